import { setImmediate } from 'node:timers/promises'
import type { Database } from '../store/store.ts'

const PORTION = 1_000

/** How many changes {@link forgetEmployeeChanges} would remove now. */
export async function employeeChangesDue(database: Database, before: Date): Promise<number> {
  const { due } = await database
    .selectFrom('employee_change')
    .select(({ fn }) => fn.countAll<number | string>().as('due'))
    .where('observed_at', '<', before.toISOString())
    .executeTakeFirstOrThrow()
  return Number(due)
}

/**
 * Removes what was noted before a moment, and remembers up to which number, so that whoever comes with an older place is told. In portions,
 * each whole.
 * @returns how many were removed.
 */
export async function forgetEmployeeChanges(database: Database, before: Date): Promise<number> {
  const heads = await database.selectFrom('employee_change_head').select(['institution_id']).execute()
  let removed = 0
  for (const { institution_id: institutionId } of heads)
    for (;;) {
      const count = await forgetPortion(database, institutionId, before)
      removed += count
      if (count < PORTION) break
      await setImmediate()
    }
  return removed
}

function forgetPortion(database: Database, institutionId: string, before: Date): Promise<number> {
  return database.transaction().execute(async (transaction) => {
    // The oldest first, and up to the first that is to stay: clocks of several copies differ, and what is forgotten has no gaps.
    const oldest = await transaction
      .selectFrom('employee_change')
      .select(['number', 'observed_at'])
      .where('institution_id', '=', institutionId)
      .orderBy('number')
      .limit(PORTION)
      .execute()
    const staying = oldest.findIndex(({ observed_at }) => observed_at >= before.toISOString())
    const due = staying === -1 ? oldest : oldest.slice(0, staying)
    const last = due.at(-1)
    if (last === undefined) return 0
    await transaction
      .updateTable('employee_change_head')
      .set({ forgotten: last.number })
      .where('institution_id', '=', institutionId)
      .execute()
    await transaction
      .deleteFrom('employee_change')
      .where('institution_id', '=', institutionId)
      .where('number', '<=', last.number)
      .execute()
    return due.length
  })
}
