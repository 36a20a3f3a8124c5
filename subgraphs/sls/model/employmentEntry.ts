import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'

/** Where an employment stands; before it begins and behind its end nothing is said. */
export type EmploymentState = 'ACTIVE' | 'ON_LEAVE' | 'SUSPENDED' | 'LEFT' | 'UNKNOWN'

/** A span of days, both included. */
export interface StateSpan {
  readonly from: LocalDate
  /** `9999-12-31` where no end is known. */
  readonly to: LocalDate
  readonly status: EmploymentState
  /** AKKO, where one holds. */
  readonly code: string | null
}

/** An employment as the payroll's list tells it. */
export interface EmploymentEntry {
  /** CPR number and løbenummer, 13 digits. */
  readonly number: string
  readonly cprNumber: CprNumber
  readonly givenName: string
  readonly familyName: string
  readonly unit: string
  readonly statusCode: string | null
  /** Disjoint, oldest first. */
  readonly statuses: readonly StateSpan[]
  readonly employedFrom: LocalDate
  readonly employedTo: LocalDate | null
}
