import type { RegisteredInstitution } from '#foundation/access/registry.ts'
import {
  type Connection,
  connection,
  cursorPosition,
  type PageArguments,
  pageSize,
  positionCursor,
} from '#foundation/server/connection.ts'
import { notFound } from '#foundation/tenancy/refusal.ts'
import type {
  InstitutionResolvers,
  OpusInstitutionResolvers,
  SlsInstitutionResolvers,
  TransactionFilter,
} from '#schema/generated/transactions.ts'
import type { TransactionsContext } from '../context.ts'
import type { ChangeFile } from '../model/changeFile.ts'
import { pageOfChanges } from './pageOfChanges.ts'

export const Institution: InstitutionResolvers<TransactionsContext> = {
  __resolveType: ({ payroll }) => (payroll.system === 'SLS' ? 'SlsInstitution' : 'OpusInstitution'),
}

/** A reference is good only for the institution that the request acts for; others are unknown here. */
function ownInstitution(
  { id }: { readonly id: string },
  { desk }: TransactionsContext,
  system: 'SLS' | 'OPUS',
): RegisteredInstitution {
  if (id !== desk.institution.id || desk.institution.payroll.system !== system) throw notFound('The institution')
  return desk.institution
}

const transactions = (
  _own: RegisteredInstitution,
  args: PageArguments & { readonly filter?: TransactionFilter | null | undefined },
  context: TransactionsContext,
) => {
  const { status, since, until, idempotencyKey, employeeId, operation } = args.filter ?? {}
  return pageOfChanges(
    {
      status: status ?? null,
      since: since == null ? null : new Date(since).toISOString(),
      until: until == null ? null : new Date(until).toISOString(),
      idempotencyKey: idempotencyKey ?? null,
      employmentId: employeeId ?? null,
      operation: operation ?? null,
    },
    args,
    context,
  )
}

const changeFiles = async (
  _own: RegisteredInstitution,
  args: PageArguments,
  { loaders }: TransactionsContext,
): Promise<Connection<ChangeFile>> => {
  const first = pageSize(args)
  const before = cursorPosition(args)
  const found = await loaders.files.list({ first: first + 1, before })
  return connection(
    found.slice(0, first).map((node) => ({ node, cursor: positionCursor(node.position) })),
    { hasNextPage: found.length > first, hasPreviousPage: before !== null },
  )
}

const conversions = {
  wageCodeConversion: (_own: RegisteredInstitution, _args: unknown, { loaders }: TransactionsContext) =>
    loaders.conversions.wageCodes(),
  accountConversion: (_own: RegisteredInstitution, _args: unknown, { loaders }: TransactionsContext) =>
    loaders.conversions.accounts(),
}
const approvalPolicies = (
  _own: RegisteredInstitution,
  { includeRemoved }: { readonly includeRemoved: boolean },
  { loaders }: TransactionsContext,
) => loaders.policies.list(includeRemoved)

const webhooks = (_own: RegisteredInstitution, _args: unknown, { loaders }: TransactionsContext) =>
  loaders.webhooks.list()

export const SlsInstitution: SlsInstitutionResolvers<TransactionsContext> = {
  __resolveReference: (reference, context) => ownInstitution(reference, context, 'SLS'),
  transactions,
  changeFiles,
  ...conversions,
  approvalPolicies,
  webhooks,
}

export const OpusInstitution: OpusInstitutionResolvers<TransactionsContext> = {
  __resolveReference: (reference, context) => ownInstitution(reference, context, 'OPUS'),
  transactions,
  changeFiles,
  ...conversions,
  approvalPolicies,
  webhooks,
}
