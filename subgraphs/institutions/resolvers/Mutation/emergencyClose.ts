import type { MutationResolvers } from '#schema/generated/institutions.ts'
import { emergencyClose as change } from '../../changes/emergencyClose.ts'
import type { InstitutionsContext } from '../../context.ts'

export const emergencyClose: NonNullable<MutationResolvers<InstitutionsContext>['emergencyClose']> = (
  _parent,
  { input },
  { loaders },
) =>
  change(loaders.office, {
    systemId: input.systemId ?? null,
    certificateId: input.certificateId ?? null,
    reason: input.reason,
    note: input.note ?? null,
  })
