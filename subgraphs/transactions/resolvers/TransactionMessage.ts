import type { TransactionMessageResolvers } from '#schema/generated/transactions.ts'
import type { TransactionsContext } from '../context.ts'

export const TransactionMessage: TransactionMessageResolvers<TransactionsContext> = {
  text: ({ text, textDanish }, _args, { caller }) => (caller.language === 'da' ? (textDanish ?? text) : text),
}
