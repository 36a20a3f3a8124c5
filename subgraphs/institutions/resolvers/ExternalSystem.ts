import type { ExternalSystemResolvers } from '#schema/generated/institutions.ts'
import type { CvrNumber } from '#schema/scalars/CvrNumber.ts'
import type { InstitutionsContext } from '../context.ts'

export const ExternalSystem: ExternalSystemResolvers<InstitutionsContext> = {
  supplier: ({ supplier }) => supplier?.name ?? null,
  supplierCvrNumber: ({ supplier }) => (supplier?.cvrNumber ?? null) as CvrNumber | null,
}
