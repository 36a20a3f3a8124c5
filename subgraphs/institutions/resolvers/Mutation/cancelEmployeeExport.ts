import { notFound, refusal } from '#foundation/tenancy/refusal.ts'
import type { MutationResolvers } from '#schema/generated/institutions.ts'
import type { InstitutionsContext } from '../../context.ts'

export const cancelEmployeeExport: NonNullable<MutationResolvers<InstitutionsContext>['cancelEmployeeExport']> = async (
  _parent,
  { id },
  { caller, loaders },
) => {
  const owner = { institution: caller.institution, subject: caller.subject }
  const isCancelled = await loaders.exports.cancel(owner, id)
  const found = await loaders.exports.find(owner, id)
  if (found === null) throw notFound('The export')
  if (!isCancelled) throw refusal('CONFLICT', 'The export has ended.')
  return found
}
