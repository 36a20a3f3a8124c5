import type { MutationResolvers } from '#schema/generated/institutions.ts'
import { suspendAccess as change } from '../../changes/suspendAccess.ts'
import type { InstitutionsContext } from '../../context.ts'

export const suspendAccess: NonNullable<MutationResolvers<InstitutionsContext>['suspendAccess']> = (
  _parent,
  { input },
  { loaders },
) => change(loaders.office, input)
