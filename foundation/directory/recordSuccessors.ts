import type { Kysely } from 'kysely'
import type { Database } from '../store/store.ts'
import type { Tables } from '../store/tables.ts'

/** A record's id changes with its natural key: which id a change of ours has put in the place of which. */
export interface RecordSuccessors {
  /** The newest id of the record, where a change of ours has given it another; null where none has. */
  find(institutionId: string, formerId: string): Promise<string | null>
}

/** More changes of one record than this are not followed: two that took each other's place go round in a circle. */
const FARTHEST = 50

export function recordSuccessors(database: Database): RecordSuccessors {
  return { find: (institutionId, formerId) => newestOf(database, institutionId, formerId) }
}

/** Writes that the one id, and whichever it has had since, is to be found under the other from now on. */
export async function noteSuccessor(
  database: Kysely<Tables>,
  institutionId: string,
  formerId: string,
  id: string,
): Promise<void> {
  const former = (await newestOf(database, institutionId, formerId)) ?? formerId
  await database
    .insertInto('record_successor')
    .values({ institution_id: institutionId, former_id: former, id })
    .onConflict((conflict) => conflict.columns(['institution_id', 'former_id']).doUpdateSet({ id }))
    .execute()
}

async function newestOf(database: Kysely<Tables>, institutionId: string, formerId: string): Promise<string | null> {
  let newest: string | null = null
  const seen = new Set([formerId])
  for (let steps = 0; steps < FARTHEST; steps += 1) {
    const row = await database
      .selectFrom('record_successor')
      .select('id')
      .where('institution_id', '=', institutionId)
      .where('former_id', '=', newest ?? formerId)
      .executeTakeFirst()
    if (row === undefined || seen.has(row.id)) return newest
    newest = row.id
    seen.add(newest)
  }
  return newest
}
