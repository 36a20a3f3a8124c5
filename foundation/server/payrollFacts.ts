import type { DateTime } from '#schema/scalars/DateTime.ts'
import { type Employment, type EmploymentStatus, statusOn } from '../directory/employment.ts'
import { directorySource, today } from './employeeFields.ts'
import type { NotRead } from './notRead.ts'

/** Where a fact came from. */
export interface FactSource {
  readonly system: 'SLS' | 'OPUS'
  readonly service: string
  readonly readAt: DateTime
  readonly fromCache: boolean
}

export interface PayrollAddress {
  /** Four digits. */
  readonly municipalityCode: string | null
  readonly postalCode: string | null
  readonly source: FactSource
}

export interface PayrollProductionUnit {
  /** Ten digits. */
  readonly pNumber: string | null
  /** Null where nothing at all is registered. */
  readonly source: FactSource | null
}

/**
 * What the payroll subgraph tells of an employment to those that compare it with registers. The parts are read only where they are selected, and a
 * part that could not be read says so instead of failing, so that a system that is down costs its own comparisons alone.
 */
export interface PayrollFacts {
  readonly current: boolean
  readonly givenName: string | null
  readonly familyName: string | null
  readonly source: FactSource
  readonly address: (() => Promise<PayrollAddress | NotRead>) | null
  readonly productionUnit: (() => Promise<PayrollProductionUnit | NotRead>) | null
}

const ENDED: ReadonlySet<EmploymentStatus> = new Set(['LEFT', 'PENSIONER'])

/** The part that the directory tells, which costs no call. @param service by which the directory is filled. */
export function directoryFacts(
  employment: Employment,
  service: string,
): Pick<PayrollFacts, 'current' | 'givenName' | 'familyName' | 'source'> {
  return {
    current: !ENDED.has(statusOn(employment, today()).status),
    givenName: employment.givenName || null,
    familyName: employment.familyName || null,
    source: directorySource(employment, service),
  }
}
