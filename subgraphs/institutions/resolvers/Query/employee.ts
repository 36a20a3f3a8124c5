import { notFound } from '#foundation/tenancy/refusal.ts'
import type { QueryResolvers } from '#schema/generated/institutions.ts'
import type { InstitutionsContext } from '../../context.ts'

export const employee: NonNullable<QueryResolvers<InstitutionsContext>['employee']> = async (
  _parent,
  { id },
  { desk },
) => {
  const [found = null] = await desk.employments.find([id])
  if (found === null) throw notFound('The employee')
  return { id: found.id, system: found.system }
}
