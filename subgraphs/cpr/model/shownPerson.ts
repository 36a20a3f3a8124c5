import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import type { DateTime } from '#schema/scalars/DateTime.ts'
import type { Person } from './person.ts'

/** A person as one institution may see it: under the institution's own id, with where it came from. */
export interface ShownPerson extends Omit<Person, 'cprNumber' | 'replacedBy' | 'formerNumbers'> {
  /** Opaque. */
  readonly id: string
  /** The number now valid; null where it was replaced and the new one could not be followed. */
  readonly cprNumber: CprNumber | null
  /** Every number that CPR told of for this person, the one asked by included; by them the trail is searched, and nobody is shown them. */
  readonly everyNumber: readonly CprNumber[]
  readonly source: {
    readonly system: 'CPR'
    readonly service: string
    readonly readAt: DateTime
    readonly fromCache: boolean
  }
}

/** What a question about a number ends with: a person, a number that CPR does not know, or one that is not asked about. */
export type PersonAnswer = ShownPerson | 'unknown' | 'constructed'
