import type { employeePage } from '#foundation/server/employeeFields.ts'
import type { SlsEmployeeConnectionResolvers } from '#schema/generated/sls.ts'
import type { SlsContext } from '../loaders.ts'

export type EmployeePage = Awaited<ReturnType<typeof employeePage>>

export const slsEmployeeConnection: SlsEmployeeConnectionResolvers<SlsContext> = {
  // Counted only where it is asked for.
  totalCount: (page) => page.totalCount(),
}
