import type { MutationResolvers } from '#schema/generated/institutions.ts'
import { narrowAccess as change } from '../../changes/narrowAccess.ts'
import type { InstitutionsContext } from '../../context.ts'

export const narrowAccess: NonNullable<MutationResolvers<InstitutionsContext>['narrowAccess']> = (
  _parent,
  { input },
  { loaders },
) =>
  change(loaders.office, {
    grantId: input.grantId,
    scopes: input.scopes ?? null,
    withheldFields: input.withheldFields ?? [],
    validUntil: input.validUntil ?? null,
    persistedOperationsOnly: input.persistedOperationsOnly ?? null,
  })
