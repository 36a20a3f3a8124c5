import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { ShownPerson } from './shownPerson.ts'

/**
 * The person without the days that are the day of birth: names, statuses and addresses often count from there, and would tell it to whoever
 * may not know it. Every day of the model is looked at, whatever it is called, `bornOn` excepted, which has a guard of its own; a day that
 * is hidden is null, as one that CPR does not tell.
 */
export function withoutDaysOfBirth(person: ShownPerson): ShownPerson {
  const { registeredBirthday, bornOn } = person
  if (registeredBirthday === null) return person
  // Days are the only texts of this form, and each of them may be null.
  return { ...(withoutDay(person, registeredBirthday) as ShownPerson), registeredBirthday, bornOn }
}

function withoutDay(value: unknown, day: LocalDate): unknown {
  if (value === day) return null
  if (Array.isArray(value)) return value.map((member) => withoutDay(member, day))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withoutDay(member, day)]))
}
