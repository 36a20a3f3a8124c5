import type { Decimal } from '#schema/scalars/Decimal.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { Source } from './source.ts'

export type QuotaKind = 'HOLIDAY' | 'SPECIAL_HOLIDAY' | 'CARE_DAYS' | 'OTHER'

export interface QuotaRecord {
  readonly kind: QuotaKind
  readonly code: string
  readonly codeText: string | null
  readonly unit: 'DAYS' | 'HOURS'
  readonly earned: Decimal
  readonly used: Decimal
  /** By the system's own figure; may be negative. */
  readonly remaining: Decimal
  /** The earning period, where it is known. */
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
  readonly takeFrom: LocalDate | null
  readonly takeTo: LocalDate | null
  readonly lastRegistration: LocalDate | null
}

export interface Quota extends QuotaRecord {
  readonly source: Source
}
