import { statedPurpose } from '#foundation/tenancy/statedPurpose.ts'
import type { MutationResolvers } from '#schema/generated/transactions.ts'
import type { TransactionsContext } from '../../context.ts'
import { changed } from './changed.ts'

/** Somebody who is not employed yet: the trail keeps why. */
export const hireEmployee: NonNullable<MutationResolvers<TransactionsContext>['hireEmployee']> = (
  _parent,
  { input },
  context,
) => {
  const purpose = statedPurpose(input.purpose)
  return changed('hireEmployee', null, { ...input, purpose }, context, purpose)
}
