import type { Employment } from '#foundation/directory/employment.ts'
import { type Connection, pageOf, pageSize } from '#foundation/server/connection.ts'
import { directorySource, employeeFields, today } from '#foundation/server/employeeFields.ts'
import { recordById } from '#foundation/server/recordById.ts'
import { demandScope } from '#foundation/tenancy/demandScope.ts'
import { notFound } from '#foundation/tenancy/refusal.ts'
import type { QuotaKind, SlsEmployeeResolvers } from '#schema/generated/sls.ts'
import { EMPLOYMENT_LIST } from '../adapter/employments.ts'
import { payrollFacts } from '../adapter/payrollFacts.ts'
import type { SlsContext } from '../loaders.ts'
import { spanOn } from '../model/contract.ts'
import type { WagePart } from '../model/wagePart.ts'
import { periodOf } from './period.ts'
import { touched } from './touched.ts'
import { wagePartWindow } from './wagePartWindow.ts'

const OPEN = { from: null, to: null }

export const slsEmployee: SlsEmployeeResolvers<SlsContext, Employment> = {
  ...employeeFields,
  __resolveReference: async ({ id }, { loaders }) => {
    const employment = await loaders.employees.load(id)
    if (employment === null) throw notFound('The employee')
    return employment
  },
  employeeNumber: ({ keys }) => keys.number,
  sequenceNumber: ({ keys }) => keys.number.slice(10),
  preferredName: async (employment, _args, { loaders }) => (await loaders.personTexts.load(employment)).preferredName,
  otherEmployments: (employment, _args, { desk }) => desk.employments.others(employment),
  institution: (_employment, _args, { desk }) => desk.institution,
  source: (employment) => directorySource(employment, EMPLOYMENT_LIST),

  payrollFacts: (employment, _args, { loaders }) => payrollFacts(employment, loaders),

  contract: async (employment, { asOf }, { loaders }) => {
    const contract = spanOn(await loaders.contracts.load(employment), asOf ?? today())
    return contract === null ? null : { ...contract, employment }
  },
  contracts: async (employment, _args, { loaders }) =>
    (await loaders.contracts.load(employment)).map((contract) => ({ ...contract, employment })),

  absences: async (employment, args, { caller, loaders }) => {
    const { kinds } = args
    if (kinds !== null && kinds !== undefined) demandScope(caller, 'absence:reason', 'kinds')
    pageSize(args)
    const absences = await loaders.absences.load({ employment, ...periodOf(args.period) })
    return pageOf(kinds == null ? absences : absences.filter(({ kind }) => kinds.includes(kind)), args)
  },
  absence: (employment, { id }, { desk, loaders }) =>
    recordById(desk, employment, id, 'The absence', () => loaders.absences.load({ employment, ...OPEN })),

  quotas: async (employment, args, { loaders }) => {
    const question = { employment, on: args.asOf ?? today() }
    const wants = (...kinds: readonly QuotaKind[]): boolean =>
      args.kinds == null || args.kinds.some((kind) => kinds.includes(kind))
    const [holiday, careDays] = await Promise.all([
      wants('HOLIDAY', 'SPECIAL_HOLIDAY', 'OTHER') ? loaders.holidayQuotas.load(question) : [],
      wants('CARE_DAYS') ? loaders.careDayQuotas.load(question) : [],
    ])
    return [...holiday, ...careDays].filter(({ kind }) => wants(kind))
  },

  wageParts: async (employment, args, { loaders }) => {
    pageSize(args)
    const { period, recurrence, keeps } = wagePartWindow(args, today())
    const parts = await loaders.wageParts.load({ employment, ...period, recurrence })
    const page: Connection<WagePart> = pageOf(parts.filter(keeps), args)
    // SLS tells of both.
    return { ...page, notReadable: [] }
  },
  wagePart: (employment, { id }, { desk, loaders }) =>
    recordById(desk, employment, id, 'The wage part', () =>
      loaders.wageParts.load({ employment, ...OPEN, recurrence: null }),
    ),

  postings: (employment, args, { loaders }) => touched(args, () => loaders.postings.load(employment)),
  deviatingPostings: (employment, args, { loaders }) => touched(args, () => loaders.deviatingPostings.load(employment)),
  payElementPostings: (employment, args, { loaders }) =>
    touched(args, () => loaders.payElementPostings.load(employment)),
  statistics: (employment, args, { loaders }) => touched(args, () => loaders.statistics.load(employment)),
  placements: (employment, args, { loaders }) => touched(args, () => loaders.placements.load(employment)),
  departures: (employment, args, { loaders }) => touched(args, () => loaders.departures.load(employment)),
  reminders: async (employment, args, { loaders }) => {
    const { from, to } = periodOf(args.period)
    const all = await loaders.reminders.load(employment)
    return all.filter(({ date }) => (from === null || from <= date) && (to === null || date <= to))
  },
  fixedFields: async (employment, { numbers }, { loaders }) => {
    const all = await loaders.fixedFields.load(employment)
    const wanted = numbers == null ? all : all.filter(({ number }) => numbers.includes(number))
    return wanted.toSorted((a, b) => (a.number < b.number ? -1 : 1))
  },
  advancement: async (employment, { asOf }, { loaders }) =>
    (await loaders.advancement.load({ employment, on: asOf ?? today() }))[0] ?? null,
  pensionAccounts: (employment, { asOf }, { loaders }) =>
    loaders.pensionAccounts.load({ employment, on: asOf ?? today() }),
  taxPayElements: (employment, { asOf }, { loaders }) =>
    loaders.taxPayElements.load({ employment, on: asOf ?? today() }),
  timeBank: (employment, { asOf }, { loaders }) => loaders.timeBank.load({ employment, on: asOf ?? today() }),
  positionText: async (employment, _args, { loaders }) => (await loaders.personTexts.load(employment)).positionText,
  bankAccount: async (employment, _args, { loaders }) => (await loaders.personTexts.load(employment)).bankAccount,
  // SLS does not tell of protection: what CPR has not told to be open stays closed.
  registeredAddress: async (employment, _args, { loaders }) =>
    employment.protected === false ? (await loaders.personTexts.load(employment)).address : null,
  holidayAccounts: (employment, { asOf }, { loaders }) =>
    loaders.holidayAccounts.load({ employment, on: asOf ?? today() }),
  careDayAccounts: (employment, { asOf }, { loaders }) =>
    loaders.careDayAccounts.load({ employment, on: asOf ?? today() }),
  absenceLog: (employment, { period }, { loaders }) => loaders.absenceLog.load({ employment, ...periodOf(period) }),
  payrollInputs: (employment, { period }, { loaders }) =>
    loaders.payrollInputs.load({ employment, ...periodOf(period) }),
}
