import DataLoader from 'dataloader'
import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { today } from '#foundation/server/employeeFields.ts'
import type { SubgraphContext } from '#foundation/server/subgraphServer.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import { readAbsenceLog } from './adapter/absenceLog.ts'
import { type Period, readAbsences } from './adapter/absences.ts'
import { readContracts } from './adapter/contracts.ts'
import { readPayrollInputs } from './adapter/payrollInputs.ts'
import { readPersonTexts } from './adapter/persons.ts'
import { type NamedPosting, readPostings } from './adapter/postings.ts'
import { productionUnitOf, type RegisteredProductionUnit } from './adapter/productionUnit.ts'
import { readCareDayQuotas, readHolidayQuotas } from './adapter/quotas.ts'
import { type Named, readHeld, readNamedHeld, readOccurrences, type Sourced } from './adapter/records.ts'
import * as kinds from './adapter/registeredKinds.ts'
import type { Sls } from './adapter/sls.ts'
import { readWageParts } from './adapter/wageParts.ts'
import type { Absence } from './model/absence.ts'
import type { Contract } from './model/contract.ts'
import type { PersonTexts } from './model/personTexts.ts'
import type { Quota } from './model/quota.ts'
import type * as registered from './model/registered.ts'
import type { Recurrence, WagePart } from './model/wagePart.ts'

/** What concerns a period. */
export interface PeriodQuestion extends Period {
  readonly employment: Employment
}

/** What holds on a day. */
export interface DayQuestion {
  readonly employment: Employment
  readonly on: LocalDate
}

export interface WagePartQuestion extends Period {
  readonly employment: Employment
  readonly recurrence: Recurrence | null
}

/** One request's questions: whatever asks the same, and however often, is one call. */
export interface SlsLoaders {
  /** By id; null where it is not the institution's, or not of SLS. */
  readonly employees: DataLoader<string, Employment | null>
  readonly contracts: DataLoader<Employment, readonly Contract[], string>
  readonly personTexts: DataLoader<Employment, Sourced<PersonTexts>, string>
  readonly absences: DataLoader<PeriodQuestion, readonly Absence[], string>
  readonly holidayQuotas: DataLoader<DayQuestion, readonly Quota[], string>
  readonly careDayQuotas: DataLoader<DayQuestion, readonly Quota[], string>
  readonly wageParts: DataLoader<WagePartQuestion, readonly WagePart[], string>
  readonly postings: OfEmployment<NamedPosting<registered.Posting>>
  readonly deviatingPostings: OfEmployment<NamedPosting<registered.DeviatingPosting>>
  readonly payElementPostings: OfEmployment<NamedPosting<registered.PayElementPosting>>
  readonly statistics: OfEmployment<Named<registered.Statistics>>
  readonly placements: OfEmployment<Named<registered.Placement>>
  readonly departures: OfEmployment<Named<registered.Departure>>
  readonly reminders: OfEmployment<Named<registered.Reminder>>
  readonly fixedFields: OfEmployment<Sourced<registered.FixedField>>
  /** The P-number among the fixed fields. */
  readonly productionUnit: (employment: Employment) => Promise<RegisteredProductionUnit>
  readonly advancement: OnDay<Sourced<registered.Advancement>>
  readonly pensionAccounts: OnDay<Sourced<registered.PensionAccount>>
  readonly taxPayElements: OnDay<Named<registered.TaxPayElement>>
  readonly timeBank: OnDay<Sourced<registered.TimeBankAccount>>
  readonly holidayAccounts: OnDay<Sourced<registered.HolidayAccount>>
  readonly careDayAccounts: OnDay<Sourced<registered.CareDayAccount>>
  readonly absenceLog: DataLoader<PeriodQuestion, readonly Sourced<registered.AbsenceLogEntry>[], string>
  readonly payrollInputs: DataLoader<PeriodQuestion, readonly Sourced<registered.PayrollInput>[], string>
}

type OfEmployment<Row> = DataLoader<Employment, readonly Row[], string>
type OnDay<Row> = DataLoader<DayQuestion, readonly Row[], string>

export type SlsContext = SubgraphContext<SlsLoaders>

export function createLoaders(desk: Desk, sls: Sls): SlsLoaders {
  const fixedFields = ofEmployment((employment) => readHeld(desk, sls, employment, kinds.FIXED_FIELD, null))
  return {
    employees: new DataLoader(async (ids) => {
      const found = await desk.employments.find(ids)
      return found.map((employment) => (employment?.system === 'SLS' ? employment : null))
    }),
    contracts: ofEmployment((employment) => readContracts(desk, sls, employment, today())),
    personTexts: ofEmployment((employment) => readPersonTexts(desk, sls, employment)),
    absences: ofPeriod(({ employment, from, to }) => readAbsences(desk, sls, employment, { from, to })),
    holidayQuotas: onDay(({ employment, on }) => readHolidayQuotas(desk, sls, employment, on)),
    careDayQuotas: onDay(({ employment, on }) => readCareDayQuotas(desk, sls, employment, on)),
    wageParts: each(
      ({ employment, from, to, recurrence }) => readWageParts(desk, sls, employment, { from, to }, recurrence),
      ({ employment, from, to, recurrence }) => `${employment.id} ${from} ${to} ${recurrence}`,
    ),
    postings: ofEmployment((employment) => readPostings(desk, sls, employment, kinds.POSTING)),
    deviatingPostings: ofEmployment((employment) => readPostings(desk, sls, employment, kinds.DEVIATING_POSTING)),
    payElementPostings: ofEmployment((employment) => readPostings(desk, sls, employment, kinds.PAY_ELEMENT_POSTING)),
    statistics: ofEmployment((employment) => readOccurrences(desk, sls, employment, kinds.STATISTICS)),
    placements: ofEmployment((employment) => readOccurrences(desk, sls, employment, kinds.PLACEMENT)),
    departures: ofEmployment((employment) => readOccurrences(desk, sls, employment, kinds.DEPARTURE)),
    reminders: ofEmployment((employment) => readOccurrences(desk, sls, employment, kinds.REMINDER)),
    fixedFields,
    productionUnit: async (employment) => productionUnitOf(sls, await fixedFields.load(employment)),
    advancement: onDay(({ employment, on }) => readHeld(desk, sls, employment, kinds.ADVANCEMENT, on)),
    pensionAccounts: onDay(({ employment, on }) => readHeld(desk, sls, employment, kinds.PENSION_ACCOUNT, on)),
    taxPayElements: onDay(({ employment, on }) => readNamedHeld(desk, sls, employment, kinds.TAX_PAY_ELEMENT, on)),
    timeBank: onDay(({ employment, on }) => readHeld(desk, sls, employment, kinds.TIME_BANK_ACCOUNT, on)),
    holidayAccounts: onDay(({ employment, on }) => readHeld(desk, sls, employment, kinds.HOLIDAY_ACCOUNT, on)),
    careDayAccounts: onDay(({ employment, on }) => readHeld(desk, sls, employment, kinds.CARE_DAY_ACCOUNT, on)),
    absenceLog: ofPeriod(({ employment, from, to }) => readAbsenceLog(desk, sls, employment, { from, to })),
    payrollInputs: ofPeriod(({ employment, from, to }) => readPayrollInputs(desk, sls, employment, { from, to })),
  }
}

/** SLS takes one employment at a time: a batch is as many calls as it has different questions, and one's failure is not another's. */
function each<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  cacheKeyFn: (question: Question) => string,
): DataLoader<Question, Answer, string> {
  return new DataLoader(
    (questions) =>
      Promise.all(
        questions.map((question) =>
          ask(question).catch((error: unknown) =>
            error instanceof Error ? error : new Error('failed', { cause: error }),
          ),
        ),
      ),
    { cacheKeyFn },
  )
}

function ofEmployment<Answer>(ask: (employment: Employment) => Promise<Answer>) {
  return each(ask, ({ id }) => id)
}

function onDay<Answer>(ask: (question: DayQuestion) => Promise<Answer>) {
  return each(ask, ({ employment, on }) => `${employment.id} ${on}`)
}

function ofPeriod<Answer>(ask: (question: PeriodQuestion) => Promise<Answer>) {
  return each(ask, ({ employment, from, to }) => `${employment.id} ${from} ${to}`)
}
