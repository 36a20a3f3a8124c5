import { refusal } from '#foundation/tenancy/refusal.ts'
import type { MutationResolvers, WagePartKey } from '#schema/generated/transactions.ts'
import type { TransactionsContext } from '../../context.ts'
import { changed, employmentOfRecord } from './changed.ts'

type Names = 'registerWagePart' | 'registerWageParts' | 'changeWagePart' | 'endWagePart' | 'deleteWagePart'

export const wagePartMutations: Required<Pick<MutationResolvers<TransactionsContext>, Names>> = {
  registerWagePart: (_parent, { input }, context) =>
    changed('registerWagePart', input.employeeId, { ...input }, context),
  registerWageParts: (_parent, { input }, context) =>
    changed('registerWageParts', input.employeeId, { ...input }, context),
  changeWagePart: (_parent, { input }, context) => changed('changeWagePart', ofPart(input), { ...input }, context),
  endWagePart: (_parent, { input }, context) => changed('endWagePart', ofPart(input), { ...input }, context),
  deleteWagePart: (_parent, { input }, context) => changed('deleteWagePart', ofPart(input), { ...input }, context),
}

function ofPart({
  wagePartId,
  key,
}: {
  readonly wagePartId?: string | null | undefined
  readonly key?: WagePartKey | null | undefined
}): string {
  if ((wagePartId == null) === (key == null))
    throw refusal('BAD_USER_INPUT', 'Name the wage part by wagePartId or by key: exactly one of the two.', {
      argument: 'wagePartId',
    })
  return wagePartId == null ? (key?.employeeId ?? '') : employmentOfRecord(wagePartId)
}
