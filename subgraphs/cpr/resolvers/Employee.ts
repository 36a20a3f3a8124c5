import type { Employment } from '#foundation/directory/employment.ts'
import { notFound, refusal } from '#foundation/tenancy/refusal.ts'
import type { OpusEmployeeResolvers, SlsEmployeeResolvers } from '#schema/generated/cpr.ts'
import type { CprContext } from '../context.ts'
import type { ComparedEmployment } from '../model/comparedEmployment.ts'
import type { ShownPerson } from '../model/shownPerson.ts'
import { comparedEmployment, type ToldOfEmployee } from './comparedEmployment.ts'
import { discrepancies } from './Discrepancy.ts'
import { shownOrRefused } from './shownOrRefused.ts'

type Reference = { readonly id: string } & ToldOfEmployee

/** A reference is good only for the caller's own employment, and only by the type of its payroll system. */
async function ownEmployment(
  { id, ...told }: Reference,
  { loaders }: CprContext,
  system: Employment['system'],
): Promise<ComparedEmployment> {
  const employment = await loaders.employments.load(id)
  if (employment?.system !== system) throw notFound('The employee')
  return comparedEmployment(employment, told)
}

async function person(employment: Employment, _args: unknown, { loaders, caller }: CprContext): Promise<ShownPerson> {
  const found = shownOrRefused(await loaders.persons.load(employment), caller)
  if (found === null) throw refusal('NOT_FOUND', 'The person is not known in CPR.', { reason: 'UNKNOWN_IN_CPR' })
  return found
}

export const SlsEmployee: SlsEmployeeResolvers<CprContext> = {
  __resolveReference: (reference, context) => ownEmployment(reference as Reference, context, 'SLS'),
  person,
  discrepancies,
}

export const OpusEmployee: OpusEmployeeResolvers<CprContext> = {
  __resolveReference: (reference, context) => ownEmployment(reference as Reference, context, 'OPUS'),
  person,
  discrepancies,
}
