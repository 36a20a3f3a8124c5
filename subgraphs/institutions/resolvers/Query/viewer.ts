import type { RegisteredInstitution } from '#foundation/access/registry.ts'
import type { QueryResolvers } from '#schema/generated/institutions.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import type { InstitutionsContext } from '../../context.ts'

export const viewer: NonNullable<QueryResolvers<InstitutionsContext>['viewer']> = (
  _parent,
  _args,
  { caller, loaders },
) => {
  const grants = loaders.registry.openGrants(caller.subject, danishDay(new Date()), caller.certificate)
  const ids = new Set([caller.institution.id, ...grants.map(({ institutionId }) => institutionId)])
  const institutions = [...ids].flatMap((id): RegisteredInstitution[] => {
    const institution = loaders.registry.institution(id)
    return institution === null ? [] : [institution]
  })
  return { caller, grants: grants.filter(({ institutionId }) => institutionId === caller.institution.id), institutions }
}
