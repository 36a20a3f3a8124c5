import type { Decimal } from '#schema/scalars/Decimal.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { Source } from './source.ts'

/** A longest span of days on which none of the terms changes. */
export interface ContractSpan {
  readonly validFrom: LocalDate
  /** Null where no end is known. */
  readonly validTo: LocalDate | null
  readonly positionCode: string | null
  readonly positionTitle: string | null
  readonly organisationUnit: string | null
  readonly organisationUnitName: string | null
  /** Null where the customer has not bought the field. */
  readonly payClass: string | null
  readonly payForm: 'IN_ADVANCE' | 'IN_ARREARS' | 'HOURLY' | 'OTHER' | null
  readonly payFormCode: string | null
  /** Hours, at least two decimals. */
  readonly weeklyHours: Decimal | null
  readonly employmentFraction: { readonly numerator: Decimal; readonly denominator: Decimal } | null
}

export interface Contract extends ContractSpan {
  readonly source: Source
}

/** The span that holds a day; null where none does. */
export function contractOn<Span extends ContractSpan>(spans: readonly Span[], day: LocalDate): Span | null {
  return spans.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo)) ?? null
}
