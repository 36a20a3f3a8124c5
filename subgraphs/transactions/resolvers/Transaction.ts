import { hasScope } from '#foundation/tenancy/caller.ts'
import type { TransactionResolvers } from '#schema/generated/transactions.ts'
import type { DateTime } from '#schema/scalars/DateTime.ts'
import type { TransactionsContext } from '../context.ts'
import type { CallState, TransactionStatus } from '../model/transaction.ts'

/** What tells why somebody is absent. */
const OF_ABSENCE = ['registerAbsence', 'changeAbsence', 'deleteAbsence']
const REASONS: ReadonlySet<string> = new Set([
  'code',
  'kind',
  'childNumber',
  'maternityCaseKey',
  'workInjuryNumber',
  'reasonCode',
])
const WITHHELD = 'WITHHELD'

export const Transaction: TransactionResolvers<TransactionsContext> = {
  submittedAt: ({ submittedAt }) => submittedAt as DateTime,
  completedAt: ({ completedAt }) => completedAt as DateTime | null,
  employee: ({ employmentId }, _args, { desk }) => (employmentId === null ? null : desk.employments.get(employmentId)),
  institution: (_transaction, _args, { desk }) => desk.institution,
  changes: ({ operation, values }, _args, { caller }) =>
    Object.entries(values).flatMap(([field, value]) => {
      if (value === null || value === undefined) return []
      const isWithheld = OF_ABSENCE.includes(operation) && REASONS.has(field) && !hasScope(caller, 'absence:reason')
      return [
        {
          field,
          from: null,
          to: isWithheld ? WITHHELD : typeof value === 'object' ? JSON.stringify(value) : String(value),
        },
      ]
    }),
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
