import type { MutationResolvers } from '#schema/generated/transactions.ts'
import type { TransactionsContext } from '../../context.ts'

type Names = 'cancelTransaction' | 'retryTransaction'

export const transactionMutations: Required<Pick<MutationResolvers<TransactionsContext>, Names>> = {
  cancelTransaction: (_parent, { id }, { loaders }) => loaders.changes.cancel(id),
  retryTransaction: (_parent, { id }, { loaders }) => loaders.changes.retry(id),
}
