import type { Decimal } from '#schema/scalars/Decimal.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { Source } from './source.ts'

export type QuotaKind = 'HOLIDAY' | 'SPECIAL_HOLIDAY' | 'CARE_DAYS' | 'SENIOR_DAYS' | 'TIME_BANK' | 'OTHER'

/** An account of days or hours to take. */
export interface QuotaAccount {
  readonly kind: QuotaKind
  readonly code: string
  readonly codeText: string | null
  readonly unit: 'DAYS' | 'HOURS'
  readonly earned: Decimal | null
  readonly used: Decimal | null
  readonly planned: Decimal | null
  readonly remaining: Decimal
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
  readonly takeFrom: LocalDate | null
  readonly takeTo: LocalDate | null
  readonly childNumber: string | null
}

export interface Quota extends QuotaAccount {
  readonly source: Source
}
