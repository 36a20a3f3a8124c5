import { statedPurpose } from '#foundation/tenancy/statedPurpose.ts'
import type { QueryResolvers } from '#schema/generated/cpr.ts'
import type { CprContext } from '../../context.ts'
import { shownOrRefused } from '../shownOrRefused.ts'

/** Somebody who is not employed yet. The purpose goes into the trail, so it may not hold a CPR number. */
export const person: NonNullable<QueryResolvers<CprContext>['person']> = async (
  _parent,
  { cprNumber, purpose },
  { loaders, caller },
) => {
  return shownOrRefused(await loaders.stranger(cprNumber, statedPurpose(purpose)), caller)
}
