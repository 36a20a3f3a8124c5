import DataLoader from 'dataloader'
import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import { readAbsenceReasons, readChildren, readMaternityCases, readWorkInjuries } from './adapter/absenceCases.ts'
import {
  type AbsenceList,
  type DetailedAbsence,
  readAbsencesByPeriod,
  readListedAbsences,
  readsAbsencesByList,
} from './adapter/absences.ts'
import { readCommunicationData } from './adapter/communicationData.ts'
import { readContracts } from './adapter/contracts.ts'
import { readEmployeeData } from './adapter/employeeData.ts'
import { type Home, readHomes } from './adapter/homes.ts'
import { readQuotaMovements } from './adapter/quotaMovements.ts'
import { readQuotas } from './adapter/quotas.ts'
import type { OpusSystem } from './adapter/system.ts'
import { readWageParts } from './adapter/wageParts.ts'
import { readWorkSchedule } from './adapter/workSchedules.ts'
import type { Absence } from './model/absence.ts'
import type { AbsenceReason, Child, WorkInjuryCase } from './model/absenceCases.ts'
import type { AbsenceType } from './model/absenceType.ts'
import type { CodeList } from './model/codeTexts.ts'
import type { CommunicationData } from './model/communicationData.ts'
import type { Contract } from './model/contract.ts'
import type { EmployeeData } from './model/employeeData.ts'
import type { ReadMaternityCase } from './model/maternityCase.ts'
import { type Period, touches } from './model/period.ts'
import type { Quota, QuotaMovements, ReadQuota } from './model/quota.ts'
import type { WagePart } from './model/wagePart.ts'
import type { ReadWorkTime } from './model/workSchedule.ts'

/** What resolvers ask, each distinct question once per request. */
export interface OpusLoaders {
  /** From the directory; null where the id is not the institution's. */
  readonly employment: (id: string) => Promise<Employment | null>
  /** Through all time, oldest first. */
  readonly contracts: (employment: Employment) => Promise<readonly Contract[]>
  /** All that touch the period, attendance included, by first day, then code. */
  readonly absences: (employment: Employment, period: Period) => Promise<readonly Absence[]>
  readonly quotas: (employment: Employment, asOf: LocalDate) => Promise<readonly Quota[]>
  /** By day, then code. */
  readonly wageParts: (employment: Employment, period: Period) => Promise<readonly WagePart[]>
  /** By first day, then key. */
  readonly maternityCases: (employment: Employment) => Promise<readonly ReadMaternityCase[]>
  /** By first day, then time. */
  readonly workSchedule: (employment: Employment, period: Period) => Promise<readonly ReadWorkTime[]>
  /** Through all time, by type, sequence number, first day. */
  readonly communicationData: (employment: Employment) => Promise<readonly CommunicationData[]>
  /** Where Opus has the person live today. */
  readonly homes: (employment: Employment) => Promise<Home>
  readonly absenceTypes: readonly AbsenceType[]
  /** What a category tells of an employee. Categories asked for together are read by one call. */
  readonly employeeData: (employment: Employment, category: string) => Promise<EmployeeData>
  /** Registered on a day, by number. */
  readonly children: (employment: Employment, asOf: LocalDate) => Promise<readonly Child[]>
  /** By day of the accident, then number. */
  readonly workInjuryCases: (employment: Employment) => Promise<readonly WorkInjuryCase[]>
  /** By code. */
  readonly absenceReasons: (employment: Employment, leaveType: string | null) => Promise<readonly AbsenceReason[]>
  /** The text of a code in the caller's language; the system's own, where it told one and the caller's is not known. */
  readonly wageTypeText: (code: string, runningNumber: number, told: string | null) => string | null
  readonly text: (list: CodeList, code: string | null, told?: string | null) => string | null
}

/** Employees that one `List` or `GetAbsenceQuotas` asks about (kmd-opus.md section 2.6; the limit is inferred). */
const PER_CALL = 100

interface InPeriod {
  readonly employment: Employment
  readonly period: Period
}

interface InCategory {
  readonly employment: Employment
  readonly category: string
}

interface OfQuota {
  readonly employment: Employment
  readonly number: string
}

interface OfLeave {
  readonly employment: Employment
  readonly leaveType: string | null
}

interface OnDay {
  readonly employment: Employment
  readonly asOf: LocalDate
}

/** Made anew for each operation. */
export function createLoaders(system: OpusSystem, desk: Desk): OpusLoaders {
  const inPeriod = { cacheKeyFn: ({ employment, period }: InPeriod) => `${employment.id} ${periodText(period)}` }
  const employments = new DataLoader((ids: readonly string[]) => desk.employments.find(ids))
  const contracts = new DataLoader(
    (asked: readonly Employment[]) =>
      inCalls(
        asked,
        () => '',
        (some) => readContracts(system, desk, some),
      ),
    { cacheKeyFn: ({ id }: Employment) => id },
  )
  const listed = new DataLoader<InPeriod, AbsenceList, string>(
    (asked) =>
      inCalls(
        asked,
        ({ period }) => periodText(period),
        (some, { period }) =>
          readListedAbsences(
            system,
            desk,
            some.map(({ employment }) => employment),
            period,
          ),
      ),
    inPeriod,
  )
  const byPeriod = new DataLoader<InPeriod, AbsenceList<DetailedAbsence>, string>(
    (asked) => each(asked, ({ employment, period }) => readAbsencesByPeriod(system, desk, employment, period)),
    inPeriod,
  )
  const quotas = new DataLoader<OnDay, readonly ReadQuota[], string>(
    (asked) =>
      inCalls(
        asked,
        ({ asOf }) => asOf,
        (some, { asOf }) =>
          readQuotas(
            system,
            desk,
            some.map(({ employment }) => employment),
            asOf,
          ),
      ),
    { cacheKeyFn: ({ employment, asOf }) => `${employment.id} ${asOf}` },
  )
  const wageParts = new DataLoader<InPeriod, readonly WagePart[], string>(
    (asked) => each(asked, ({ employment, period }) => readWageParts(system, desk, employment, period)),
    inPeriod,
  )

  const byEmployment = { cacheKeyFn: ({ id }: Employment) => id }
  const maternityCases = new DataLoader<Employment, readonly ReadMaternityCase[], string>(
    (asked) => each(asked, (employment) => readMaternityCases(system, desk, employment)),
    byEmployment,
  )
  const workSchedules = new DataLoader<InPeriod, readonly ReadWorkTime[], string>(
    (asked) => each(asked, ({ employment, period }) => readWorkSchedule(system, desk, employment, period)),
    inPeriod,
  )
  const communicationData = new DataLoader<Employment, readonly CommunicationData[], string>(
    (asked) =>
      inCalls(
        asked,
        () => '',
        (some) => readCommunicationData(system, desk, some),
      ),
    byEmployment,
  )

  const data = new DataLoader<InCategory, EmployeeData, string>(
    async (asked) => {
      // All that a tick asks for comes with one question, so that an employee's categories share a call.
      const categories = [...new Set(asked.map(({ category }) => category))].sort()
      const employments = [...new Map(asked.map(({ employment }) => [employment.id, employment])).values()]
      const told = await inCalls(
        employments,
        () => '',
        (some) => readEmployeeData(system, desk, some, categories),
      )
      const byId = new Map(employments.map(({ id }, index) => [id, told[index] ?? unanswered()]))
      return asked.map(({ employment }) => byId.get(employment.id) ?? unanswered())
    },
    { cacheKeyFn: ({ employment, category }) => `${employment.id} ${category}` },
  )
  const children = new DataLoader<OnDay, readonly Child[], string>(
    (asked) => each(asked, ({ employment, asOf }) => readChildren(system, desk, employment, asOf)),
    { cacheKeyFn: ({ employment, asOf }) => `${employment.id} ${asOf}` },
  )
  const workInjuries = new DataLoader<Employment, readonly WorkInjuryCase[], string>(
    (asked) => each(asked, (employment) => readWorkInjuries(system, desk, employment)),
    byEmployment,
  )
  const reasons = new DataLoader<OfLeave, readonly AbsenceReason[], string>(
    (asked) => each(asked, ({ employment, leaveType }) => readAbsenceReasons(system, desk, employment, leaveType)),
    { cacheKeyFn: ({ employment, leaveType }) => `${employment.id} ${leaveType ?? ''}` },
  )
  const movements = new DataLoader<OfQuota, QuotaMovements, string>(
    async (asked) => {
      // The quotas of one employee share a call.
      const answers = new Map<OfQuota, QuotaMovements | Error>()
      const groups = [...Map.groupBy(asked, ({ employment }) => employment.id).values()]
      await Promise.all(
        groups.map(async (some) => {
          const [first] = some
          if (first === undefined) return
          const numbers = some.map(({ number }) => number)
          const told = await readQuotaMovements(system, desk, first.employment, numbers).catch(asError)
          for (const [index, quota] of some.entries())
            answers.set(quota, told instanceof Error ? told : (told[index] ?? unanswered()))
        }),
      )
      return asked.map((quota) => answers.get(quota) ?? unanswered())
    },
    { cacheKeyFn: ({ employment, number }) => `${employment.id} ${number}` },
  )
  const homes = new DataLoader<Employment, Home, string>(
    (asked) =>
      inCalls(
        asked,
        () => '',
        (some) => readHomes(system, desk, some),
      ),
    byEmployment,
  )

  const absencesOf = async (question: InPeriod): Promise<readonly Absence[]> => {
    if (readsAbsencesByList(desk)) {
      const { absences, source } = await listed.load(question)
      return absences.map((absence) => ({
        ...absence,
        source,
        details: async () => (await byPeriod.load(question)).absences.find(({ id }) => id === absence.id)?.own ?? null,
      }))
    }
    const { absences, source } = await byPeriod.load(question)
    return absences.map(({ own, ...absence }) => ({ ...absence, source, details: () => Promise.resolve(own) }))
  }

  return {
    employment: (id) => employments.load(id),
    contracts: (employment) => contracts.load(employment),
    absences: async (employment, period) =>
      (await absencesOf({ employment, period })).toSorted(
        (one, other) => order(one.from, other.from) || order(one.code, other.code) || order(one.id, other.id),
      ),
    quotas: async (employment, asOf) =>
      (await quotas.load({ employment, asOf })).map((quota) => ({
        ...quota,
        movements: async () => (quota.number === null ? null : movements.load({ employment, number: quota.number })),
      })),
    wageParts: async (employment, period) =>
      (await wageParts.load({ employment, period })).toSorted(
        (one, other) => order(one.date, other.date) || order(one.code, other.code) || order(one.id, other.id),
      ),
    maternityCases: async (employment) =>
      (await maternityCases.load(employment)).toSorted(
        (one, other) => order(one.validFrom, other.validFrom) || order(one.key, other.key),
      ),
    workSchedule: async (employment, period) =>
      (await workSchedules.load({ employment, period }))
        .filter(({ from, to }) => touches(period, from, to))
        .toSorted(
          (one, other) =>
            order(one.from, other.from) ||
            order(one.startTime ?? '', other.startTime ?? '') ||
            order(one.type, other.type),
        ),
    communicationData: async (employment) =>
      (await communicationData.load(employment)).toSorted(
        (one, other) =>
          order(one.type, other.type) || order(one.sequence, other.sequence) || order(one.from, other.from),
      ),
    homes: (employment) => homes.load(employment),
    absenceTypes: [...system.absenceTypes.values()],
    employeeData: (employment, category) => data.load({ employment, category }),
    children: async (employment, asOf) =>
      (await children.load({ employment, asOf })).toSorted((one, other) => order(one.number, other.number)),
    workInjuryCases: async (employment) =>
      (await workInjuries.load(employment)).toSorted(
        (one, other) => order(one.accidentOn ?? '', other.accidentOn ?? '') || order(one.number, other.number),
      ),
    absenceReasons: async (employment, leaveType) =>
      (await reasons.load({ employment, leaveType })).toSorted((one, other) => order(one.code, other.code)),
    wageTypeText: (code, runningNumber, told) =>
      desk.caller.language === 'en'
        ? (system
            .wageTypesOf(desk.institution.id)
            .find((type) => type.code === code && type.runningNumber === runningNumber)?.english ?? told)
        : told,
    text: (list, code, told = null) => system.codeTexts(list, code, told, desk.caller.language),
  }
}

/**
 * Asks in groups of questions that one call can answer together. A call that fails fails its own questions and no others.
 * @returns answers in the order of the questions.
 */
async function inCalls<Question, Value>(
  questions: readonly Question[],
  groupOf: (question: Question) => string,
  ask: (some: readonly Question[], first: Question) => Promise<readonly (Value | Error)[]>,
): Promise<(Value | Error)[]> {
  const answers = new Map<Question, Value | Error>()
  const calls = [...Map.groupBy(questions, groupOf).values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / PER_CALL) }, (_, index) =>
      group.slice(index * PER_CALL, (index + 1) * PER_CALL),
    ),
  )
  await Promise.all(
    calls.map(async (some) => {
      const [first] = some
      if (first === undefined) return
      const told = await ask(some, first).catch((error: unknown) => some.map(() => asError(error)))
      for (const [index, question] of some.entries()) answers.set(question, told[index] ?? unanswered())
    }),
  )
  return questions.map((question) => answers.get(question) ?? unanswered())
}

function each<Question, Value>(
  questions: readonly Question[],
  ask: (question: Question) => Promise<Value>,
): Promise<(Value | Error)[]> {
  return Promise.all(questions.map((question) => ask(question).catch(asError)))
}

function unanswered(): Error {
  return new Error('a question of a batch was left without an answer')
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error('something that is no error was thrown')
}

function periodText({ from, to }: Period): string {
  return `${from ?? ''}/${to ?? ''}`
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
