import type { Kysely, Transaction } from 'kysely'
import { noteEviction } from '../cache/evictions.ts'
import type { Tables } from '../store/tables.ts'
import { wakeAtCommit } from '../store/wakeAtCommit.ts'
import { type ChangeSubject, changeSubjects, type EmployeeChange } from './employeeChange.ts'

/** The channel on which it is said that there are changes of an institution's employees; the word is the institution's id. */
export const EMPLOYEE_CHANGES = 'employeeChanges'

/** Rows of one insert: databases take a limited number of values at once. */
const PORTION = 1_000

/**
 * Notes that employments have changed. From the commit on whoever follows an institution is told, in the order of its running number, and no
 * copy takes an answer that was kept before. What is noted twice in one call, of one employment by one feed, is told once.
 *
 * Of one institution the next running number is drawn by one transaction after the other, so that a smaller number is never seen later
 * than a greater one: a reader who goes on behind the last number that it saw misses nothing.
 * @param within a transaction: of the one that makes the change known, or moves the feed's place, so that neither is without the other.
 * @throws TypeError outside a transaction.
 */
export async function noteEmployeeChanges(
  within: Kysely<Tables>,
  changes: readonly EmployeeChange[],
  at: Date,
): Promise<void> {
  if (changes.length === 0) return
  if (!isTransaction(within)) throw new TypeError('changes of employees are noted in a transaction')
  // Always in one order: two transactions that note for the same institutions wait for each other and never in a circle.
  const byInstitution = [...Map.groupBy(changes, ({ institutionId }) => institutionId)].sort(([one], [other]) =>
    one < other ? -1 : 1,
  )
  for (const [institutionId, theirs] of byInstitution) {
    await noteEviction(within, institutionId)
    const rows = coalesced(theirs)
    const first = (await drawNumbers(within, institutionId, rows.length)) - rows.length + 1
    for (let start = 0; start < rows.length; start += PORTION)
      await within
        .insertInto('employee_change')
        .values(
          rows.slice(start, start + PORTION).map(({ employmentId, subjects, feed, interfaceCode }, index) => ({
            institution_id: institutionId,
            number: first + start + index,
            employment_id: employmentId,
            subjects: subjects.join(' '),
            feed,
            interface_code: interfaceCode ?? null,
            observed_at: at.toISOString(),
          })),
        )
        .execute()
    await wakeAtCommit(within, EMPLOYEE_CHANGES, institutionId)
  }
}

function isTransaction(database: Kysely<Tables>): database is Transaction<Tables> {
  return database.isTransaction
}

/** @returns the last of the numbers that are the caller's now. */
async function drawNumbers(within: Kysely<Tables>, institutionId: string, count: number): Promise<number> {
  const { newest } = await within
    .insertInto('employee_change_head')
    .values({ institution_id: institutionId, newest: count, forgotten: 0 })
    .onConflict((conflict) =>
      conflict
        .column('institution_id')
        .doUpdateSet(({ eb }) => ({ newest: eb('employee_change_head.newest', '+', count) })),
    )
    .returning('newest')
    .executeTakeFirstOrThrow()
  return Number(newest)
}

function coalesced(changes: readonly EmployeeChange[]): readonly EmployeeChange[] {
  const byKey = Map.groupBy(
    changes,
    ({ employmentId, feed, interfaceCode = '' }) => `${feed} ${employmentId} ${interfaceCode}`,
  )
  return [...byKey.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...first, subjects: inOrder([first, ...others]) }],
  )
}

function inOrder(changes: readonly EmployeeChange[]): readonly ChangeSubject[] {
  const named = new Set(changes.flatMap(({ subjects }) => subjects))
  return changeSubjects.filter((subject) => named.has(subject))
}
