import type { ChangeResultResolvers } from '#schema/generated/transactions.ts'
import type { TransactionsContext } from '../context.ts'

export const ChangeResult: ChangeResultResolvers<TransactionsContext> = {
  transaction: ({ transaction }) => transaction,
  employee: ({ employee }) => employee,
}
