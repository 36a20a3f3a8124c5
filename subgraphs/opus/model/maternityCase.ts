import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { Source } from './source.ts'

/** What is to become of a case; null keeps, and of a new case says nothing. */
export type MaternityCaseReport = {
  readonly [Field in Exclude<keyof MaternityCase, 'key'>]: MaternityCase[Field] | null
} & {
  /** Null for a new case. */
  readonly key: string | null
}

/** The call that carries a report out. Written down as JSON before it is sent. */
export interface MaternityCasePlan {
  readonly operation: 'INS' | 'MOD' | 'DEL'
  readonly report: MaternityCaseReport
}

/** A maternity, paternity or adoption case. */
export interface MaternityCase {
  readonly key: string
  readonly type: string | null
  readonly validFrom: LocalDate
  /** Null while the end is open. */
  readonly validTo: LocalDate | null
  readonly notification: LocalDate | null
  readonly expected: LocalDate | null
  readonly actual: LocalDate | null
  readonly authority: LocalDate | null
}

/** A case as it was read. */
export interface ReadMaternityCase extends MaternityCase {
  readonly typeText: string | null
  readonly source: Source
}
