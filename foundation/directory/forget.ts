import { setImmediate } from 'node:timers/promises'
import { sql, type Transaction } from 'kysely'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { Database } from '../store/store.ts'
import type { EmploymentTable, Tables } from '../store/tables.ts'
import type { EmploymentStatus, StatusSpan } from './employment.ts'
import { hadEndedBefore } from './ended.ts'

/** A table whose rows are about employments, which then stay: its name and the columns that say of which institution and which. */
export interface Reference {
  readonly table: string
  readonly institutionId: string
  readonly employmentId: string
}

/** Employments that are due, by institution. */
export interface DueEmployments {
  readonly institutionId: string
  readonly ids: readonly string[]
}

const PORTION = 200

type Row = Pick<EmploymentTable, 'id' | 'position' | 'person_hash' | 'employed_to'>

/** What {@link forgetEnded} would remove now. Changes nothing. */
export async function dueForForgetting(
  database: Database,
  before: LocalDate,
  references: readonly Reference[],
): Promise<readonly DueEmployments[]> {
  const due: DueEmployments[] = []
  for (const institutionId of await institutions(database)) {
    const ids: string[] = []
    await eachPortion(database, institutionId, before, async (transaction, rows) => {
      ids.push(...(await dueAmong(transaction, institutionId, rows, before, references)))
    })
    if (ids.length > 0) due.push({ institutionId, ids })
  }
  return due
}

/**
 * Removes employments that had ended before a day, with their statuses and keys. Somebody with another employment at the institution that has
 * not ended so long ago stays whole, and so does whatever a table refers to. In portions, each whole; whatever interrupts it, the next run removes the
 * rest.
 * @returns how many were removed.
 */
export async function forgetEnded(
  database: Database,
  before: LocalDate,
  references: readonly Reference[],
): Promise<number> {
  let removed = 0
  for (const institutionId of await institutions(database))
    await eachPortion(database, institutionId, before, async (transaction, rows) => {
      const ids = await dueAmong(transaction, institutionId, rows, before, references)
      if (ids.length === 0) return
      for (const table of ['held_absence', 'held_absence_read'] as const)
        await transaction
          .deleteFrom(table)
          .where('institution_id', '=', institutionId)
          .where('employment_id', 'in', ids)
          .execute()
      for (const table of ['employment_status', 'employment_key', 'employment'] as const)
        await transaction.deleteFrom(table).where('institution_id', '=', institutionId).where('id', 'in', ids).execute()
      removed += ids.length
    })
  return removed
}

async function institutions(database: Database): Promise<readonly string[]> {
  const rows = await database.selectFrom('directory_state').select('institution_id').orderBy('institution_id').execute()
  return rows.map(({ institution_id }) => institution_id)
}

/** Those that may be due, in the order of their places; each portion in a transaction of its own. */
async function eachPortion(
  database: Database,
  institutionId: string,
  before: LocalDate,
  work: (transaction: Transaction<Tables>, rows: readonly Row[]) => Promise<void>,
): Promise<void> {
  for (let after = 0; ; await setImmediate()) {
    const rows = await database.transaction().execute(async (transaction) => {
      const portion: Row[] = await transaction
        .selectFrom('employment')
        .select(['id', 'position', 'person_hash', 'employed_to'])
        .where('institution_id', '=', institutionId)
        .where('position', '>', after)
        .where(({ eb, or }) => or([eb('employed_to', 'is', null), eb('employed_to', '<', before)]))
        .orderBy('position')
        .limit(PORTION)
        .execute()
      if (portion.length > 0) await work(transaction, portion)
      return portion
    })
    if (rows.length < PORTION) return
    after = rows.at(-1)?.position ?? after
  }
}

async function dueAmong(
  transaction: Transaction<Tables>,
  institutionId: string,
  rows: readonly Row[],
  before: LocalDate,
  references: readonly Reference[],
): Promise<readonly string[]> {
  const persons = [...new Set(rows.map(({ person_hash }) => person_hash))]
  const theirs = await transaction
    .selectFrom('employment')
    .select(['id', 'person_hash', 'employed_to'])
    .where('institution_id', '=', institutionId)
    .where('person_hash', 'in', persons)
    .execute()
  const ids = theirs.map(({ id }) => id)
  const spans = Map.groupBy(
    await transaction
      .selectFrom('employment_status')
      .select(['id', 'valid_from', 'valid_to', 'status', 'code'])
      .where('institution_id', '=', institutionId)
      .where('id', 'in', ids)
      .execute(),
    ({ id }) => id,
  )
  const referred = await referredTo(transaction, institutionId, ids, references)
  const staying = new Set(
    theirs
      .filter(({ id, employed_to }) => {
        const statuses = (spans.get(id) ?? []).map(
          ({ valid_from, valid_to, status, code }): StatusSpan => ({
            from: valid_from as LocalDate,
            to: valid_to as LocalDate,
            status: status as EmploymentStatus,
            code,
          }),
        )
        return !hadEndedBefore({ employedTo: employed_to as LocalDate | null, statuses }, before)
      })
      .map(({ person_hash }) => person_hash),
  )
  return rows.filter(({ id, person_hash }) => !staying.has(person_hash) && !referred.has(id)).map(({ id }) => id)
}

async function referredTo(
  transaction: Transaction<Tables>,
  institutionId: string,
  ids: readonly string[],
  references: readonly Reference[],
): Promise<ReadonlySet<string>> {
  const referred = new Set<string>()
  for (const reference of references) {
    const { rows } = await sql<{ id: string }>`select distinct ${sql.ref(reference.employmentId)} as id
      from ${sql.table(reference.table)}
      where ${sql.ref(reference.institutionId)} = ${institutionId} and ${sql.ref(reference.employmentId)} in (${sql.join(ids)})`.execute(
      transaction,
    )
    for (const { id } of rows) referred.add(id)
  }
  return referred
}
