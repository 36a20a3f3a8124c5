import type { MutationResolvers } from '#schema/generated/transactions.ts'
import type { TransactionsContext } from '../../context.ts'
import { changed } from './changed.ts'

/** About the institution's payroll group, not about an employment. */
export const setInputChannels: NonNullable<MutationResolvers<TransactionsContext>['setInputChannels']> = (
  _parent,
  { input },
  context,
) => changed('setInputChannels', null, { ...input }, context)
