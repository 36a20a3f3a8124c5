import type { TransactionResolvers } from '#schema/generated/transactions.ts'
import type { DateTime } from '#schema/scalars/DateTime.ts'
import type { TransactionsContext } from '../context.ts'
import type { CallState, TransactionStatus } from '../model/transaction.ts'
import { shownChanges } from './shownChanges.ts'

export const Transaction: TransactionResolvers<TransactionsContext> = {
  submittedAt: ({ submittedAt }) => submittedAt as DateTime,
  completedAt: ({ completedAt }) => completedAt as DateTime | null,
  employee: ({ employmentId }, _args, { desk }) => (employmentId === null ? null : desk.employments.get(employmentId)),
  institution: (_transaction, _args, { desk }) => desk.institution,
  changes: async (transaction, _args, { caller, loaders }) =>
    shownChanges(transaction, (await loaders.decisions.whyOf(transaction.id))?.existing ?? null, caller),
  decidedBy: ({ decision }) => decision?.name ?? null,
  decidedAt: ({ decision }) => (decision?.at ?? null) as DateTime | null,
  decisionReason: ({ decision }) => decision?.reason ?? null,
  approval: ({ id }, _args, { loaders }) => loaders.decisions.whyOf(id),
  steps: async ({ id }, _args, { loaders }) =>
    (await loaders.changes.calls(id)).map(({ service, state, messages }) => ({
      operation: service,
      status: STATUS[state],
      messages,
    })),
}

const STATUS: Readonly<Record<CallState, TransactionStatus>> = {
  PLANNED: 'QUEUED',
  SENT: 'IN_FLIGHT',
  COMPLETED: 'COMPLETED',
  COMPLETED_WITH_WARNINGS: 'COMPLETED_WITH_WARNINGS',
  REJECTED: 'REJECTED',
  PARKED: 'PARKED',
}
