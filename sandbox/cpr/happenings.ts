import type { Town, TownPerson } from '../town/model.ts'

/** The register with something new of one person. */
export function registerChange(town: Town, cprNumber: string, change: Partial<Omit<TownPerson, 'cprNumber'>>): Town {
  if (!town.people.some((person) => person.cprNumber === cprNumber))
    throw new RangeError('the town has nobody of that number')
  return {
    ...town,
    people: town.people.map((person) => (person.cprNumber === cprNumber ? { ...person, ...change } : person)),
  }
}

/** The person under a new number, and the old one with status 60 and the way to the new one. A number that was theirs before is valid again. */
export function renumbered(town: Town, cprNumber: string, by: string, today: string): Town {
  const person = town.people.find((one) => one.cprNumber === cprNumber)
  if (person === undefined) throw new RangeError('the town has nobody of that number')
  const valid: TownPerson = { ...person, cprNumber: by, replacedBy: null }
  const replaced: TownPerson = { ...person, status: '60', statusFrom: today, replacedBy: by }
  const others = town.people.filter((one) => one.cprNumber !== cprNumber && one.cprNumber !== by)
  return { ...town, people: [...others, replaced, valid] }
}
