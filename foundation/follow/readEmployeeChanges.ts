import type { Kysely } from 'kysely'
import type { Tables } from '../store/tables.ts'
import { type ChangeSubject, changeSubjects, type EmployeeChange, type FeedName } from './employeeChange.ts'

/** A change as it was noted. */
export interface NotedChange extends Omit<EmployeeChange, 'interfaceCode'> {
  readonly interfaceCode: string | null
  /** Running number within the institution, without gaps. */
  readonly number: number
  /** ISO moment. */
  readonly observedAt: string
}

/** Where an institution's running number stands. */
export interface Head {
  /** The number of the newest change of all. */
  readonly newest: number
  /** Up to and with this number nothing is kept any more. */
  readonly forgotten: number
}

/** What was noted behind a number. */
export interface ReadChanges extends Head {
  readonly changes: readonly NotedChange[]
}

/** Changes of an institution behind a number, in their order, at most `limit`. */
export async function readEmployeeChanges(
  database: Kysely<Tables>,
  institutionId: string,
  after: number,
  limit: number,
): Promise<ReadChanges> {
  const rows = await database
    .selectFrom('employee_change')
    .selectAll()
    .where('institution_id', '=', institutionId)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute()
  // After the rows: what was forgotten while they were read is known to be missing.
  const head = await readHead(database, institutionId)
  return {
    ...head,
    changes: rows.map((row) => ({
      institutionId: row.institution_id,
      number: Number(row.number),
      employmentId: row.employment_id,
      subjects: subjectsOf(row.subjects),
      feed: row.feed as FeedName,
      interfaceCode: row.interface_code,
      observedAt: row.observed_at,
    })),
  }
}

export async function readHead(database: Kysely<Tables>, institutionId: string): Promise<Head> {
  const head = await database
    .selectFrom('employee_change_head')
    .select(['newest', 'forgotten'])
    .where('institution_id', '=', institutionId)
    .executeTakeFirst()
  return { newest: Number(head?.newest ?? 0), forgotten: Number(head?.forgotten ?? 0) }
}

/** Another copy may be of a newer version: a word not known here is told as OTHER. */
function subjectsOf(text: string): readonly ChangeSubject[] {
  const known = text.split(' ').map((word) => changeSubjects.find((subject) => subject === word) ?? 'OTHER')
  return [...new Set(known)]
}
