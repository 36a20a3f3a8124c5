import { notFound } from '#foundation/tenancy/refusal.ts'
import type { QueryResolvers } from '#schema/generated/institutions.ts'
import type { InstitutionsContext } from '../../context.ts'

export const employeeExport: NonNullable<QueryResolvers<InstitutionsContext>['employeeExport']> = async (
  _parent,
  { id },
  { caller, loaders },
) => {
  const found = await loaders.exports.find({ institution: caller.institution, subject: caller.subject }, id)
  if (found === null) throw notFound('The export')
  return found
}
