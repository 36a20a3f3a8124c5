import { type Random, randomFor } from '../../town/random.ts'
import type { Haendelse } from './absence.ts'
import { earlier } from './days.ts'
import { type Subject, streamOf } from './subject.ts'

/** One care-day account, in days. SLS dossier section 7.17. */
export interface Omsorgsregnskab {
  /** K: converted from time off in lieu; T: allotted for a child. */
  readonly Optjeningsform: 'K' | 'T'
  readonly Optjeningsaar: string
  readonly BarnCPRnummer: string | null
  readonly Enhed: 'D'
  readonly Optjent: string
  readonly Afholdt: string
  readonly Rest: string
  readonly AfholdesFradato: string
  readonly AfholdesTildato: string
  readonly SenesteRegistreringsdato: string | null
}

const CARE_CAUSES = ['600', '605', '610', '615', '620']
const DAYS_PER_CHILD = 2

/**
 * The accounts of a day: two days a year for each child under eight, and for a few employees days converted from time off. The
 * children are the employee's, not the employment's, so both employments of a person name the same ones. A third of the
 * children are registered without a number.
 */
export function careDayAccountsOf(subject: Subject, events: readonly Haendelse[], day: string): Omsorgsregnskab[] {
  const { employment } = subject
  if (employment.state === 'PENSIONER' || employment.from > day || (employment.to !== null && employment.to < day)) {
    return []
  }
  const year = Number(day.slice(0, 4))
  const taken = events.filter(
    (event) =>
      CARE_CAUSES.includes(event.FastAarsagskode) &&
      event.Fradato <= earlier(day, subject.today) &&
      event.Fradato.startsWith(String(year)),
  )
  let left = taken.length
  const account = (form: 'K' | 'T', child: string | null, earned: number): Omsorgsregnskab => {
    const used = Math.min(left, earned)
    left -= used
    return {
      Optjeningsform: form,
      Optjeningsaar: String(year),
      BarnCPRnummer: child,
      Enhed: 'D',
      Optjent: earned.toFixed(2),
      Afholdt: used.toFixed(2),
      Rest: (earned - used).toFixed(2),
      AfholdesFradato: `${year}-01-01`,
      AfholdesTildato: `${year}-12-31`,
      SenesteRegistreringsdato: used > 0 ? (taken.at(-1)?.Fradato ?? null) : null,
    }
  }
  const children = childrenOf(subject)
    .filter((child) => child.birthYear <= year && year - child.birthYear < 8)
    .map((child) => account('T', child.number, DAYS_PER_CHILD))
  const random = streamOf(subject, 'care days')
  const converted = random.chance(0.06) ? [account('K', null, random.between(1, 5))] : []
  return [...children, ...converted]
}

interface Child {
  readonly birthYear: number
  /** Of the day + 60 kind; null where the employer did not register it. */
  readonly number: string | null
}

function childrenOf({ seed, employment, person, today }: Subject): Child[] {
  const random = randomFor(seed, 'SLS', employment.cprNumber, 'children')
  const thisYear = Number(today.slice(0, 4))
  const age = thisYear - Number(person.born.slice(0, 4))
  if (age < 22 || age > 52 || !random.chance(0.55)) return []
  return Array.from({ length: random.pick([1, 1, 2, 2, 3]) }, () => {
    const birthYear = thisYear - random.between(0, 9)
    const number = childNumber(random, birthYear)
    return { birthYear, number: random.chance(0.33) ? null : number }
  })
}

function childNumber(random: Random, birthYear: number): string {
  const twoDigits = (value: number): string => String(value).padStart(2, '0')
  // The seventh digit 4 to 9 belongs to births from 2000 (to 2036).
  return `${random.between(61, 88)}${twoDigits(random.between(1, 12))}${twoDigits(birthYear % 100)}${random.between(4, 9)}${String(random.between(0, 999)).padStart(3, '0')}`
}
