import { concreteFields } from '#foundation/server/withheldFields.ts'
import type { AccessInstruction, AccessTerms } from '../model/accessInstruction.ts'
import { type AccessResult, done, refused } from '../model/accessResult.ts'
import { faultsOfOpening } from '../rules/opening.ts'
import type { AccessOffice } from './office.ts'
import { refusedAsUnknown } from './unknown.ts'

export interface AccessOrder
  extends Pick<
    AccessInstruction,
    'systemId' | 'interfaces' | 'includesPurchase' | 'reason' | 'replacesInterface' | 'desiredEffectiveDate'
  > {
  readonly integrationType: 'STANDARD' | 'INDIVIDUAL'
  readonly terms: AccessTerms
  readonly change: boolean
}

/** Months for which a test is opened, where no other day is named. Source: Opus dossier section 11.3, AccessGrant: validUntil. */
const TEST_MONTHS = 6

/** Drafts the instruction. Nothing is opened by it. */
export async function orderAccess(office: AccessOffice, order: AccessOrder): Promise<AccessResult> {
  return office.change(async ({ transaction, records, record, today, at }) => {
    const system = await records.system(order.systemId)
    if (system === null) return refusedAsUnknown('systemId')
    const interfaces = [...new Set(order.interfaces)]
    const kind = order.change ? ('CHANGE' as const) : ('OPEN' as const)
    const terms: AccessTerms = {
      ...order.terms,
      validUntil: order.terms.validUntil ?? (order.terms.environment === 'EXTERNAL_TEST' ? inMonths(today) : null),
    }
    const faults = faultsOfOpening({
      ...order,
      kind,
      interfaces,
      terms,
      institution: office.institution,
      system,
      entitlements: await records.entitlements(),
      grants: await records.grantsNotClosed(),
      today,
    })
    if (faults.length > 0) return refused(...faults)
    const id = office.newId('instruction')
    await transaction
      .insertInto('instruction')
      .values({
        id,
        number: `T-${id}`,
        institution_id: office.institution.id,
        system_id: system.id,
        kind,
        status: 'DRAFT',
        interfaces: JSON.stringify(interfaces),
        integration_type: order.integrationType,
        includes_purchase: order.includesPurchase ? 1 : 0,
        reason: order.reason,
        replaces_interface: order.replacesInterface,
        terms: JSON.stringify({
          ...terms,
          purpose: terms.purpose.trim(),
          withheldFields: [...new Set(terms.withheldFields.flatMap(concreteFields))],
        }),
        requested_by: office.actor,
        requested_at: at,
        signed_by: null,
        signed_at: null,
        desired_effective_date: order.desiredEffectiveDate,
      })
      .execute()
    await record({
      event: 'ORDERED',
      institutionId: office.institution.id,
      actor: office.actor,
      instructionId: id,
    })
    return done({ instruction: await records.instruction(id), system })
  })
}

function inMonths(today: string): string {
  return Temporal.PlainDate.from(today).add({ months: TEST_MONTHS }).toString()
}
