import type { MutationResolvers } from '#schema/generated/transactions.ts'
import type { TransactionsContext } from '../../context.ts'
import { changed } from './changed.ts'

export const documentMutations: Required<Pick<MutationResolvers<TransactionsContext>, 'uploadDocument'>> = {
  uploadDocument: (_parent, { input }, context) => changed('uploadDocument', input.employeeId, { ...input }, context),
}
