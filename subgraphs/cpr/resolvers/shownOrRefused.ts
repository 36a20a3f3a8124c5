import { refusal } from '#foundation/tenancy/refusal.ts'
import type { PersonAnswer, ShownPerson } from '../model/shownPerson.ts'

/** The person, or null where CPR does not know the number. @throws GraphQLError NOT_FOUND for a constructed number. */
export function shownOrRefused(answer: PersonAnswer): ShownPerson | null {
  if (answer === 'unknown') return null
  if (answer === 'constructed') {
    throw refusal('NOT_FOUND', 'The number was constructed locally and is not issued by CPR.', {
      reason: 'CONSTRUCTED_NUMBER',
    })
  }
  return answer
}
