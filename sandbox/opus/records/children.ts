import type { TownPerson } from '../../town/model.ts'
import { randomFor } from '../../town/random.ts'
import { yearOf } from './calendar.ts'

/** A child registered on an employee: infotype 0021, numbered from 01 (kmd-opus.md section 4.6). */
export interface Child {
  readonly number: string
  readonly cprNumber: string
  readonly born: string
  readonly givenName: string | null
}

/** The children of a person: the same for all of the person's employments. CPR numbers are of the day + 60 kind. */
export function childrenOf(person: TownPerson, today: string, seed: number): readonly Child[] {
  const random = randomFor(seed, 'opus.children', person.cprNumber)
  const parentBorn = yearOf(person.born)
  const firstYear = Math.max(parentBorn + 22, yearOf(today) - 16)
  const lastYear = Math.min(parentBorn + 44, yearOf(today) - 1)
  if (lastYear < firstYear || random.chance(0.35)) return []
  const years = Array.from({ length: random.between(1, 3) }, () => random.between(firstYear, lastYear))
  return years
    .sort((one, other) => one - other)
    .map((year, index) => {
      const month = String(random.between(1, 12)).padStart(2, '0')
      const day = random.between(1, 28)
      // Seventh digits 4 to 9 with years 00 to 36 stand for the 2000s.
      const serial = `${random.between(4, 9)}${String(random.between(0, 999)).padStart(3, '0')}`
      return {
        number: String(index + 1).padStart(2, '0'),
        cprNumber: `${day + 60}${month}${String(year % 100).padStart(2, '0')}${serial}`,
        born: `${year}-${month}-${String(day).padStart(2, '0')}`,
        givenName: index === 2 ? null : (['Aske', 'Bue', 'Dagny', 'Eir'][Number(serial[3]) % 4] ?? null),
      }
    })
}

/** Care days are given up to and including the year in which the child turns seven (kmd-opus.md section 4.8, rule F15). */
export function hasCareDays(child: Child, year: number): boolean {
  return yearOf(child.born) <= year && year <= yearOf(child.born) + 7
}
