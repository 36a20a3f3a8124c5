import type { RegisteredInstitution } from '#foundation/access/registry.ts'
import { notFound } from '#foundation/tenancy/refusal.ts'
import type { OpusInstitutionResolvers, SlsInstitutionResolvers } from '#schema/generated/cvr.ts'
import { parseCvrNumber } from '#schema/scalars/CvrNumber.ts'
import type { CvrContext } from '../context.ts'
import type { ShownCompany } from '../model/company.ts'
import { validateCompany } from './CompanyValidation.ts'

/** A reference is good only for the institution that the request acts for; others are unknown here. */
function ownInstitution(
  { id }: { readonly id: string },
  { desk }: CvrContext,
  system: RegisteredInstitution['payroll']['system'],
): RegisteredInstitution {
  if (id !== desk.institution.id || desk.institution.payroll.system !== system) throw notFound('The institution')
  return desk.institution
}

async function company(
  institution: RegisteredInstitution,
  _args: unknown,
  { loaders }: CvrContext,
): Promise<ShownCompany | null> {
  const cvrNumber = parseCvrNumber(institution.cvrNumber)
  return cvrNumber === null ? null : loaders.companies.load(cvrNumber)
}

export const SlsInstitution: SlsInstitutionResolvers<CvrContext> = {
  __resolveReference: (reference, context) => ownInstitution(reference, context, 'SLS'),
  company,
  companyValidation: validateCompany,
}

export const OpusInstitution: OpusInstitutionResolvers<CvrContext> = {
  __resolveReference: (reference, context) => ownInstitution(reference, context, 'OPUS'),
  company,
  companyValidation: validateCompany,
}
