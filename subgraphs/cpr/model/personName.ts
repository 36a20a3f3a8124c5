import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { Correction } from './correction.ts'
import type { Worded } from './worded.ts'

export interface NameRemark {
  readonly part: 'GIVEN' | 'MIDDLE' | 'FAMILY'
  readonly kind: 'SHORTENED' | 'UNREGISTRABLE_CHARACTERS' | 'NOT_DOCUMENTED' | 'OTHER'
  /** One character. */
  readonly code: string
  readonly text: Worded | null
}

export interface NameParts {
  readonly given: string | null
  readonly middle: string | null
  readonly family: string | null
  readonly remarks: readonly NameRemark[]
  readonly validFrom: LocalDate | null
}

export interface PersonName extends NameParts {
  /** As it is written on letters. */
  readonly addressing: string | null
}

export interface FormerPersonName extends NameParts {
  readonly validTo: LocalDate | null
  readonly correction: Correction | null
}
