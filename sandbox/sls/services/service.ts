import type { Answer } from '../answers.ts'
import type { Customer, Register } from '../records/register.ts'

/** One web service: what it is called and how it answers a request that has passed credentials and schema. */
export interface Service {
  /** E.g. `ModstSLSPersonLaes`. */
  readonly name: string
  /** E.g. `Person`: names the schema file and the structures. */
  readonly object: string
  readonly transaction: 'LAES' | 'LIST'
  /** @throws Refusal with the catalogue codes of a business error. */
  answer(request: ServiceRequest): Answer
}

export interface ServiceRequest {
  readonly register: Register
  /** Whose user code called: the scope of what may be seen. */
  readonly customer: Customer
  readonly criteria: Criteria
  /** The simulator's day. */
  readonly today: string
  /** The switch that makes answers carry other institutions' rows. */
  readonly foreignRows: boolean
}

/** The elements of the search structure, by name. */
export interface Criteria {
  /** The first element of that name, or null. */
  one(name: string): string | null
  all(name: string): readonly string[]
  /** Everything but the paging, in order: the same for all pages of one search. */
  readonly fingerprint: string
}
