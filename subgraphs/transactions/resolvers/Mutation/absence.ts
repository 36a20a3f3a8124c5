import { notFound } from '#foundation/tenancy/refusal.ts'
import type { MutationResolvers } from '#schema/generated/transactions.ts'
import type { TransactionsContext } from '../../context.ts'
import { changed, employmentOfRecord } from './changed.ts'

type Names = 'registerAbsence' | 'changeAbsence' | 'deleteAbsence'

export const absenceMutations: Required<Pick<MutationResolvers<TransactionsContext>, Names>> = {
  registerAbsence: (_parent, { input }, context) => changed('registerAbsence', input.employeeId, { ...input }, context),
  changeAbsence: (_parent, { input }, context) =>
    changed('changeAbsence', ofRecord(input.absenceId), { ...input }, context),
  deleteAbsence: (_parent, { input }, context) =>
    changed('deleteAbsence', ofRecord(input.absenceId), { ...input }, context),
}

function ofRecord(absenceId: string): string {
  if (!absenceId.includes('.')) throw notFound('The absence')
  return employmentOfRecord(absenceId)
}
