import type { QueryResolvers } from '#schema/generated/transactions.ts'
import type { TransactionsContext } from '../../context.ts'

export const transaction: NonNullable<QueryResolvers<TransactionsContext>['transaction']> = async (
  _parent,
  { id },
  { desk, loaders },
) => {
  const found = await loaders.changes.get(id)
  await desk.employments.find(found.employmentId === null ? [] : [found.employmentId])
  return found
}
