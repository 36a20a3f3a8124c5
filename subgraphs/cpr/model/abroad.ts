import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { Correction } from './correction.ts'
import type { Worded } from './worded.ts'

/** A departure from the country that no entry has followed. */
export interface Departure {
  /** The register's own, four digits. */
  readonly countryCode: string | null
  readonly countryText: Worded | null
  readonly departedOn: LocalDate | null
  readonly addressLines: readonly string[]
}

/** One that has ended. */
export interface StayAbroad extends Departure {
  readonly returnedFromCountryCode: string | null
  readonly returnedFromCountryText: Worded | null
  readonly returnedOn: LocalDate | null
  readonly correction: Correction | null
}

export interface FormerDisappearance {
  readonly disappearedOn: LocalDate | null
  readonly foundOn: LocalDate | null
  readonly correction: Correction | null
}
