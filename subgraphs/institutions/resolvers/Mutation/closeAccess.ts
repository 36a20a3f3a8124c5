import type { MutationResolvers } from '#schema/generated/institutions.ts'
import { closeAccess as change } from '../../changes/closeAccess.ts'
import type { InstitutionsContext } from '../../context.ts'

export const closeAccess: NonNullable<MutationResolvers<InstitutionsContext>['closeAccess']> = (
  _parent,
  { input },
  { loaders },
) => change(loaders.office, input)
