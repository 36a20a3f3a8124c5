import type { Desk } from '#foundation/doorway/doorway.ts'
import type { ChangeCursors } from '#foundation/follow/changeCursor.ts'
import { coverageOf, delaySecondsOf } from '#foundation/follow/coverage.ts'
import { readFeedPositions } from '#foundation/follow/feedPositions.ts'
import type { FollowedChanges } from '#foundation/follow/followedChanges.ts'
import { pageOfChanges } from '#foundation/follow/pageOfChanges.ts'
import type { FollowSettings } from '#foundation/follow/settings.ts'
import { type PageArguments, pageSize } from '#foundation/server/connection.ts'
import type { Database } from '#foundation/store/store.ts'
import { refusal } from '#foundation/tenancy/refusal.ts'
import type { ChangeCoverage, EmployeeChanges } from '../model/employeeChanges.ts'

/** What a caller may learn of changes to the employees of its own institution. */
export interface Following {
  /** @throws GraphQLError BAD_USER_INPUT for a size out of bounds, or what is no cursor of the institution. */
  changes(args: SinceArguments): Promise<EmployeeChanges>
  coverage(): Promise<readonly ChangeCoverage[]>
}

export interface SinceArguments extends Pick<PageArguments, 'first'> {
  readonly since?: string | null | undefined
}

export interface FollowingParts {
  readonly database: Database
  readonly followed: FollowedChanges
  readonly cursors: ChangeCursors
  readonly settings: FollowSettings
}

export function openFollowing(desk: Desk, { database, followed, cursors, settings }: FollowingParts): Following {
  const { id: institutionId, payroll } = desk.institution
  const { interfaces, withheldFields } = desk.caller
  return {
    changes: async ({ since, ...args }) => {
      const first = pageSize(args)
      const after = since === null || since === undefined ? null : cursors.numberOf(institutionId, since)
      if (after === null && since !== null && since !== undefined)
        throw refusal('BAD_USER_INPUT', 'since is no cursor of this institution’s changes.', { argument: 'since' })
      if (after === null) {
        await desk.employments.find([])
        const { newest } = await followed.head(institutionId)
        return { entries: [], cursor: cursors.of(institutionId, newest), hasMore: false, readAllAnew: false }
      }
      const rights = { system: payroll.system, interfaces, withheldFields }
      const page = await pageOfChanges(followed, institutionId, rights, { after, first })
      const found = await desk.employments.find(page.changes.map(({ employmentId }) => employmentId))
      return {
        entries: page.changes.map(({ employmentId, subjects, observedAt, feed }, index) => {
          const employment = found[index] ?? null
          const employee = employment === null ? null : { id: employment.id, system: employment.system }
          return { employmentId, subjects, observedAt, feed, employee }
        }),
        cursor: cursors.of(institutionId, page.upTo),
        hasMore: page.hasMore,
        readAllAnew: page.isLost,
      }
    },
    coverage: async () => {
      const positions = await readFeedPositions(database, institutionId)
      return coverageOf(payroll.system).map(({ subject, what, feed }) => ({
        subject,
        what,
        feed,
        delaySeconds: feed === null ? null : delaySecondsOf(feed, settings),
        readAt: feed === null ? null : (positions.get(feed)?.readAt ?? null),
      }))
    },
  }
}
