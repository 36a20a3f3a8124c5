import { newYear, shift } from './calendar.ts'
import { drawCprNumber } from './cprNumber.ts'
import type { TownAddress, TownPerson } from './model.ts'
import { drawName } from './names.ts'
import { drawPast } from './past.ts'
import { drawAddress, forTaxOnly, inGreenland, PLACES, withoutFixedAbode } from './places.ts'
import { type Random, randomFor } from './random.ts'

/** What a landmark person must be; everything left out is drawn. */
export interface PersonWish {
  readonly status?: string
  readonly protection?: 'in force' | 'lapsed' | 'none'
  readonly modulus11?: 'passes' | 'fails'
  readonly unknownToCpr?: boolean
  readonly longName?: boolean
  /** One of everything that can have happened to somebody. */
  readonly eventful?: boolean
  readonly civilStatus?: string
}

/** Draws people with distinct CPR numbers, each from a stream of its own. */
export interface People {
  draw(key: string, wish?: PersonWish): TownPerson
  /**
   * One person under several numbers, the oldest first: each but the last carries its status (50 or 60) and points to the
   * next. A changed number (60) comes with another birth day, a double one (50) does not.
   */
  drawRenumbered(key: string, statuses: readonly string[]): readonly TownPerson[]
}

export function peopleOf(seed: number, today: string): People {
  const taken = new Set<string>()
  const draw = (key: string, wish: PersonWish = {}) =>
    drawPerson(randomFor(seed, 'person', key), randomFor(seed, 'past', key), today, taken, wish)
  return {
    draw,
    drawRenumbered: (key, statuses) => {
      let person = draw(`${key}/valid`, { status: '01', protection: 'none' })
      const chain = [person]
      for (const [hop, status] of [...statuses.entries()].reverse()) {
        const random = randomFor(seed, 'renumbered', key, hop)
        const born = status === '60' ? shift(person.born, 1) : person.born
        const formerNumber = drawCprNumber(random, born, person.sex, 'passes', taken)
        person = {
          ...person,
          cprNumber: formerNumber,
          born,
          status,
          statusFrom: changedOn(today, hop),
          replacedBy: person.cprNumber,
        }
        chain.unshift(person)
      }
      return chain
    },
  }
}

function changedOn(today: string, hop: number): string {
  return shift(newYear(today, -2), 40 + hop * 200)
}

function drawPerson(
  random: Random,
  pastRandom: Random,
  today: string,
  taken: Set<string>,
  wish: PersonWish,
): TownPerson {
  const sex = random.chance(0.55) ? 'F' : 'M'
  const year = Number(today.slice(0, 4)) - random.between(21, 66)
  const born = shift(`${year}-01-01`, random.between(0, 364))
  const modulus11 = wish.modulus11 ?? (random.chance(0.05) ? 'fails' : 'passes')
  const cprNumber = drawCprNumber(random, born, sex, modulus11, taken)
  const name = drawName(random, sex)
  const movedIn = shift(newYear(today), -random.between(30, 5000))
  const address = drawAddress(random, random.pick(PLACES), movedIn)
  const drawnStatus = random.pick(['U', 'U', 'G', 'G', 'G', 'F', 'E', 'P', 'O', 'L'])
  const civilStatus = wish.civilStatus ?? drawnStatus
  const civilStatusFrom = civilStatus === 'U' ? null : shift(newYear(today), -random.between(100, 6000))
  const status = wish.status ?? (random.chance(0.01) ? '80' : '01')
  const protection = drawProtection(random, today, wish.protection)
  return {
    cprNumber,
    sex,
    born,
    givenName: wish.longName === true ? longGivenName(sex) : name.givenName,
    middleName: name.middleName,
    familyName: name.familyName,
    address: addressFor(status, address),
    protection,
    status,
    statusFrom: status === '01' ? null : shift(newYear(today), -random.between(20, 300)),
    replacedBy: null,
    civilStatus: status === '90' ? 'D' : civilStatus,
    civilStatusFrom,
    knownToCpr: wish.unknownToCpr !== true,
    past: drawPast(
      pastRandom,
      { born, familyName: name.familyName, address, civilStatus, civilStatusFrom },
      wish.eventful === true ? 'everything' : 'drawn',
    ),
    emigratedTo:
      status === '80'
        ? {
            country: '5120',
            from: shift(newYear(today), -20),
            lines: ['Provgatan 12', '999 98 Exempelstad', 'Sverige'],
          }
        : null,
  }
}

/** One in fifty is protected, and every fourth of those no longer. */
function drawProtection(random: Random, today: string, wish: PersonWish['protection']): TownPerson['protection'] {
  const drawn = random.chance(0.02) ? (random.chance(0.25) ? 'lapsed' : 'in force') : 'none'
  const days = random.between(30, 300)
  const lapses = random.chance(0.5)
  switch (wish ?? drawn) {
    case 'in force':
      return { from: shift(today, -days), to: lapses ? shift(today, 365 - days) : null }
    case 'lapsed':
      return { from: shift(today, -days - 500), to: shift(today, -days - 135) }
    case 'none':
      return null
  }
}

function addressFor(status: string, address: TownAddress): TownAddress {
  const place = PLACES.find((candidate) => candidate.postalCode === address.postalCode)
  switch (status) {
    case '03':
      return place === undefined ? address : withoutFixedAbode(place, address.validFrom)
    case '05':
      return inGreenland(address.validFrom)
    case '07':
      return { ...inGreenland(address.validFrom), street: 'Uden fast bopæl', roadCode: '9901', buildingNumber: null }
    case '20':
      return forTaxOnly(address.validFrom)
    default:
      return address
  }
}

/** More than the fifty characters that CPR keeps of given names. */
function longGivenName(sex: 'F' | 'M'): string {
  return sex === 'F'
    ? 'Alexandra Wilhelmine Benedikte Charlotte Frederikke Solvej'
    : 'Alexander Wilhelm Benedikt Christoffer Frederik Thorvald'
}
