import type { Caller } from '#foundation/tenancy/caller.ts'
import { refusal } from '#foundation/tenancy/refusal.ts'
import { withoutDaysOfBirth } from '../model/firstDays.ts'
import type { PersonAnswer, ShownPerson } from '../model/shownPerson.ts'

/**
 * The person as the caller may see them, or null where CPR does not know the number. Both ways in go through here, so that no other day
 * tells a caller without the scope `cpr:birthdate` when somebody was born.
 * @throws GraphQLError NOT_FOUND for a constructed number.
 */
export function shownOrRefused(answer: PersonAnswer, caller: Caller): ShownPerson | null {
  if (answer === 'unknown') return null
  if (answer === 'constructed') {
    throw refusal('NOT_FOUND', 'The number was constructed locally and is not issued by CPR.', {
      reason: 'CONSTRUCTED_NUMBER',
    })
  }
  return caller.scopes.includes('cpr:birthdate') ? answer : withoutDaysOfBirth(answer)
}
