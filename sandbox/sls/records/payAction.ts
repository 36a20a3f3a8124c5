import { type Subject, streamOf } from './subject.ts'

/**
 * AKKO in force on a day, or null. A departure forms 13 (age) or 14; leave forms 14 when it is without pay; a few employees are
 * suspended (11). SLS dossier section 7.11.
 */
export function payActionOn(subject: Subject, day: string): string | null {
  const { employment, person, today } = subject
  if (employment.to !== null && employment.to < day) {
    const age = Number(employment.to.slice(0, 4)) - Number(person.born.slice(0, 4))
    return age >= 62 ? '13' : '14'
  }
  const random = streamOf(subject, 'pay action')
  if (employment.state === 'ON_LEAVE' && day >= today) return random.chance(0.5) ? '14' : null
  return employment.state === 'ACTIVE' && day >= today && random.chance(0.003) ? '11' : null
}
