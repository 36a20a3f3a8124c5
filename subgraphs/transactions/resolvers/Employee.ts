import type { Employment } from '#foundation/directory/employment.ts'
import type { PageArguments } from '#foundation/server/connection.ts'
import { notFound } from '#foundation/tenancy/refusal.ts'
import type { EmployeeResolvers, OpusEmployeeResolvers, SlsEmployeeResolvers } from '#schema/generated/transactions.ts'
import type { TransactionsContext } from '../context.ts'
import { EVERY_CHANGE } from '../store/ledger.ts'
import { pageOfChanges } from './pageOfChanges.ts'

export const Employee: EmployeeResolvers<TransactionsContext> = {
  __resolveType: ({ system }) => (system === 'SLS' ? 'SlsEmployee' : 'OpusEmployee'),
}

async function ownEmployee(
  { id }: { readonly id: string },
  { desk }: TransactionsContext,
  system: 'SLS' | 'OPUS',
): Promise<Employment> {
  const employment = await desk.employments.get(id)
  if (employment.system !== system) throw notFound('The employee')
  return employment
}

const transactions = ({ id }: Employment, args: PageArguments, context: TransactionsContext) =>
  pageOfChanges({ ...EVERY_CHANGE, employmentId: id }, args, context)

export const SlsEmployee: SlsEmployeeResolvers<TransactionsContext> = {
  __resolveReference: (reference, context) => ownEmployee(reference, context, 'SLS'),
  transactions,
}

export const OpusEmployee: OpusEmployeeResolvers<TransactionsContext> = {
  __resolveReference: (reference, context) => ownEmployee(reference, context, 'OPUS'),
  transactions,
}
