import type { Decimal } from '#schema/scalars/Decimal.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { Source } from './source.ts'

export type Recurrence = 'ONE_OFF' | 'RECURRING'

/** In Danish kroner; SLS reckons in nothing else. */
export interface Money {
  readonly amount: Decimal
  readonly currency: 'DKK'
}

/** A posting that deviates from the employment's own. */
export interface Posting {
  readonly subAccountUnit: string | null
  readonly natureAccount: string | null
  /** Segments 1 to 6. */
  readonly segments: readonly (string | null)[]
}

export interface WagePartRecord {
  readonly recurrence: Recurrence
  readonly code: string
  readonly codeText: string | null
  readonly text: string | null
  readonly textNumber: string | null
  readonly amount: Money | null
  readonly rate: Money | null
  readonly units: Decimal | null
  readonly hours: Decimal | null
  /** One-off parts. */
  readonly date: LocalDate | null
  /** Recurring parts. */
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
  readonly creditorCode: string | null
  /** By the range of the code; a negative amount turns it round. */
  readonly direction: 'PAY' | 'DEDUCTION' | 'TECHNICAL'
  readonly automatic: boolean
  readonly posting: Posting | null
  /** The parts of the record's key: kind, code, day, and a number that tells otherwise equal ones apart. */
  readonly key: readonly string[]
}

export interface WagePart extends WagePartRecord {
  readonly id: string
  readonly source: Source
}
