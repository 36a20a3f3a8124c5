import DataLoader from 'dataloader'
import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { today } from '#foundation/server/employeeFields.ts'
import type { SubgraphContext } from '#foundation/server/subgraphServer.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import { type Period, readAbsences } from './adapter/absences.ts'
import { readContracts } from './adapter/contracts.ts'
import { readPersonTexts } from './adapter/persons.ts'
import { readCareDayQuotas, readHolidayQuotas } from './adapter/quotas.ts'
import type { Sls } from './adapter/sls.ts'
import { readWageParts } from './adapter/wageParts.ts'
import type { Absence } from './model/absence.ts'
import type { Contract } from './model/contract.ts'
import type { PersonTexts } from './model/personTexts.ts'
import type { Quota } from './model/quota.ts'
import type { Recurrence, WagePart } from './model/wagePart.ts'

export interface AbsenceQuestion extends Period {
  readonly employment: Employment
}

export interface QuotaQuestion {
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
  readonly personTexts: DataLoader<Employment, PersonTexts, string>
  readonly absences: DataLoader<AbsenceQuestion, readonly Absence[], string>
  readonly holidayQuotas: DataLoader<QuotaQuestion, readonly Quota[], string>
  readonly careDayQuotas: DataLoader<QuotaQuestion, readonly Quota[], string>
  readonly wageParts: DataLoader<WagePartQuestion, readonly WagePart[], string>
}

export type SlsContext = SubgraphContext<SlsLoaders>

export function createLoaders(desk: Desk, sls: Sls): SlsLoaders {
  return {
    employees: new DataLoader(async (ids) => {
      const found = await desk.employments.find(ids)
      return found.map((employment) => (employment?.system === 'SLS' ? employment : null))
    }),
    contracts: each(
      (employment) => readContracts(desk, sls, employment, today()),
      ({ id }) => id,
    ),
    personTexts: each(
      (employment) => readPersonTexts(desk, sls, employment),
      ({ id }) => id,
    ),
    absences: each(
      ({ employment, from, to }) => readAbsences(desk, sls, employment, { from, to }),
      ({ employment, from, to }) => `${employment.id} ${from} ${to}`,
    ),
    holidayQuotas: each(
      ({ employment, on }) => readHolidayQuotas(desk, sls, employment, on),
      ({ employment, on }) => `${employment.id} ${on}`,
    ),
    careDayQuotas: each(
      ({ employment, on }) => readCareDayQuotas(desk, sls, employment, on),
      ({ employment, on }) => `${employment.id} ${on}`,
    ),
    wageParts: each(
      ({ employment, from, to, recurrence }) => readWageParts(desk, sls, employment, { from, to }, recurrence),
      ({ employment, from, to, recurrence }) => `${employment.id} ${from} ${to} ${recurrence}`,
    ),
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
