import type { Decimal } from '#schema/scalars/Decimal.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { LocalTime } from '#schema/scalars/LocalTime.ts'
import type { Source } from './source.ts'

/** An occurrence of planned working time, known by its type, days and times. */
export interface ScheduledTime {
  readonly type: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly startTime: LocalTime | null
  readonly endTime: LocalTime | null
  readonly breakStart: LocalTime | null
  readonly breakEnd: LocalTime | null
  readonly breakPaid: boolean
  /** Null: reckoned from the times. */
  readonly hours: Decimal | null
  readonly previousDay: boolean
}

/** An occurrence as it was read. */
export interface ReadWorkTime extends ScheduledTime {
  readonly typeText: string | null
  /** PLAN: planned for these days; RULE: follows from the agreed hours. */
  readonly basis: 'PLAN' | 'RULE' | 'UNKNOWN'
  readonly source: Source
}

/** The call that a change takes. Written down as JSON before it is sent. */
export interface SchedulePlan {
  readonly operation: 'SET' | 'DELETE'
  readonly occurrences: readonly ScheduledTime[]
}
