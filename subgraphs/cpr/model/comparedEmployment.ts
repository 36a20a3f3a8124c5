import type { Employment } from '#foundation/directory/employment.ts'
import type { DateTime } from '#schema/scalars/DateTime.ts'
import type { ToldDiscrepancy } from './discrepancy.ts'

/** Where a value that is compared came from. */
export interface ValueSource {
  readonly system: 'SLS' | 'OPUS' | 'CPR' | 'CVR'
  readonly service: string
  readonly readAt: DateTime
  readonly fromCache: boolean
}

/** What the payroll subgraph told of an employment. */
export interface PayrollFacts {
  readonly current: boolean
  readonly givenName: string | null
  readonly familyName: string | null
  readonly source: ValueSource
  /** Null where none is read: the employment has ended. */
  readonly address: {
    readonly municipalityCode: string | null
    readonly postalCode: string | null
    readonly source: ValueSource | null
    /** Why it could not be read; null where it could. */
    readonly notRead: string | null
  } | null
}

/** An employment of the caller's, with what other subgraphs told of it for comparison. */
export interface ComparedEmployment extends Employment {
  /** Null where nothing was told: no comparison is asked for. */
  readonly payrollFacts: PayrollFacts | null
  readonly companyDiscrepancies: readonly ToldDiscrepancy[]
}
