import type { Decimal } from '#schema/scalars/Decimal.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { Source } from './source.ts'

export type PayForm = 'IN_ADVANCE' | 'IN_ARREARS' | 'HOURLY' | 'OTHER'

export interface Fraction {
  readonly numerator: Decimal
  readonly denominator: Decimal
}

/** What a contract says. */
export interface ContractTerms {
  readonly positionCode: string
  /** Text of the position's code; the person's own position text goes before it. */
  readonly positionCodeText: string | null
  readonly agreementCode: string
  readonly payClass: string
  readonly payStep: string
  readonly payForm: PayForm | null
  readonly payFormCode: string | null
  /** Null where the fraction is not over 37 hours. */
  readonly weeklyHours: Decimal | null
  readonly employmentFraction: Fraction
}

/** A longest span of days, both included, on which the terms do not change. */
export interface ContractSpan extends ContractTerms {
  readonly validFrom: LocalDate
  /** Null: no end is known. */
  readonly validTo: LocalDate | null
}

/** A sub-account unit: eight digits and its name in the registry. */
export interface OrganisationUnit {
  readonly code: string
  readonly name: string | null
}

export interface Contract extends ContractSpan {
  readonly holdsToday: boolean
  /** Known for the span that holds today only. */
  readonly organisationUnit: string | null
  readonly organisationUnitName: string | null
  readonly source: Source
}

/** The span that holds on a day; null in a gap, before the first and behind the last. */
export function spanOn<Span extends Pick<ContractSpan, 'validFrom' | 'validTo'>>(
  spans: readonly Span[],
  day: LocalDate,
): Span | null {
  return spans.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo)) ?? null
}
