import type { Decimal } from '#schema/scalars/Decimal.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { LocalTime } from '#schema/scalars/LocalTime.ts'
import type { Source } from './source.ts'

export type AbsenceKind =
  | 'SICKNESS'
  | 'HOLIDAY'
  | 'SPECIAL_HOLIDAY'
  | 'CARE_DAY'
  | 'CHILD_SICK'
  | 'MATERNITY'
  | 'SENIOR_DAY'
  | 'WORK_INJURY'
  | 'LEAVE'
  | 'TIME_OFF_IN_LIEU'
  | 'ATTENDANCE'
  | 'OTHER'

/** What only GetAbsenceAttendanceByPeriod tells of a record. */
export interface AbsenceDetails {
  readonly calendarDays: Decimal | null
  readonly locked: boolean
  readonly childNumber: string | null
  readonly maternityCaseKey: string | null
  readonly workInjuryNumber: string | null
  readonly reasonCode: string | null
}

/** One record of absence or attendance. */
export interface AbsenceRecord {
  readonly kind: AbsenceKind
  readonly code: string
  readonly codeText: string | null
  readonly from: LocalDate
  /** Null while the end is open. */
  readonly to: LocalDate | null
  readonly startTime: LocalTime | null
  readonly endTime: LocalTime | null
  /** Planned hours lost in all. */
  readonly hours: Decimal | null
  /** Planned working days lost. */
  readonly days: Decimal | null
  /** Type, dates and times: what a record is known by (kmd-opus.md section 13.1, Q11), the same from either service. */
  readonly naturalKey: readonly string[]
}

export interface Absence extends AbsenceRecord {
  readonly id: string
  readonly source: Source
  /** Read when first asked for, where the list did not bring them; null where the record is not found any more. */
  readonly details: () => Promise<AbsenceDetails | null>
}
