import type { EmployeeExportResolvers } from '#schema/generated/institutions.ts'
import type { Decimal } from '#schema/scalars/Decimal.ts'
import type { InstitutionsContext } from '../context.ts'

export const EmployeeExport: EmployeeExportResolvers<InstitutionsContext> = {
  bytes: ({ bytes }) => String(bytes) as Decimal,
  path: ({ id, status }) => (status === 'COMPLETED' ? `/exports/${id}` : null),
}
