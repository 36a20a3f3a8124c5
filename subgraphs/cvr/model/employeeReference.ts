import type { DateTime } from '#schema/scalars/DateTime.ts'

/** What the payroll subgraph told of where an employment is. */
export interface ToldProductionUnit {
  readonly pNumber: string | null
  readonly source: {
    readonly system: 'SLS' | 'OPUS' | 'CPR' | 'CVR'
    readonly service: string
    readonly readAt: DateTime
    readonly fromCache: boolean
  } | null
  /** Why it could not be read; null where it could. */
  readonly notRead: string | null
}

/** An employment of the caller's institution, with what its reference told. */
export interface EmployeeReference {
  readonly id: string
  readonly current: boolean
  /** Null where the payroll system knows none. */
  readonly productionUnit: ToldProductionUnit | null
}
