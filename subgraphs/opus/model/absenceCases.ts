import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { Source } from './source.ts'

/** A child registered on an employee. */
export interface Child {
  /** Two digits, as absence refers to it. */
  readonly number: string
  readonly givenName: string | null
  readonly familyName: string | null
  readonly cprNumber: CprNumber | null
  readonly bornOn: LocalDate | null
  readonly source: Source
}

export interface WorkInjuryCase {
  readonly number: string
  readonly from: LocalDate | null
  readonly accidentOn: LocalDate | null
  readonly source: Source
}

export interface AbsenceReason {
  readonly code: string
  readonly text: string | null
  readonly source: Source
}
