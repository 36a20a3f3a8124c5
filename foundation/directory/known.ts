import type { Transaction } from 'kysely'
import type { EmploymentStatusTable, Tables } from '../store/tables.ts'
import { type Judgement, type Known, statusText } from './judgement.ts'

/** All that the directory knows of an institution. @param ids of these employments alone; null: of all. */
export async function readKnown(
  transaction: Transaction<Tables>,
  institutionId: string,
  ids: readonly string[] | null = null,
): Promise<Known> {
  const state = await transaction
    .selectFrom('directory_state')
    .select('next_position')
    .where('institution_id', '=', institutionId)
    .executeTakeFirst()
  const rows = await transaction
    .selectFrom('employment')
    .selectAll()
    .where('institution_id', '=', institutionId)
    .$if(ids !== null, (query) => query.where('id', 'in', ids ?? []))
    .execute()
  const keys = await transaction
    .selectFrom('employment_key')
    .selectAll()
    .where('institution_id', '=', institutionId)
    .$if(ids !== null, (query) => query.where('id', 'in', ids ?? []))
    .execute()
  const spans = await transaction
    .selectFrom('employment_status')
    .selectAll()
    .where('institution_id', '=', institutionId)
    .$if(ids !== null, (query) => query.where('id', 'in', ids ?? []))
    .orderBy('valid_from')
    .execute()
  const personsOf = new Map<string, Set<string>>()
  for (const { kind, id, key_hash } of keys) {
    if (kind === 'person') personsOf.set(id, (personsOf.get(id) ?? new Set()).add(key_hash))
  }
  const spansOf = Map.groupBy(spans, ({ id }) => id)
  return {
    nextPosition: state?.next_position ?? 1,
    rows: new Map(rows.map((row) => [row.id, row])),
    idOfNumber: new Map(keys.flatMap(({ kind, key_hash, id }) => (kind === 'number' ? [[key_hash, id] as const] : []))),
    personsOf,
    statusText: new Map([...spansOf].map(([id, own]: [string, EmploymentStatusTable[]]) => [id, statusText(own)])),
  }
}

/** Writes what was judged. @param isWhole whether the directory has been filled by it. */
export async function writeJudgement(
  transaction: Transaction<Tables>,
  institutionId: string,
  { added, changed, spans, newKeys, ofAnotherPerson, nextPosition, now }: Judgement,
  isWhole: boolean,
): Promise<void> {
  for (const rows of chunks(added)) await transaction.insertInto('employment').values(rows).execute()
  for (const { institution_id, id, ...row } of changed) {
    await transaction
      .updateTable('employment')
      .set(row)
      .where('institution_id', '=', institution_id)
      .where('id', '=', id)
      .execute()
    await transaction
      .deleteFrom('employment_status')
      .where('institution_id', '=', institution_id)
      .where('id', '=', id)
      .execute()
  }
  // The payroll system corrected whose employment it is, so whoever was told before is no former number of this person.
  for (const ids of chunks(ofAnotherPerson)) {
    await transaction
      .deleteFrom('employment_key')
      .where('institution_id', '=', institutionId)
      .where('kind', '=', 'person')
      .where('id', 'in', ids)
      .execute()
  }
  for (const rows of chunks(spans)) await transaction.insertInto('employment_status').values(rows).execute()
  for (const rows of chunks(newKeys)) {
    await transaction
      .insertInto('employment_key')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  if (!isWhole) {
    await transaction
      .updateTable('directory_state')
      .set({ next_position: nextPosition })
      .where('institution_id', '=', institutionId)
      .execute()
    return
  }
  const state = { filled_at: now, next_position: nextPosition }
  await transaction
    .insertInto('directory_state')
    .values({ institution_id: institutionId, ...state })
    .onConflict((conflict) => conflict.column('institution_id').doUpdateSet(state))
    .execute()
}

/** Rows per insert, under SQLite's limit of bound values. */
const CHUNK = 500

function* chunks<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += CHUNK) yield rows.slice(start, start + CHUNK)
}
