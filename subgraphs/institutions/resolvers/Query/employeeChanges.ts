import type { QueryResolvers } from '#schema/generated/institutions.ts'
import type { InstitutionsContext } from '../../context.ts'

export const employeeChanges: NonNullable<QueryResolvers<InstitutionsContext>['employeeChanges']> = (
  _parent,
  args,
  { loaders },
) => loaders.following.changes(args)
