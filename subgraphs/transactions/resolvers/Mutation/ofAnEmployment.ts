import type { MutationResolvers } from '#schema/generated/transactions.ts'
import type { TransactionsContext } from '../../context.ts'
import type { ChangeResult } from '../../model/changeResult.ts'
import { type CommonInput, changed } from './changed.ts'

type EmploymentInput = CommonInput & { readonly employeeId: string } & Readonly<Record<string, unknown>>

/** Mutations that name their employee and are handed on as they are. */
export function ofAnEmployment<const Names extends readonly (keyof MutationResolvers)[]>(
  names: Names,
): Required<Pick<MutationResolvers<TransactionsContext>, Names[number]>> {
  const resolvers: Partial<Record<keyof MutationResolvers, unknown>> = {}
  for (const operation of names) {
    const resolve = (
      _parent: unknown,
      { input }: { readonly input: EmploymentInput },
      context: TransactionsContext,
    ): Promise<ChangeResult> => changed(operation, input.employeeId, { ...input }, context)
    resolvers[operation] = resolve
  }
  return resolvers as Required<Pick<MutationResolvers<TransactionsContext>, Names[number]>>
}
