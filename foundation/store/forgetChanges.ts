import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Database } from './store.ts'

/** Tables with rows that belong to a change and go with it, and the column that says to which. */
const PARTS = [
  ['change_call', 'change_id'],
  ['change_approval', 'change_id'],
  ['webhook_delivery', 'change_id'],
] as const

const PORTION = 500

/** How many changes {@link forgetChanges} would remove now. */
export async function changesDue(database: Database, before: Date): Promise<number> {
  const { due } = await database
    .selectFrom('change')
    .select(({ fn }) => fn.countAll<number | string>().as('due'))
    .where('completed_at', '<', before.toISOString())
    .executeTakeFirstOrThrow()
  return Number(due)
}

/** Files of changes that ended before a moment, with what is left of their rows. */
async function forgetFiles(database: Database, before: Date): Promise<void> {
  const rows = await database
    .selectFrom('change_file')
    .select('id')
    .where('ended_at', '<', before.toISOString())
    .execute()
  for (const { id } of rows)
    await database.transaction().execute(async (transaction) => {
      await transaction.deleteFrom('change_file_row').where('file_id', '=', id).execute()
      await transaction.deleteFrom('change_file').where('id', '=', id).execute()
    })
}

/**
 * Removes changes and files of changes that ended before a moment, with all that belongs to them; their idempotency keys are free then. One that has not ended stays,
 * however old it is. In portions, each whole.
 * @returns how many were removed.
 */
export async function forgetChanges(database: Database, before: Date): Promise<number> {
  await forgetFiles(database, before)
  for (let removed = 0; ; await setImmediate()) {
    const rows = await database
      .selectFrom('change')
      .select('id')
      .where('completed_at', '<', before.toISOString())
      .limit(PORTION)
      .execute()
    const ids = rows.map(({ id }) => id)
    if (ids.length === 0) return removed
    await database.transaction().execute(async (transaction) => {
      for (const [table, column] of PARTS)
        await sql`delete from ${sql.table(table)} where ${sql.ref(column)} in (${sql.join(ids)})`.execute(transaction)
      await transaction.deleteFrom('change').where('id', 'in', ids).execute()
    })
    removed += ids.length
  }
}
