import type { MutationResolvers } from '#schema/generated/transactions.ts'
import type { TransactionsContext } from '../../context.ts'
import { changed } from './changed.ts'

export const communicationDataMutations: Required<
  Pick<MutationResolvers<TransactionsContext>, 'changeCommunicationData'>
> = {
  changeCommunicationData: (_parent, { input }, context) =>
    changed('changeCommunicationData', input.employeeId, { ...input }, context),
}
