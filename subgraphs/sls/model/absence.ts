import type { Decimal } from '#schema/scalars/Decimal.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { Source } from './source.ts'

/** The kinds that SLS's causes fall into. */
export type AbsenceKind =
  | 'SICKNESS'
  | 'HOLIDAY'
  | 'SPECIAL_HOLIDAY'
  | 'CARE_DAY'
  | 'CHILD_SICK'
  | 'MATERNITY'
  | 'WORK_INJURY'
  | 'BEREAVEMENT'
  | 'OTHER'

export interface AbsenceRecord {
  readonly kind: AbsenceKind
  readonly code: string
  readonly codeText: string | null
  readonly from: LocalDate
  readonly to: LocalDate
  /** SLS always has an end; a running illness has one in the future. */
  readonly openEnded: boolean
  /** Hours of the one day, or of each day of the period; null for whole days. */
  readonly hoursPerDay: Decimal | null
  /** The parts of the record's key: code, first and last day, and a number that tells otherwise equal ones apart. */
  readonly key: readonly string[]
}

export interface Absence extends AbsenceRecord {
  readonly id: string
  readonly source: Source
}

export interface AbsenceType {
  readonly code: string
  readonly kind: AbsenceKind
  readonly text: string | null
  readonly attendance: boolean
  readonly defaultForKind: boolean
  readonly requires: 'NONE'
  readonly partOfDay: 'HOURS'
  readonly quotaKinds: readonly ('HOLIDAY' | 'SPECIAL_HOLIDAY' | 'CARE_DAYS')[]
}
