import type { SlsPayroll, TownEmployment, TownInstitution, TownPerson } from '../../town/model.ts'
import { type Random, randomFor } from '../../town/random.ts'

/** One lønnummer with all that its records are derived from. */
export interface Subject {
  readonly seed: number
  /** The town's day: what has happened lies before it. The simulator's clock may be moved, the records stay. */
  readonly today: string
  readonly institution: TownInstitution
  readonly payroll: SlsPayroll
  /** Whether the institution keeps its holiday accounts in hours instead of days. */
  readonly accountsInHours: boolean
  /** The institution's places of work. */
  readonly productionUnits: readonly { readonly pNumber: string; readonly isOpen: boolean }[]
  readonly employment: TownEmployment
  readonly person: TownPerson
}

/** The stream of one topic of one employment, so that one topic's records do not move when another's change. */
export function streamOf(subject: Subject, topic: string): Random {
  const { institution, cprNumber, number } = subject.employment
  return randomFor(subject.seed, 'SLS', institution, cprNumber, number, topic)
}

/** Day up to which the employment has run or will have run; never after its end. */
export function lastDay(subject: Subject, limit: string): string {
  const { to } = subject.employment
  return to !== null && to < limit ? to : limit
}
