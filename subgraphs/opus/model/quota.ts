import type { Decimal } from '#schema/scalars/Decimal.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { LocalTime } from '#schema/scalars/LocalTime.ts'
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
  /** What Opus knows it by, to be asked with how it was earned and used. */
  readonly number: string | null
}

export interface ReadQuota extends QuotaAccount {
  readonly source: Source
}

export interface QuotaAccrual {
  readonly date: LocalDate | null
  readonly periodFrom: LocalDate | null
  readonly periodTo: LocalDate | null
  readonly amount: Decimal
  readonly kind: 'GENERATED' | 'MANUAL' | 'TRANSFERRED' | 'PAID_OUT' | 'OTHER'
  readonly code: string | null
  readonly text: string | null
}

export interface QuotaDeduction {
  readonly code: string | null
  readonly from: LocalDate | null
  /** Null while the end is open. */
  readonly to: LocalDate | null
  readonly startTime: LocalTime | null
  readonly endTime: LocalTime | null
  readonly amount: Decimal
}

/** How a quota was earned and used. */
export interface QuotaMovements {
  readonly accruals: readonly QuotaAccrual[]
  readonly deductions: readonly QuotaDeduction[]
}

export interface Quota extends ReadQuota {
  /** Read when first asked for; null where Opus gave the quota no number. */
  readonly movements: () => Promise<QuotaMovements | null>
}
