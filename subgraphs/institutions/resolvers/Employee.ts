import { notFound } from '#foundation/tenancy/refusal.ts'
import type { EmployeeResolvers, OpusEmployeeResolvers, SlsEmployeeResolvers } from '#schema/generated/institutions.ts'
import type { InstitutionsContext } from '../context.ts'
import type { EmployeeReference } from '../model/employeeReference.ts'

export const Employee: EmployeeResolvers<InstitutionsContext> = {
  __resolveType: ({ system }) => (system === 'SLS' ? 'SlsEmployee' : 'OpusEmployee'),
}

async function ownEmployee(
  { id }: { readonly id: string },
  { desk }: InstitutionsContext,
  system: 'SLS' | 'OPUS',
): Promise<EmployeeReference> {
  const [employment = null] = await desk.employments.find([id])
  if (employment === null || employment.system !== system) throw notFound('The employee')
  return { id: employment.id, system }
}

export const SlsEmployee: SlsEmployeeResolvers<InstitutionsContext> = {
  __resolveReference: (reference, context) => ownEmployee(reference, context, 'SLS'),
}

export const OpusEmployee: OpusEmployeeResolvers<InstitutionsContext> = {
  __resolveReference: (reference, context) => ownEmployee(reference, context, 'OPUS'),
}
