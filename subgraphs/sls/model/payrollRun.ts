import type { DateTime } from '#schema/scalars/DateTime.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'

/** One of the two payroll runs of a payroll generation. */
export interface PayrollRun {
  /** `2026-12`. */
  readonly generation: string
  readonly run: 1 | 2
  /** When SLS closes, and input ends that this run takes in. */
  readonly closesAt: DateTime
  /** When SLS is open again at the latest. */
  readonly opensAt: DateTime
  /** When employees can use the money. */
  readonly disposalDate: LocalDate
  /** Whether it stands in the calendar that the institution was given; otherwise it is reckoned. */
  readonly published: boolean
}

/** A run as the calendar of a year that the owner publishes has it. */
export interface PublishedRun {
  readonly generation: string
  readonly run: 1 | 2
  /** The run day. */
  readonly runDay: LocalDate
  readonly disposalDate: LocalDate
}
