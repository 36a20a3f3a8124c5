import { pageOf } from '#foundation/server/connection.ts'
import { directorySource, employeeFields, today } from '#foundation/server/employeeFields.ts'
import { recordById } from '#foundation/server/recordById.ts'
import { demandScope } from '#foundation/tenancy/demandScope.ts'
import { notFound } from '#foundation/tenancy/refusal.ts'
import type { OpusEmployeeResolvers } from '#schema/generated/opus.ts'
import { payrollFacts } from '../adapter/payrollFacts.ts'
import type { OpusContext } from '../context.ts'
import { contractOn } from '../model/contract.ts'
import { touches } from '../model/period.ts'
import { employeeRecords } from './employeeRecords.ts'
import { always, periodOf, wagePeriodOf } from './periods.ts'

export const OpusEmployee: OpusEmployeeResolvers<OpusContext> = {
  __resolveReference: async ({ id }, { loaders }) => {
    const employment = await loaders.employment(id)
    if (employment === null || employment.system !== 'OPUS') throw notFound('The employee')
    return employment
  },
  ...employeeFields,
  ...employeeRecords,
  employeeNumber: ({ keys }) => keys.number,
  otherEmployments: (employment, _args, { desk }) => desk.employments.others(employment),
  institution: ({ institutionId }) => ({ id: institutionId }),
  contract: async (employment, { asOf }, { loaders }) =>
    contractOn(await loaders.contracts(employment), asOf ?? today()),
  contracts: (employment, _args, { loaders }) => loaders.contracts(employment),
  absences: async (employment, { period, kinds, ...page }, { loaders, caller }) => {
    if (kinds != null) demandScope(caller, 'absence:reason', 'kinds')
    const absences = await loaders.absences(employment, periodOf(period))
    return pageOf(
      absences.filter(({ kind }) => (kinds == null ? kind !== 'ATTENDANCE' : kinds.includes(kind))),
      page,
    )
  },
  absence: (employment, { id }, { desk, loaders }) =>
    recordById(desk, employment, id, 'The absence', () => loaders.absences(employment, always)),
  quotas: async (employment, { asOf, kinds }, { loaders }) => {
    const quotas = await loaders.quotas(employment, asOf ?? today())
    return kinds == null ? quotas : quotas.filter(({ kind }) => kinds.includes(kind))
  },
  wageParts: async (employment, { asOf, period, recurrence, ...page }, { loaders }) =>
    pageOf(await loaders.wageParts(employment, wagePeriodOf({ asOf, period, recurrence })), page),
  wagePart: (employment, { id }, { desk, loaders }) =>
    recordById(desk, employment, id, 'The wage part', () => loaders.wageParts(employment, always)),
  maternityCases: (employment, _args, { loaders }) => loaders.maternityCases(employment),
  workSchedule: (employment, { period }, { loaders }) => loaders.workSchedule(employment, periodOf(period)),
  communicationData: async (employment, { period }, { loaders }) => {
    const asked = periodOf(period)
    return (await loaders.communicationData(employment)).filter(({ from, to }) => touches(asked, from, to))
  },
  payrollFacts: (employment, _args, { loaders }) => payrollFacts(employment, loaders),
  source: (employment) => directorySource(employment, 'List'),
}
