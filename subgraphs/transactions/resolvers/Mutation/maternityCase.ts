import type { MutationResolvers } from '#schema/generated/transactions.ts'
import type { TransactionsContext } from '../../context.ts'
import { changed } from './changed.ts'

type Names = 'createMaternityCase' | 'changeMaternityCase' | 'deleteMaternityCase'

export const maternityCaseMutations: Required<Pick<MutationResolvers<TransactionsContext>, Names>> = {
  createMaternityCase: (_parent, { input }, context) =>
    changed('createMaternityCase', input.employeeId, { ...input }, context),
  changeMaternityCase: (_parent, { input }, context) =>
    changed('changeMaternityCase', input.employeeId, { ...input }, context),
  deleteMaternityCase: (_parent, { input }, context) =>
    changed('deleteMaternityCase', input.employeeId, { ...input }, context),
}
