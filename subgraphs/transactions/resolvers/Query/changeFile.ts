import type { QueryResolvers } from '#schema/generated/transactions.ts'
import type { TransactionsContext } from '../../context.ts'

export const changeFile: NonNullable<QueryResolvers<TransactionsContext>['changeFile']> = (
  _parent,
  { id },
  { loaders },
) => loaders.files.get(id)
