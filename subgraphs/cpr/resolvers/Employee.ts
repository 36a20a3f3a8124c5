import type { Employment } from '#foundation/directory/employment.ts'
import { notFound, refusal } from '#foundation/tenancy/refusal.ts'
import type { OpusEmployeeResolvers, SlsEmployeeResolvers } from '#schema/generated/cpr.ts'
import type { CprContext } from '../context.ts'
import type { ShownPerson } from '../model/shownPerson.ts'
import { shownOrRefused } from './shownOrRefused.ts'

/** A reference is good only for the caller's own employment, and only by the type of its payroll system. */
async function ownEmployment(
  { id }: { readonly id: string },
  { loaders }: CprContext,
  system: Employment['system'],
): Promise<Employment> {
  const employment = await loaders.employments.load(id)
  if (employment?.system !== system) throw notFound('The employee')
  return employment
}

async function person(employment: Employment, _args: unknown, { loaders }: CprContext): Promise<ShownPerson> {
  const found = shownOrRefused(await loaders.persons.load(employment))
  if (found === null) throw refusal('NOT_FOUND', 'The person is not known in CPR.', { reason: 'UNKNOWN_IN_CPR' })
  return found
}

export const SlsEmployee: SlsEmployeeResolvers<CprContext> = {
  __resolveReference: (reference, context) => ownEmployment(reference, context, 'SLS'),
  person,
}

export const OpusEmployee: OpusEmployeeResolvers<CprContext> = {
  __resolveReference: (reference, context) => ownEmployment(reference, context, 'OPUS'),
  person,
}
