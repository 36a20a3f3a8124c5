import { changeRegistry } from '#foundation/access/registryChange.ts'
import { concrete } from './history.ts'
import type { Secrets } from './secrets.ts'
import type { KnownSystem, Stage } from './stage.ts'

/** An access as it is to be opened. */
export interface Opening {
  readonly system: Pick<KnownSystem, 'id'>
  readonly institution: string
  readonly interfaces: readonly string[]
  readonly purpose: string
  readonly scopes: readonly string[]
  readonly withheldFields: readonly string[]
}

/** Adds a supplier's system to the catalogue, as the operator does. */
export async function bringCatalogueSystem(
  { town }: Stage,
  system: { readonly id: string; readonly subject: string; readonly name: string },
): Promise<void> {
  await changeRegistry(town.house.store.database, new Date(), async ({ transaction }) => {
    await transaction
      .insertInto('external_system')
      .values({
        ...system,
        kind: 'SYSTEM',
        supplier_id: null,
        domain: 'OTHER',
        standard_interfaces: '[]',
        institution_id: null,
      })
      .execute()
  })
}

/** Opens by one change of the registry what an order, its signature and its carrying out would open. */
export async function bringAccess(
  stage: {
    readonly town: Pick<Stage['town'], 'house'>
    readonly secrets: readonly Pick<Secrets, 'key' | 'institutionId'>[]
  },
  { system, institution, interfaces, purpose, scopes, withheldFields }: Opening,
): Promise<{ readonly instructionId: string; readonly grants: { id: string; interfaceCode: string }[] }> {
  const { house } = stage.town
  const institutionId = stage.secrets.find(({ key }) => key === institution)?.institutionId ?? ''
  const actor = `Administrator (town:${institution}:administrator)`
  return changeRegistry(house.store.database, new Date(), async ({ transaction, at, recordGrant }) => {
    const instructionId = `instruction${purpose}`
    await transaction
      .insertInto('instruction')
      .values({
        id: instructionId,
        number: `T-${instructionId}`,
        institution_id: institutionId,
        system_id: system.id,
        kind: 'OPEN',
        status: 'DONE',
        interfaces: JSON.stringify(interfaces),
        integration_type: 'INDIVIDUAL',
        includes_purchase: 0,
        reason: 'NEW_SYSTEM',
        replaces_interface: null,
        terms: null,
        requested_by: actor,
        requested_at: at,
        signed_by: actor,
        signed_at: at,
        desired_effective_date: null,
      })
      .execute()
    const grants = interfaces.map((interfaceCode) => ({
      id: `grant${interfaceCode.slice(0, 3)}${purpose}`,
      interfaceCode,
    }))
    for (const { id, interfaceCode } of grants) {
      const entitlement = await transaction
        .selectFrom('entitlement')
        .select('id')
        .where('institution_id', '=', institutionId)
        .where('interface_code', '=', interfaceCode)
        .where('systems', 'is', null)
        .executeTakeFirstOrThrow()
      await transaction
        .insertInto('access_grant')
        .values({
          id,
          institution_id: institutionId,
          system_id: system.id,
          interface_code: interfaceCode,
          environment: 'EXTERNAL_TEST',
          state: 'OPEN',
          scopes: JSON.stringify(scopes),
          withheld_fields: JSON.stringify(withheldFields.flatMap((field) => concrete(field))),
          purpose,
          authentication: 'TOKEN',
          persisted_operations_only: 0,
          open_instruction_id: instructionId,
          entitlement_id: entitlement.id,
          opened_at: at,
          opened_by: actor,
          valid_until: null,
          suspended_at: null,
          suspend_reason: null,
          closed_at: null,
          closed_by: null,
          close_reason: null,
          close_instruction_id: null,
        })
        .execute()
      await recordGrant({ event: 'OPENED', institutionId, actor, grantId: id, instructionId })
    }
    return { instructionId, grants }
  })
}
