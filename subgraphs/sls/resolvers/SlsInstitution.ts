import type { RegisteredInstitution } from '#foundation/access/registry.ts'
import { employeePage } from '#foundation/server/employeeFields.ts'
import { notFound, refusal } from '#foundation/tenancy/refusal.ts'
import type { SlsInstitutionResolvers } from '#schema/generated/sls.ts'
import { listAbsenceTypes } from '../adapter/absences.ts'
import type { Sls } from '../adapter/sls.ts'
import type { SlsContext } from '../loaders.ts'

/** The caller's own institution, where SLS runs its pay; there is never another in a request. */
export function slsInstitution(sls: Sls): SlsInstitutionResolvers<SlsContext, RegisteredInstitution> {
  return {
    __resolveReference: ({ id }, { desk }) => {
      if (id !== desk.institution.id || desk.institution.payroll.system !== 'SLS') throw notFound('The institution')
      return desk.institution
    },
    employees: (_institution, args, { desk }) => employeePage(desk, args),
    employeeByNumber: async (_institution, { employeeNumber }, { desk }) => {
      if (!/^\d{13}$/.test(employeeNumber)) {
        throw refusal('BAD_USER_INPUT', 'employeeNumber must be 13 digits: CPR number and løbenummer.', {
          argument: 'employeeNumber',
        })
      }
      return desk.employments.findByNumber(employeeNumber)
    },
    employeesByCpr: (_institution, { cprNumber }, { desk }) => desk.employments.findByCprNumber(cprNumber),
    absenceTypes: () => listAbsenceTypes(sls),
  }
}
