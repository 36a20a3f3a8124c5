import type { MutationResolvers } from '#schema/generated/transactions.ts'
import type { TransactionsContext } from '../../context.ts'

type Names =
  | 'approveTransaction'
  | 'rejectTransaction'
  | 'setApprovalPolicy'
  | 'removeApprovalPolicy'
  | 'confirmApprovalPolicy'

export const approvalMutations: Required<Pick<MutationResolvers<TransactionsContext>, Names>> = {
  approveTransaction: (_parent, { id }, { loaders }) => loaders.decisions.approve(id),
  rejectTransaction: (_parent, { id, reason }, { loaders }) => loaders.decisions.reject(id, reason),
  setApprovalPolicy: (_parent, { input }, { loaders }) =>
    loaders.policies.set({
      policyId: input.policyId ?? null,
      operation: input.operation ?? null,
      amountAbove: input.amountAbove ?? null,
      submitters: input.submitters ?? null,
      client: input.client ?? null,
      validFrom: input.validFrom ?? null,
      expiresAfterDays: input.expiresAfterDays ?? null,
    }),
  removeApprovalPolicy: (_parent, { policyId }, { loaders }) => loaders.policies.remove(policyId),
  confirmApprovalPolicy: (_parent, { proposalId }, { loaders }) => loaders.policies.confirm(proposalId),
}
