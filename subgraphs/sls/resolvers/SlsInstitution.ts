import type { RegisteredInstitution } from '#foundation/access/registry.ts'
import { employeePage, today } from '#foundation/server/employeeFields.ts'
import { demandScope } from '#foundation/tenancy/demandScope.ts'
import { notFound, refusal } from '#foundation/tenancy/refusal.ts'
import type { SlsInstitutionResolvers } from '#schema/generated/sls.ts'
import { addDays } from '#schema/scalars/LocalDate.ts'
import { listAbsenceTypes } from '../adapter/absences.ts'
import { type InstitutionAbsences, readInstitutionAbsences } from '../adapter/institutionAbsences.ts'
import { payrollRunsOf } from '../adapter/payrollCalendar.ts'
import type { Sls } from '../adapter/sls.ts'
import type { SlsContext } from '../loaders.ts'
import { periodOf } from './period.ts'

const USUAL_DAYS = 92
const MOST_DAYS = 731

/** The caller's own institution, where SLS runs its pay; there is never another in a request. */
export function slsInstitution(
  sls: Sls,
  store: InstitutionAbsences,
): SlsInstitutionResolvers<SlsContext, RegisteredInstitution> {
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
    payrollGroup: (_institution, _args, { desk }) => groupOf(desk.institution),
    absences: (_institution, args, { caller, desk }) => {
      const { kinds, organisationUnit, first, after } = args
      if (kinds != null) demandScope(caller, 'absence:reason', 'kinds')
      return readInstitutionAbsences(desk, sls, store, {
        ...periodOf(args.period),
        kinds: kinds ?? null,
        unit: organisationUnit ?? null,
        page: { first, after },
      })
    },
    payrollCalendar: (_institution, { period }, { desk }) => {
      const group = groupOf(desk.institution)
      const asked = periodOf(period)
      const from = asked.from ?? (asked.to === null ? today() : addDays(asked.to, -USUAL_DAYS))
      const to = asked.to ?? addDays(from, USUAL_DAYS)
      if (to > addDays(from, MOST_DAYS))
        throw refusal('BAD_USER_INPUT', `The period must not be longer than ${MOST_DAYS} days.`, { argument: 'period' })
      return group === null ? [] : payrollRunsOf(sls, group, from, to)
    },
    absenceTypes: (_institution, _args, { desk }) => listAbsenceTypes(desk, sls),
  }
}

function groupOf({ payroll }: RegisteredInstitution): string | null {
  return payroll.system === 'SLS' ? payroll.group : null
}
