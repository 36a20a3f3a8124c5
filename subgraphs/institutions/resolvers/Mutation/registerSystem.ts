import type { MutationResolvers } from '#schema/generated/institutions.ts'
import { registerSystem as change } from '../../changes/registerSystem.ts'
import type { InstitutionsContext } from '../../context.ts'

export const registerSystem: NonNullable<MutationResolvers<InstitutionsContext>['registerSystem']> = (
  _parent,
  { input },
  { loaders },
) =>
  change(loaders.office, {
    name: input.name,
    subject: input.subject ?? null,
    kind: input.kind,
    domain: input.domain ?? null,
    supplier: { name: input.supplierName ?? null, cvrNumber: input.supplierCvrNumber ?? null },
  })
