import type { LocalDate } from '#schema/scalars/LocalDate.ts'

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
