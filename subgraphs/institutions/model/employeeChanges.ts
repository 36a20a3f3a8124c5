import type { NotedChange } from '#foundation/follow/readEmployeeChanges.ts'
import type { EmployeeReference } from './employeeReference.ts'

/** A change as the caller may see it. */
export interface EmployeeChange extends Pick<NotedChange, 'employmentId' | 'subjects' | 'observedAt' | 'feed'> {
  /** Null where the institution no longer knows the employment. */
  readonly employee: EmployeeReference | null
}

/** Changes behind a cursor, as the caller may see them. */
export interface EmployeeChanges {
  readonly entries: readonly EmployeeChange[]
  readonly cursor: string
  readonly hasMore: boolean
  readonly readAllAnew: boolean
}

/** How one kind of an institution's data is followed. */
export interface ChangeCoverage {
  readonly subject: NotedChange['subjects'][number]
  readonly what: string
  readonly feed: NotedChange['feed'] | null
  readonly delaySeconds: number | null
  readonly readAt: string | null
}
