import type { MutationResolvers } from '#schema/generated/institutions.ts'
import { resumeAccess as change } from '../../changes/suspendAccess.ts'
import type { InstitutionsContext } from '../../context.ts'

export const resumeAccess: NonNullable<MutationResolvers<InstitutionsContext>['resumeAccess']> = (
  _parent,
  { grantId },
  { loaders },
) => change(loaders.office, grantId)
