import type { AccountConversionResolvers, WageCodeConversionResolvers } from '#schema/generated/transactions.ts'
import type { DateTime } from '#schema/scalars/DateTime.ts'
import type { TransactionsContext } from '../context.ts'

export const WageCodeConversion: WageCodeConversionResolvers<TransactionsContext> = {
  setAt: ({ setAt }) => setAt as DateTime,
}

export const AccountConversion: AccountConversionResolvers<TransactionsContext> = {
  setAt: ({ setAt }) => setAt as DateTime,
}
