import type { MutationResolvers } from '#schema/generated/institutions.ts'
import { openAccess as change } from '../../changes/openAccess.ts'
import type { InstitutionsContext } from '../../context.ts'

export const openAccess: NonNullable<MutationResolvers<InstitutionsContext>['openAccess']> = (
  _parent,
  { input },
  { loaders },
) => change(loaders.office, input)
