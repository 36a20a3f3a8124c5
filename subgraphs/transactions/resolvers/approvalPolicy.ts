import type {
  AppliedApprovalPolicyResolvers,
  ApprovalPolicyEventResolvers,
  ApprovalPolicyProposalResolvers,
  ApprovalPolicyResolvers,
  ChangeApprovalResolvers,
} from '#schema/generated/transactions.ts'
import type { DateTime } from '#schema/scalars/DateTime.ts'
import type { TransactionsContext } from '../context.ts'

export const ApprovalPolicy: ApprovalPolicyResolvers<TransactionsContext> = {
  setAt: ({ setAt }) => setAt as DateTime,
  removedAt: ({ removedAt }) => removedAt as DateTime | null,
}

export const ApprovalPolicyProposal: ApprovalPolicyProposalResolvers<TransactionsContext> = {
  proposedAt: ({ proposedAt }) => proposedAt as DateTime,
}

export const ApprovalPolicyEvent: ApprovalPolicyEventResolvers<TransactionsContext> = {
  at: ({ at }) => at as DateTime,
  by: ({ actorName }) => actorName,
}

export const ChangeApproval: ChangeApprovalResolvers<TransactionsContext> = {
  expiresAt: ({ expiresAt }) => expiresAt as DateTime,
}

export const AppliedApprovalPolicy: AppliedApprovalPolicyResolvers<TransactionsContext> = {
  terms: (policy) => policy,
}
