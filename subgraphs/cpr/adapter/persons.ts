import type { Desk } from '#foundation/doorway/doorway.ts'
import { type CprNumber, isConstructed } from '#schema/scalars/CprNumber.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import type { Lookup } from '../client/lookup.ts'
import { personOf } from '../mapping/person.ts'
import type { Person } from '../model/person.ts'
import type { PersonAnswer, ShownPerson } from '../model/shownPerson.ts'
import { ownerOfRecord } from '../ownership.ts'
import type { CodeTexts } from '../wire/codeTexts.ts'

export interface PersonsParts {
  readonly lookup: Lookup
  readonly texts: CodeTexts
  /** How long an answer is kept; 0: never. */
  readonly cacheMs: number
  /** What is done with numbers of the day + 60 kind, which CPR does not issue: `lookup` only where a test register does. */
  readonly constructedNumbers: 'refuse' | 'lookup'
}

export interface PersonQuestion {
  readonly cprNumber: CprNumber
  /** Why, for a person who is not employed; the trail names it. */
  readonly purpose: string | null
  /** Protection as the directory has it for the person's employments: brought up to date where CPR tells another. */
  readonly knownProtection: readonly (boolean | null)[]
}

/** CPR's persons, as one institution may see them. */
export interface Persons {
  /** `constructed` without a call. @throws UpstreamFault; GraphQLError FORBIDDEN without access to the interface. */
  find(desk: Desk, question: PersonQuestion): Promise<PersonAnswer>
}

/** Replacements that are followed; the register's chains are short, and may run in a circle (CPR dossier section 9.2). */
const HOPS = 2

const SERVICE = 'lookup'

interface Found {
  readonly person: Person
  readonly source: ShownPerson['source']
}

export function createPersons({ lookup, texts, cacheMs, constructedNumbers }: PersonsParts): Persons {
  const ask = async (desk: Desk, cprNumber: CprNumber, purpose: string | null): Promise<Found | null> => {
    const { rows, readAt, fromCache } = await desk.pass(
      {
        service: SERVICE,
        interfaceCode: 'CPR_DIREKTE',
        about: { persons: [cprNumber] },
        ownerOf: ownerOfRecord,
        ...(purpose === null ? {} : { purpose }),
        ...(cacheMs === 0 ? {} : { cache: { question: [cprNumber], ttlMs: cacheMs } }),
      },
      (permit) => lookup.person(permit, cprNumber),
    )
    if (rows.length === 0) return null
    return {
      person: personOf(rows, danishDay(new Date()), texts),
      source: { system: 'CPR', service: SERVICE, readAt, fromCache },
    }
  }

  /** The number asked for, and each that replaced the one before; the last is the one now valid, if it could be reached. */
  const follow = async (desk: Desk, first: Found, purpose: string | null): Promise<readonly Found[]> => {
    const chain = [first]
    for (let last = first; chain.length <= HOPS; ) {
      const { replacedBy } = last.person
      if (replacedBy === null || chain.some(({ person }) => person.cprNumber === replacedBy)) break
      const next = await ask(desk, replacedBy, purpose)
      if (next === null) break
      chain.push(next)
      last = next
    }
    return chain
  }

  return {
    find: async (desk, { cprNumber, purpose, knownProtection }) => {
      if (constructedNumbers === 'refuse' && isConstructed(cprNumber)) return 'constructed'
      const asked = await ask(desk, cprNumber, purpose)
      if (asked === null) return 'unknown'
      const chain = await follow(desk, asked, purpose)
      const valid = chain.at(-1) ?? asked
      const { cprNumber: reached, replacedBy: _, formerNumbers, ...person } = valid.person
      // A chain that was not followed to its end tells nothing about which number is valid.
      const resolved = person.status !== 'REPLACED'
      if (resolved) {
        for (const [index, { person: now }] of chain.slice(1).entries()) {
          const former = chain[index]?.person.cprNumber ?? cprNumber
          await desk.employments.noteReplacedCprNumber(former, now.cprNumber)
        }
        if (knownProtection.some((known) => known !== person.nameAndAddressProtected)) {
          await desk.employments.noteProtection(reached, person.nameAndAddressProtected)
        }
      }
      return {
        ...person,
        // The first number that the register knows of stays the person's name here, so that the id outlasts a replacement.
        id: desk.personId(formerNumbers[0] ?? reached),
        cprNumber: resolved ? reached : null,
        everyNumber: [
          ...new Set([cprNumber, ...chain.flatMap(({ person: link }) => [link.cprNumber, ...link.formerNumbers])]),
        ],
        source: valid.source,
      }
    },
  }
}
