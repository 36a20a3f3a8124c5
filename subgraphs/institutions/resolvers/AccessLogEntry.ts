import { pageSize } from '#foundation/server/connection.ts'
import type { AccessLogEntryResolvers } from '#schema/generated/institutions.ts'
import type { InstitutionsContext } from '../context.ts'

export const AccessLogEntry: AccessLogEntryResolvers<InstitutionsContext> = {
  purposes: ({ purposes }) => [...purposes],
  employeeIds: ({ employments }) => employments,
  employees: ({ employments }, args, { desk }) =>
    employments.slice(0, pageSize(args)).map((id) => ({ id, system: desk.institution.payroll.system })),
  personCount: ({ persons }) => persons,
  services: ({ services }) => Object.entries(services).map(([service, count]) => ({ service, count })),
  discardedRows: ({ discarded }) => discarded,
}
