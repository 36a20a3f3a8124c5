import { employeePage } from '#foundation/server/employeeFields.ts'
import { demandScope } from '#foundation/tenancy/demandScope.ts'
import { notFound, refusal } from '#foundation/tenancy/refusal.ts'
import type { OpusInstitutionResolvers } from '#schema/generated/opus.ts'
import type { OpusContext } from '../context.ts'
import { institutionAbsencePage } from './institutionAbsences.ts'
import { periodOf } from './periods.ts'

export const OpusInstitution: OpusInstitutionResolvers<OpusContext> = {
  /** A reference is good only for the institution that the request acts for; others are unknown here. */
  __resolveReference: ({ id }, { desk }) => {
    if (id !== desk.institution.id || desk.institution.payroll.system !== 'OPUS') throw notFound('The institution')
    return { id }
  },
  employees: (_institution, args, { desk }) => employeePage(desk, args),
  employeeByNumber: (_institution, { employeeNumber }, { desk }) => {
    if (!/^\d{1,20}$/.test(employeeNumber)) {
      throw refusal('BAD_USER_INPUT', 'employeeNumber must be digits alone.', { argument: 'employeeNumber' })
    }
    return desk.employments.findByNumber(employeeNumber.replace(/^0+(?=\d)/, ''))
  },
  employeesByCpr: (_institution, { cprNumber }, { desk }) => desk.employments.findByCprNumber(cprNumber),
  absenceTypes: (_institution, _args, { loaders }) => loaders.absenceTypes,
  absences: (_institution, { period, kinds, ...page }, { desk, loaders, caller }) => {
    if (kinds != null) demandScope(caller, 'absence:reason', 'kinds')
    return institutionAbsencePage(desk, loaders, {
      ...page,
      period: periodOf(period),
      shown: ({ kind }) => (kinds == null ? kind !== 'ATTENDANCE' : kinds.includes(kind)),
    })
  },
}
