import type { AccessEntitlementResolvers } from '#schema/generated/institutions.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { InstitutionsContext } from '../context.ts'

export const AccessEntitlement: AccessEntitlementResolvers<InstitutionsContext> = {
  validFrom: ({ validFrom }) => validFrom as LocalDate,
  validTo: ({ validTo }) => validTo as LocalDate | null,
}
