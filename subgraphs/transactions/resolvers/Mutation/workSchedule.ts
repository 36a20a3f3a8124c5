import type { MutationResolvers } from '#schema/generated/transactions.ts'
import type { TransactionsContext } from '../../context.ts'
import { changed } from './changed.ts'

type Names = 'setWorkSchedule' | 'deleteWorkSchedule'

export const workScheduleMutations: Required<Pick<MutationResolvers<TransactionsContext>, Names>> = {
  setWorkSchedule: (_parent, { input }, context) => changed('setWorkSchedule', input.employeeId, { ...input }, context),
  deleteWorkSchedule: (_parent, { input }, context) =>
    changed('deleteWorkSchedule', input.employeeId, { ...input }, context),
}
