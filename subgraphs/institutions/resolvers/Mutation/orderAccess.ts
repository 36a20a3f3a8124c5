import type { Scope } from '#foundation/tenancy/caller.ts'
import type { MutationResolvers } from '#schema/generated/institutions.ts'
import { orderAccess as change } from '../../changes/orderAccess.ts'
import type { InstitutionsContext } from '../../context.ts'

export const orderAccess: NonNullable<MutationResolvers<InstitutionsContext>['orderAccess']> = (
  _parent,
  { input },
  { loaders },
) =>
  change(loaders.office, {
    systemId: input.systemId,
    interfaces: input.interfaces,
    includesPurchase: input.includesPurchase,
    integrationType: input.integrationType,
    reason: input.reason,
    replacesInterface: input.replacesInterface ?? null,
    desiredEffectiveDate: input.desiredEffectiveDate ?? null,
    change: input.change,
    terms: {
      purpose: input.purpose,
      // Names that are no scope are refused by the rules.
      scopes: input.scopes as readonly Scope[],
      withheldFields: input.withheldFields,
      environment: input.environment,
      validUntil: input.validUntil ?? null,
      authentication: input.authentication,
      persistedOperationsOnly: input.persistedOperationsOnly,
    },
  })
