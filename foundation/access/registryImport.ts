import type { Database } from '../store/store.ts'
import type { AccessGrantTable } from '../store/tables.ts'
import { changeRegistry, type RegistryChange } from './registryChange.ts'
import { FILE_ACTOR, type RegistryRows, rowsOfSeed } from './registryRows.ts'
import type { RegistrySeed } from './registrySeed.ts'

/**
 * Brings the registry's file into the store. Who the institutions and the systems of the catalogue are, and what was bought, is the file's
 * word at every start. An access is the file's word once: from then on the store's, since its institution may have changed it.
 */
export async function importRegistry(
  database: Database,
  seed: RegistrySeed,
  idKey: Uint8Array,
  now: Date,
): Promise<void> {
  const rows = rowsOfSeed(seed, idKey)
  if (await isThere(database, rows)) return
  await changeRegistry(database, now, async (change) => {
    await bringInstitutions(change.transaction, rows)
    await bringSystems(change.transaction, rows)
    for (const grant of rows.grants) await bringGrant(change, grant)
  })
}

/** Whether the store holds all of it already: then nothing is changed, and no copy has to read anything again. */
async function isThere(database: Database, rows: RegistryRows): Promise<boolean> {
  const [institutions, cvrNumbers, suppliers, systems, entitlements, grants] = await Promise.all([
    database.selectFrom('institution').selectAll().execute(),
    database.selectFrom('institution_cvr').selectAll().execute(),
    database.selectFrom('supplier').selectAll().execute(),
    database.selectFrom('external_system').selectAll().execute(),
    database.selectFrom('entitlement').selectAll().execute(),
    database.selectFrom('access_grant').select('id').execute(),
  ])
  const known = new Set(grants.map(({ id }) => id))
  return (
    holdsAll(institutions, rows.institutions) &&
    holdsAll(cvrNumbers, rows.cvrNumbers) &&
    cvrNumbers.every(
      (row) => !rows.institutions.some(({ id }) => id === row.institution_id) || holdsAll(rows.cvrNumbers, [row]),
    ) &&
    holdsAll(suppliers, rows.suppliers) &&
    holdsAll(systems, rows.systems) &&
    holdsAll(entitlements, rows.entitlements) &&
    rows.grants.every(({ id }) => known.has(id))
  )
}

function holdsAll(held: readonly object[], wanted: readonly object[]): boolean {
  const texts = new Set(held.map(canonical))
  return wanted.every((row) => texts.has(canonical(row)))
}

function canonical(row: object): string {
  return JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))
}

async function bringInstitutions(transaction: Database, rows: RegistryRows): Promise<void> {
  for (const { id, ...row } of rows.institutions) {
    await transaction
      .insertInto('institution')
      .values({ id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute()
    await transaction.deleteFrom('institution_cvr').where('institution_id', '=', id).execute()
  }
  for (const row of rows.cvrNumbers) await transaction.insertInto('institution_cvr').values(row).execute()
  for (const { id, ...row } of rows.entitlements)
    await transaction
      .insertInto('entitlement')
      .values({ id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute()
}

async function bringSystems(transaction: Database, rows: RegistryRows): Promise<void> {
  for (const { id, ...row } of rows.suppliers)
    await transaction
      .insertInto('supplier')
      .values({ id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute()
  for (const { id, ...row } of rows.systems)
    await transaction
      .insertInto('external_system')
      .values({ id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute()
}

/** With the instruction that it stands on: the paper which the operator holds. */
async function bringGrant({ transaction, recordGrant }: RegistryChange, grant: AccessGrantTable): Promise<void> {
  const known = await transaction.selectFrom('access_grant').select('id').where('id', '=', grant.id).executeTakeFirst()
  if (known !== undefined) return
  await transaction
    .insertInto('instruction')
    .values({
      id: grant.open_instruction_id,
      number: `R-${grant.open_instruction_id}`,
      institution_id: grant.institution_id,
      system_id: grant.system_id,
      kind: 'OPEN',
      status: 'DONE',
      interfaces: JSON.stringify([grant.interface_code]),
      integration_type: 'INDIVIDUAL',
      includes_purchase: 0,
      reason: 'NEW_SYSTEM',
      replaces_interface: null,
      terms: null,
      requested_by: FILE_ACTOR,
      requested_at: grant.opened_at,
      signed_by: FILE_ACTOR,
      signed_at: grant.opened_at,
      desired_effective_date: null,
    })
    .execute()
  await transaction.insertInto('access_grant').values(grant).execute()
  await recordGrant({
    event: grant.state === 'CLOSED' ? 'CLOSED' : 'OPENED',
    institutionId: grant.institution_id,
    actor: FILE_ACTOR,
    grantId: grant.id,
    instructionId: grant.open_instruction_id,
  })
}
