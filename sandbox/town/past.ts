import { shift } from './calendar.ts'
import type { TownAddress } from './model.ts'
import { drawAddress, inGreenland, PLACES } from './places.ts'
import type { Random } from './random.ts'

/** A period of somebody's life that has ended: from its first day until the day `to`. */
interface Ended {
  readonly from: string
  readonly to: string
}

/** How the register has touched what it holds: not at all, corrected (K), for technical reasons (Æ), annulled (A). */
export type Correction = '' | 'K' | 'Æ' | 'A'

/** What a person was before, oldest first, and what stands beside what the person is now. */
export interface TownPast {
  readonly names: readonly (Ended & { readonly familyName: string; readonly correction: Correction })[]
  readonly addresses: readonly (Ended & { readonly address: TownAddress; readonly correction: Correction })[]
  /** CIVST. */
  readonly civilStatuses: readonly (Ended & { readonly code: string; readonly correction: Correction })[]
  readonly staysAbroad: readonly (Ended & {
    readonly country: string
    readonly lines: readonly string[]
    readonly returnedFrom: string
    readonly correction: Correction
  })[]
  readonly disappearances: readonly (Ended & { readonly correction: Correction })[]
  readonly contactAddress: { readonly lines: readonly string[]; readonly from: string } | null
  /** What the municipality has added to the address. */
  readonly supplement: { readonly lines: readonly string[]; readonly from: string } | null
  /** BESKYTTYPE of protections beside that of name and address. */
  readonly otherProtections: readonly string[]
  /** The municipality that the person came from, and when the person left it. */
  readonly previousMunicipality: { readonly code: string; readonly to: string } | null
}

/** What the past must fit. */
export interface Present {
  readonly born: string
  readonly familyName: string
  readonly address: TownAddress
  readonly civilStatus: string
  readonly civilStatusFrom: string | null
}

/** How much has happened: one or other thing, or one of everything that can. */
export type Eventfulness = 'drawn' | 'everything'

export function drawPast(random: Random, present: Present, eventfulness: Eventfulness): TownPast {
  const { born, address, familyName } = present
  const happens = (probability: number): boolean => random.chance(probability) || eventfulness === 'everything'
  // Whoever works is 21 at least: all of this lies behind them.
  const named = shift(born, 19 * 365 + random.between(0, 700))
  const gone = shift(born, 17 * 365 + random.between(0, 300))
  const moved = shift(address.validFrom, -random.between(400, 900))
  const left = shift(moved, -500)
  const inDenmark = {
    address: drawAddress(random, random.pick(PLACES), moved),
    from: moved,
    to: address.validFrom,
    correction: '' as const,
  }
  const upNorth = {
    address: { ...inGreenland(left), coName: 'Ib Prøve' },
    from: left,
    to: moved,
    correction: '' as const,
  }
  return {
    names: happens(0.2)
      ? [
          { familyName: 'Skrivefejl', from: born, to: shift(born, 30), correction: 'A' as const },
          { familyName: `${familyName}gård`, from: born, to: named, correction: 'K' as const },
        ].slice(eventfulness === 'everything' ? 0 : 1)
      : [],
    addresses: eventfulness === 'everything' ? [upNorth, inDenmark] : happens(0.5) && moved > born ? [inDenmark] : [],
    civilStatuses: civilStatusesBefore(present),
    staysAbroad: happens(0.05)
      ? [
          {
            country: '5120',
            lines: ['Provgatan 3', '999 97 Exempelstad'],
            returnedFrom: '5180',
            from: gone,
            to: shift(gone, 200),
            correction: 'Æ',
          },
        ]
      : [],
    disappearances: happens(0.01) ? [{ from: shift(gone, 300), to: shift(gone, 340), correction: '' }] : [],
    contactAddress: happens(0.05)
      ? { lines: ['Postboks 17', `${address.postalCode} ${address.city}`], from: shift(address.validFrom, 20) }
      : null,
    supplement: happens(0.05) ? { lines: ['Baghuset', 'opgang B'], from: address.validFrom } : null,
    otherProtections: happens(0.02) ? ['0002', '0004'] : [],
    previousMunicipality: happens(0.4) ? { code: random.pick(PLACES).municipalityCode, to: address.validFrom } : null,
  }
}

/** Unmarried from birth; the divorced and the widowed were married before, partners in a partnership. */
function civilStatusesBefore({ born, civilStatus, civilStatusFrom }: Present): TownPast['civilStatuses'] {
  if (civilStatusFrom === null) return []
  const before = { F: 'G', E: 'G', O: 'P', L: 'P' }[civilStatus]
  if (before === undefined) return [{ code: 'U', from: born, to: civilStatusFrom, correction: '' }]
  const wed = shift(civilStatusFrom, -800)
  return [
    { code: 'U', from: born, to: wed, correction: '' },
    { code: before, from: wed, to: civilStatusFrom, correction: '' },
  ]
}
