import type { PersonTexts } from '../model/personTexts.ts'
import type { Person } from '../wire/person.ts'

/** Nothing registered is nothing to tell, not a failure. */
export function personTexts(person: Person | undefined): PersonTexts {
  return { preferredName: person?.Kaldenavn ?? null, positionText: person?.StillingTekst ?? null }
}
