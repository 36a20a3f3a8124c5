import { refusal } from '#foundation/tenancy/refusal.ts'
import type { QueryResolvers } from '#schema/generated/cpr.ts'
import { looksLikeCprNumber } from '#schema/scalars/CprNumber.ts'
import type { CprContext } from '../../context.ts'
import { shownOrRefused } from '../shownOrRefused.ts'

const SHORTEST = 3
const LONGEST = 300

/** Somebody who is not employed yet. The purpose goes into the trail, so it may not hold a CPR number. */
export const person: NonNullable<QueryResolvers<CprContext>['person']> = async (
  _parent,
  { cprNumber, purpose },
  { loaders },
) => {
  const stated = purpose.trim()
  if (stated.length < SHORTEST || stated.length > LONGEST) {
    throw refusal('BAD_USER_INPUT', `purpose must say why, in ${SHORTEST} to ${LONGEST} characters.`, {
      argument: 'purpose',
    })
  }
  if (looksLikeCprNumber(stated)) {
    throw refusal('BAD_USER_INPUT', 'purpose is kept in the trail and must not hold a CPR number.', {
      argument: 'purpose',
    })
  }
  return shownOrRefused(await loaders.stranger(cprNumber, stated))
}
