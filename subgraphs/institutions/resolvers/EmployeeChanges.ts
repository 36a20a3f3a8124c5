import { notFound } from '#foundation/tenancy/refusal.ts'
import type {
  ChangeCoverageResolvers,
  EmployeeChangeResolvers,
  EmployeeChangesResolvers,
} from '#schema/generated/institutions.ts'
import type { DateTime } from '#schema/scalars/DateTime.ts'
import type { InstitutionsContext } from '../context.ts'

export const EmployeeChanges: EmployeeChangesResolvers<InstitutionsContext> = {
  coverage: (_changes, _args, { loaders }) => loaders.following.coverage(),
}

export const EmployeeChange: EmployeeChangeResolvers<InstitutionsContext> = {
  employeeId: ({ employmentId }) => employmentId,
  employee: ({ employee }) => {
    if (employee === null) throw notFound('The employee')
    return employee
  },
  observedAt: ({ observedAt }) => observedAt as DateTime,
}

export const ChangeCoverage: ChangeCoverageResolvers<InstitutionsContext> = {
  readAt: ({ readAt }) => readAt as DateTime | null,
}
