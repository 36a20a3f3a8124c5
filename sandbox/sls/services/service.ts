import type { Answer } from '../answers.ts'
import type { Customer, Register } from '../records/register.ts'
import type { Content } from '../updates/content.ts'
import type { Memory } from '../updates/memory.ts'

/** One web service: what it is called and how it answers a request that has passed credentials and schema. */
export interface Service {
  /** E.g. `ModstSLSPersonLaes`. */
  readonly name: string
  /** E.g. `Person`: names the schema file and the structures. */
  readonly object: string
  /** Transaktionskode of its refusals. */
  readonly transaction: string
  /** @throws Refusal with the catalogue codes of a business error. */
  answer(request: ServiceRequest): Answer
}

export interface ServiceRequest {
  readonly register: Register
  /** Whose user code called: the scope of what may be seen. */
  readonly customer: Customer
  readonly criteria: Criteria
  /** The whole request, for services that take more than criteria. */
  readonly content: Content
  readonly uuid: string | null
  readonly memory: Memory
  /** The simulator's day. */
  readonly today: string
  /** The switch that makes answers carry other institutions' rows. */
  readonly foreignRows: boolean
}

/** The elements of the search structure, by name; of a request without one, its head. */
export interface Criteria {
  /** The first element of that name, or null. */
  one(name: string): string | null
  all(name: string): readonly string[]
  /** Everything but the paging, in order: the same for all pages of one search. */
  readonly fingerprint: string
}
