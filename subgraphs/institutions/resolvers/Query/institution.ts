import { refusal } from '#foundation/tenancy/refusal.ts'
import type { QueryResolvers } from '#schema/generated/institutions.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import type { InstitutionsContext } from '../../context.ts'

/** A request acts for exactly one institution; the number is a check, never a choice. */
export const institution: NonNullable<QueryResolvers<InstitutionsContext>['institution']> = (
  _parent,
  { cvrNumber },
  { caller, desk, loaders },
) => {
  const own = desk.institution
  if (cvrNumber === null || cvrNumber === undefined || cvrNumber === own.cvrNumber) return own
  const mayActFor = loaders.registry
    .openGrants(caller.subject, danishDay(new Date()), caller.certificate)
    .some(({ institutionId }) => loaders.registry.institution(institutionId)?.cvrNumber === cvrNumber)
  if (mayActFor) {
    throw refusal(
      'FORBIDDEN',
      'This request acts for another institution. Send the CVR number in the header X-Institution to act for this one.',
      {
        header: 'X-Institution',
      },
    )
  }
  return null
}
