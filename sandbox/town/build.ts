import { buildCompanies } from './companies.ts'
import { drawEmployment, type EmploymentWish, numbering } from './employments.ts'
import { INSTITUTIONS } from './institutions.ts'
import type { Town, TownEmployment, TownInstitution, TownPerson } from './model.ts'
import { peopleOf } from './people.ts'
import { randomFor } from './random.ts'
import { SPECIALS } from './specials.ts'

export interface TownOptions {
  readonly seed: number
  /**
   * Employments of each institution. The landmark people are always there: an institution never has fewer than
   * {@link FEWEST_EMPLOYMENTS}, and exactly `employees` from that number on.
   */
  readonly employees: number
  /** The day the town lives in, ISO. */
  readonly today: string
}

export const FEWEST_EMPLOYMENTS = 12

/** The same options always give the same town. */
export function buildTown(options: TownOptions): Town {
  const { seed, today } = options
  if (!Number.isSafeInteger(options.employees) || options.employees < 0)
    throw new RangeError('employees is a whole number')
  const wanted = Math.max(options.employees, FEWEST_EMPLOYMENTS)
  const people = peopleOf(seed, today)
  const numberFor = numbering()
  const everyone: TownPerson[] = []
  const staffOf = new Map<string, TownEmployment[]>(INSTITUTIONS.map((institution) => [institution.key, []]))
  const staffAt = (key: string) => staffOf.get(key) ?? []

  const employ = (institution: TownInstitution, person: TownPerson, stream: string, wish: EmploymentWish = {}) => {
    const number = numberFor(institution, person.cprNumber)
    const random = randomFor(seed, 'employment', institution.key, stream)
    staffAt(institution.key).push(drawEmployment(random, today, institution, person, number, wish))
  }

  for (const special of SPECIALS) {
    const chain =
      special.formerNumbers === undefined
        ? [people.draw(special.key, special.wish)]
        : people.drawRenumbered(special.key, special.formerNumbers)
    const [person] = chain
    if (person === undefined) continue
    everyone.push(...chain)
    for (const [index, key] of special.at.entries()) {
      const institution = INSTITUTIONS.find((candidate) => candidate.key === key)
      if (institution === undefined) throw new RangeError(`no institution ${key}`)
      employ(
        institution,
        person,
        `${special.key}/${index}`,
        special.state === undefined ? {} : { state: special.state },
      )
    }
    if (special.cancelledHire) cancelFirstOf(staffAt(special.at[0] ?? ''))
  }

  const settled: TownPerson[] = []
  for (const institution of INSTITUTIONS) {
    const staff = staffAt(institution.key)
    const here: TownPerson[] = []
    const before = settled.length
    for (let index = staff.length; index < wanted; index += 1) {
      const random = randomFor(seed, 'hire', institution.key, index)
      const roll = random.next()
      const elsewhere = settled[random.between(0, Math.max(before - 1, 0))]
      const colleague = here[random.between(0, Math.max(here.length - 1, 0))]
      const person =
        roll < 0.02 && before > 0 && elsewhere !== undefined
          ? elsewhere
          : roll < 0.035 && colleague !== undefined
            ? colleague
            : people.draw(`${institution.key}/${index}`)
      if (person !== elsewhere && person !== colleague) {
        everyone.push(person)
        here.push(person)
      }
      employ(institution, person, String(index))
    }
    settled.push(...here)
  }

  return {
    seed,
    today,
    institutions: INSTITUTIONS,
    people: everyone,
    employments: INSTITUTIONS.flatMap((institution) => staffAt(institution.key)),
    companies: buildCompanies(seed, today),
  }
}

/** The last two employments are one hire done over: the first ended the day it began and names its successor. */
function cancelFirstOf(staff: TownEmployment[]): void {
  const [first, second] = staff.slice(-2)
  if (first === undefined || second === undefined) throw new RangeError('a cancelled hire needs two employments')
  staff[staff.length - 2] = { ...first, from: second.from, to: second.from, state: 'LEFT', replacedBy: second.number }
}
