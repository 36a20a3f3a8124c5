import { z } from 'zod'
import { dueForPruning, type PruneParts, type PruneResult, pruneTrail, resultOf } from '#foundation/audit/prune.ts'
import { dueForForgetting, forgetEnded, type Reference } from '#foundation/directory/forget.ts'
import { employeeChangesDue, forgetEmployeeChanges } from '#foundation/follow/forgetEmployeeChanges.ts'
import { changesDue, forgetChanges } from '#foundation/store/forgetChanges.ts'
import { addDays, danishDay, type LocalDate } from '#schema/scalars/LocalDate.ts'

const FIVE_YEARS = 5 * 365
/** What is kept shorter could be gone before somebody asks for it. */
const SHORTEST = 180
/** A hundred years: beyond it days are no longer days of the calendar. */
const LONGEST = 36_500

const days = z.int().min(SHORTEST).max(LONGEST).default(FIVE_YEARS)

/** How long what is kept, in days. */
export const retentionShape = z
  .strictObject({
    /** Rows of the trail, from when they were written. */
    trailDays: days,
    /** Employments in the directory, from when they ended. */
    directoryDays: days,
    /** Changes of employments, from when they ended: the keys by which they are known again are kept as long. */
    changeDays: days,
    /** That employees have changed, from when it became known: whoever follows and stays away longer reads everybody anew. */
    followDays: z.int().min(7).max(LONGEST).default(90),
  })
  .prefault({})
export type Retention = z.output<typeof retentionShape>

/** Tables whose rows are about employments in the directory, which then stay. The trail names ids and needs nobody to stay. */
export const references: readonly Reference[] = [
  { table: 'change', institutionId: 'institution_id', employmentId: 'employment_id' },
  { table: 'change_file_row', institutionId: 'institution_id', employmentId: 'order_key' },
]

export interface RetentionParts extends PruneParts {
  readonly retention: Retention
  readonly references: readonly Reference[]
  readonly now: () => Date
}

/** What has been, or would be, removed. */
export interface RetentionResult {
  readonly trail: PruneResult
  readonly employments: number
  readonly changes: number
  readonly employeeChanges: number
}

/** Before this day, an employment that ended is no longer kept. */
export function directoryKeepsFrom({ directoryDays }: Retention, now: Date): LocalDate {
  return addDays(danishDay(now), -directoryDays)
}

/** What {@link keepRetention} would remove now. Changes nothing. */
export async function retentionDue(parts: RetentionParts): Promise<RetentionResult> {
  const due = await dueForForgetting(parts.database, directoryKeepsFrom(parts.retention, parts.now()), parts.references)
  return {
    trail: resultOf(await dueForPruning(parts, daysAgo(parts, parts.retention.trailDays))),
    employments: due.reduce((total, { ids }) => total + ids.length, 0),
    changes: await changesDue(parts.database, daysAgo(parts, parts.retention.changeDays)),
    employeeChanges: await employeeChangesDue(parts.database, daysAgo(parts, parts.retention.followDays)),
  }
}

/** Removes what is older than the settings keep it, and says so in one line. */
export async function keepRetention(parts: RetentionParts): Promise<RetentionResult> {
  const trail = await pruneTrail(parts, daysAgo(parts, parts.retention.trailDays))
  // First: an employment stays as long as there are changes of it.
  const changes = await forgetChanges(parts.database, daysAgo(parts, parts.retention.changeDays))
  const employeeChanges = await forgetEmployeeChanges(parts.database, daysAgo(parts, parts.retention.followDays))
  const keepsFrom = directoryKeepsFrom(parts.retention, parts.now())
  const employments = await forgetEnded(parts.database, keepsFrom, parts.references)
  parts.log.info('retention_kept', {
    trailRows: trail.rows,
    trailWriters: trail.writers,
    trailDamaged: trail.damaged,
    employments,
    changes,
    employeeChanges,
  })
  return { trail, employments, changes, employeeChanges }
}

function daysAgo({ now }: Pick<RetentionParts, 'now'>, count: number): Date {
  return new Date(now().getTime() - count * 24 * 60 * 60_000)
}
