import type { RegisteredGrant } from '#foundation/access/registry.ts'
import type { AccessCertificate } from '../model/accessCertificate.ts'
import type { AccessInstruction, AccessTerms } from '../model/accessInstruction.ts'
import { type AccessResult, done, refused } from '../model/accessResult.ts'
import { certificatesOpen } from '../rules/certificatesOpen.ts'
import { entitlementFor } from '../rules/entitlementFor.ts'
import { faultsOfOpening, type Opening } from '../rules/opening.ts'
import { addCertificate } from './grantCertificates.ts'
import type { AccessOffice, OfficeChange } from './office.ts'
import { refusedAsUnknown, refusedNow, unknown } from './unknown.ts'

/**
 * Carries out a signed instruction. All that was judged when it was ordered is judged again: what was owned then may have run out since.
 * Opus dossier, section 11.5.
 */
export async function openAccess(
  office: AccessOffice,
  asked: { readonly instructionId: string; readonly certificateIds: readonly string[] },
): Promise<AccessResult> {
  return office.change(async (change) => {
    const { transaction, records } = change
    const instruction = await records.instruction(asked.instructionId)
    if (instruction === null) return refusedAsUnknown('instructionId')
    const { terms } = instruction
    const system = await records.system(instruction.systemId)
    if (system === null || terms === null || instruction.status !== 'SIGNED')
      return refusedNow('instructionId', instruction.status)
    const found = await Promise.all([...new Set(asked.certificateIds)].map((id) => records.certificate(id)))
    const certificates = found.filter((one) => one !== null)
    const opening: Opening = {
      institution: office.institution,
      system,
      interfaces: instruction.interfaces,
      terms,
      kind: instruction.kind === 'CHANGE' ? 'CHANGE' : 'OPEN',
      integrationType: instruction.integrationType ?? 'INDIVIDUAL',
      includesPurchase: instruction.includesPurchase,
      reason: instruction.reason,
      replacesInterface: instruction.replacesInterface,
      entitlements: await records.entitlements(),
      grants: await records.grantsNotClosed(),
      today: change.today,
    }
    const faults = [
      ...(certificates.length < found.length ? [unknown('certificateIds')] : []),
      ...faultsOfOpening(opening),
      ...certificatesOpen(opening, certificates, change.at),
    ]
    if (faults.length > 0) return refused(...faults)

    const ids: string[] = []
    for (const code of instruction.interfaces) {
      const held = opening.grants.find(
        ({ systemId, interfaceCode, environment }) =>
          systemId === system.id && interfaceCode === code && environment === terms.environment,
      )
      ids.push(
        held === undefined
          ? await open(office, change, opening, instruction, code)
          : await alter(office, change, held, instruction, terms),
      )
    }
    for (const id of ids) await setCertificates(office, change, id, certificates)
    await transaction.updateTable('instruction').set({ status: 'DONE' }).where('id', '=', instruction.id).execute()
    const grants = await Promise.all(ids.map((id) => records.grant(id)))
    return done({
      instruction: await records.instruction(instruction.id),
      grants: grants.filter((grant) => grant !== null),
      system,
      certificate: certificates[0] ?? null,
    })
  })
}

async function open(
  office: AccessOffice,
  change: OfficeChange,
  opening: Opening,
  instruction: AccessInstruction,
  code: string,
): Promise<string> {
  const { transaction, at, today } = change
  let entitlementId = entitlementFor(opening, code)?.id
  if (entitlementId === undefined) {
    entitlementId = office.newId('entitlement')
    await transaction
      .insertInto('entitlement')
      .values({
        id: entitlementId,
        institution_id: office.institution.id,
        kind: 'SINGLE',
        interface_code: code,
        systems: JSON.stringify([opening.system.id]),
        extra_fields: '[]',
        valid_from: today,
        valid_to: null,
        origin: 'ADDON',
      })
      .execute()
  }
  const id = office.newId('grant')
  await transaction
    .insertInto('access_grant')
    .values({
      id,
      institution_id: office.institution.id,
      system_id: opening.system.id,
      interface_code: code,
      state: 'OPEN',
      ...columnsOf(opening.terms),
      environment: opening.terms.environment,
      open_instruction_id: instruction.id,
      entitlement_id: entitlementId,
      opened_at: at,
      opened_by: office.actor,
      suspended_at: null,
      suspend_reason: null,
      closed_at: null,
      closed_by: null,
      close_reason: null,
      close_instruction_id: null,
    })
    .execute()
  await change.recordGrant({
    event: 'OPENED',
    institutionId: office.institution.id,
    actor: office.actor,
    grantId: id,
    instructionId: instruction.id,
  })
  return id
}

/** The access stays the same one, under the new terms; a suspended one stays suspended. */
async function alter(
  office: AccessOffice,
  change: OfficeChange,
  held: RegisteredGrant,
  instruction: AccessInstruction,
  terms: AccessTerms,
): Promise<string> {
  await change.transaction
    .updateTable('access_grant')
    .set({ ...columnsOf(terms), open_instruction_id: instruction.id })
    .where('id', '=', held.id)
    .execute()
  await change.recordGrant({
    event: 'CHANGED',
    institutionId: office.institution.id,
    actor: office.actor,
    grantId: held.id,
    instructionId: instruction.id,
  })
  return held.id
}

/** Exactly these certificates may use the access from now on. */
async function setCertificates(
  office: AccessOffice,
  change: OfficeChange,
  grantId: string,
  certificates: readonly AccessCertificate[],
): Promise<void> {
  const links = await change.transaction
    .selectFrom('grant_certificate')
    .select('certificate_id')
    .where('grant_id', '=', grantId)
    .where('removed_at', 'is', null)
    .execute()
  for (const { certificate_id } of links.filter(({ certificate_id }) =>
    certificates.every(({ id }) => id !== certificate_id),
  )) {
    await change.transaction
      .updateTable('grant_certificate')
      .set({ removed_at: change.at })
      .where('grant_id', '=', grantId)
      .where('certificate_id', '=', certificate_id)
      .execute()
    await change.recordGrant({
      event: 'CERT_REMOVED',
      institutionId: office.institution.id,
      actor: office.actor,
      grantId,
      certificateId: certificate_id,
    })
  }
  for (const { id } of certificates) await addCertificate(change, office, grantId, id)
}

function columnsOf(terms: AccessTerms) {
  return {
    scopes: JSON.stringify(terms.scopes),
    withheld_fields: JSON.stringify(terms.withheldFields),
    purpose: terms.purpose,
    authentication: terms.authentication,
    persisted_operations_only: terms.persistedOperationsOnly ? 1 : 0,
    valid_until: terms.validUntil,
  }
}
