import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { Correction } from './correction.ts'
import type { Worded } from './worded.ts'

/** Of spouses nothing is kept. */
export interface FormerCivilStatus {
  /** One letter. */
  readonly code: string
  readonly text: Worded | null
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
  readonly correction: Correction | null
}
