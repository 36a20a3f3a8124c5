import type { ProposedRowResolvers } from '#schema/generated/transactions.ts'
import type { TransactionsContext } from '../context.ts'
import { shownChanges } from './shownChanges.ts'

export const ProposedRow: ProposedRowResolvers<TransactionsContext> = {
  employee: ({ employmentId }, _args, { desk }) => (employmentId === null ? null : desk.employments.get(employmentId)),
  changes: (row, _args, { caller }) => shownChanges({ ...row, status: 'AWAITING_APPROVAL' }, null, caller),
}
