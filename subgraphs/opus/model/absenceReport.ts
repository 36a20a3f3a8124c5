import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { LocalTime } from '#schema/scalars/LocalTime.ts'

/** What an absence refers to. A type of absence takes one of them at most. */
export interface AbsenceReferences {
  readonly childNumber: string | null
  readonly maternityCaseKey: string | null
  readonly workInjuryNumber: string | null
  readonly reasonCode: string | null
}

/** An absence or attendance as it is reported. */
export interface AbsenceReport extends AbsenceReferences {
  readonly code: string
  readonly from: LocalDate
  /** Null: the end is open. */
  readonly to: LocalDate | null
  /** Of the first day, where only a part of it is absence. */
  readonly startTime: LocalTime | null
  /** Of the last day. */
  readonly endTime: LocalTime | null
}

/** What is to become of a record; null keeps. */
export type AbsenceAmendment = {
  readonly [Field in keyof AbsenceReport]: AbsenceReport[Field] | null
} & {
  /** True opens the end. */
  readonly openEnded: boolean | null
}

/** The call that carries a report out. Written down as JSON before it is sent. */
export type AbsencePlan =
  | { readonly operation: 'INS'; readonly absence: AbsenceReport }
  | { readonly operation: 'MOD'; readonly absenceId: string; readonly amendment: AbsenceAmendment }
  | { readonly operation: 'DEL'; readonly absenceId: string }
