import type { TownPerson } from '../../town/model.ts'
import { yearOf } from './calendar.ts'

/** Senior days of a calendar year: 2 in the year of turning 60, 3 at 61, 4 from 62 (kmd-opus.md section 4.8, rule F16). */
export function seniorDaysAt(person: TownPerson, year: number): number {
  const age = year - yearOf(person.born)
  return age < 60 ? 0 : Math.min(age - 58, 4)
}
