import { looksLikeCprNumber } from '#schema/scalars/CprNumber.ts'
import { refusal } from './refusal.ts'

const SHORTEST = 3
const LONGEST = 300

/** A purpose that must be stated, as it goes into the trail. @throws GraphQLError BAD_USER_INPUT where it says nothing, or holds a CPR number. */
export function statedPurpose(purpose: string): string {
  const stated = purpose.trim()
  if (stated.length < SHORTEST || stated.length > LONGEST)
    throw refusal('BAD_USER_INPUT', `purpose must say why, in ${SHORTEST} to ${LONGEST} characters.`, {
      argument: 'purpose',
    })
  if (looksLikeCprNumber(stated))
    throw refusal('BAD_USER_INPUT', 'purpose is kept in the trail and must not hold a CPR number.', {
      argument: 'purpose',
    })
  return stated
}
