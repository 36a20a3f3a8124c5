import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'

/** What Opus tells of an employment, for the employment directory. */
export interface EmploymentRecord {
  /** Without leading zeros. */
  readonly number: string
  readonly cprNumber: CprNumber
  readonly givenName: string
  readonly familyName: string
  readonly unit: string | null
  /** StatusBeskaeftigelse of today, else of the nearest day. */
  readonly statusCode: string | null
  /** Do not overlap, oldest first; the last may run to `9999-12-31`. */
  readonly statuses: readonly EmploymentStatusSpan[]
  readonly employedFrom: LocalDate | null
  readonly employedTo: LocalDate | null
}

export interface EmploymentStatusSpan {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly status: 'ACTIVE' | 'ON_LEAVE' | 'SUSPENDED' | 'PENSIONER' | 'LEFT' | 'UNKNOWN'
  readonly code: string | null
}
