import type { RegisteredInstitution } from '../access/registry.ts'
import type { EmployeeChange, FeedName } from './employeeChange.ts'

/** Something of a system that tells what has changed there, by whichever channel. */
export interface ChangeFeed {
  readonly name: FeedName
  /** Pause between two readings. */
  readonly everyMs: number
  /**
   * What has come behind a place. It notes nothing and moves nothing: whoever asked does both at once, and asks again from the same place where
   * it could not.
   * @param position as an earlier reading gave it; null: changes count from now on.
   * @throws UpstreamFault where the system could not be asked.
   */
  read(institution: RegisteredInstitution, position: string | null, now: Date): Promise<FeedReading>
}

export interface FeedReading {
  readonly changes: readonly Omit<EmployeeChange, 'institutionId' | 'feed'>[]
  /** Behind all that was read, in the feed's own words. It names no person. */
  readonly position: string
  /** Whether there is more behind it already. */
  readonly hasMore: boolean
}
