import type { MutationResolvers } from '#schema/generated/transactions.ts'
import type { TransactionsContext } from '../../context.ts'

type Names =
  | 'submitChanges'
  | 'cancelChangeFile'
  | 'approveChangeFile'
  | 'rejectChangeFile'
  | 'setWageCodeConversion'
  | 'setAccountConversion'

export const changeFileMutations: Required<Pick<MutationResolvers<TransactionsContext>, Names>> = {
  submitChanges: (_parent, { input }, { loaders }) =>
    loaders.files.submit(
      {
        upload: input.file,
        format: input.format,
        operation: input.operation ?? null,
        idempotencyKey: input.idempotencyKey,
        validateOnly: input.validateOnly === true,
      },
      input.waitSeconds,
    ),
  cancelChangeFile: (_parent, { id }, { loaders }) => loaders.files.cancel(id),
  approveChangeFile: (_parent, { id }, { loaders }) => loaders.files.approve(id),
  rejectChangeFile: (_parent, { id, reason }, { loaders }) => loaders.files.reject(id, reason),
  setWageCodeConversion: (_parent, { input }, { loaders }) =>
    loaders.conversions.setWageCodes(
      input.rows.map(({ from, to, sequenceNumber }) => ({ from, to, sequenceNumber: sequenceNumber ?? null })),
    ),
  setAccountConversion: (_parent, { input }, { loaders }) =>
    loaders.conversions.setAccounts(
      input.rows.map(({ from, costCentre, wbsElement }) => ({
        from,
        costCentre: costCentre ?? null,
        wbsElement: wbsElement ?? null,
      })),
    ),
}
