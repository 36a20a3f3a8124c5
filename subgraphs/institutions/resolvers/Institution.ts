import { notFound } from '#foundation/tenancy/refusal.ts'
import type {
  InstitutionResolvers,
  OpusInstitutionResolvers,
  SlsInstitutionResolvers,
} from '#schema/generated/institutions.ts'
import type { CvrNumber } from '#schema/scalars/CvrNumber.ts'
import type { InstitutionsContext } from '../context.ts'
import type { Institution as InstitutionModel } from '../model/institution.ts'
import { accessLog } from './accessLog.ts'

export const Institution: InstitutionResolvers<InstitutionsContext> = {
  __resolveType: ({ payroll }) => (payroll.system === 'SLS' ? 'SlsInstitution' : 'OpusInstitution'),
}

const fields = {
  id: ({ id }: InstitutionModel) => id,
  name: ({ name }: InstitutionModel) => name,
  cvrNumber: ({ cvrNumber }: InstitutionModel) => cvrNumber as CvrNumber,
  payrollSystem: ({ payroll }: InstitutionModel) => payroll.system,
  accessGrants: ({ id }: InstitutionModel, _args: unknown, { loaders }: InstitutionsContext) =>
    loaders.registry.grantsOf(id),
  accessLog,
}

/** A reference is good only for the institution that the request acts for; others are unknown here. */
function ownInstitution(
  { id }: { readonly id: string },
  { desk }: InstitutionsContext,
  system: 'SLS' | 'OPUS',
): InstitutionModel {
  if (id !== desk.institution.id || desk.institution.payroll.system !== system) throw notFound('The institution')
  return desk.institution
}

export const SlsInstitution: SlsInstitutionResolvers<InstitutionsContext> = {
  __resolveReference: (reference, context) => ownInstitution(reference, context, 'SLS'),
  ...fields,
}

export const OpusInstitution: OpusInstitutionResolvers<InstitutionsContext> = {
  __resolveReference: (reference, context) => ownInstitution(reference, context, 'OPUS'),
  ...fields,
}
