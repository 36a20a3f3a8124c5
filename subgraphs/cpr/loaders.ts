import DataLoader from 'dataloader'
import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import type { Persons } from './adapter/persons.ts'
import type { PersonAnswer } from './model/shownPerson.ts'

/** One request's questions, each asked once. */
export interface CprLoaders {
  /** By id; null where it is not the institution's. */
  readonly employments: DataLoader<string, Employment | null>
  /** The person of an employment; employments of one person share one lookup. */
  readonly persons: DataLoader<Employment, PersonAnswer>
  /** Somebody who is not employed. */
  readonly stranger: (cprNumber: CprNumber, purpose: string) => Promise<PersonAnswer>
}

export function cprLoaders(desk: Desk, persons: Persons): CprLoaders {
  const underWay = new Map<CprNumber, Promise<PersonAnswer>>()

  const lookUp = (cprNumber: CprNumber, employments: readonly Employment[]): Promise<PersonAnswer> => {
    let asked = underWay.get(cprNumber)
    if (asked === undefined) {
      const knownProtection = employments.map((employment) => employment.protected)
      asked = persons.find(desk, { cprNumber, purpose: null, knownProtection })
      underWay.set(cprNumber, asked)
    }
    return asked
  }

  return {
    employments: new DataLoader((ids) => desk.employments.find(ids)),
    persons: new DataLoader(async (employments) => {
      const ofPerson = Map.groupBy(employments, ({ keys }) => keys.cprNumber)
      const results = await Promise.allSettled(
        employments.map(({ keys }) => lookUp(keys.cprNumber, ofPerson.get(keys.cprNumber) ?? [])),
      )
      return results.map((result) => (result.status === 'fulfilled' ? result.value : asError(result.reason)))
    }),
    stranger: (cprNumber, purpose) => persons.find(desk, { cprNumber, purpose, knownProtection: [null] }),
  }
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('something that is no error was thrown')
}
