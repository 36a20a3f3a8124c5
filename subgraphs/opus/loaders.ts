import DataLoader from 'dataloader'
import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import { readMaternityCases } from './adapter/absenceCases.ts'
import {
  type AbsenceList,
  type DetailedAbsence,
  readAbsencesByPeriod,
  readListedAbsences,
  readsAbsencesByList,
} from './adapter/absences.ts'
import { readCommunicationData } from './adapter/communicationData.ts'
import { readContracts } from './adapter/contracts.ts'
import { readQuotas } from './adapter/quotas.ts'
import type { OpusSystem } from './adapter/system.ts'
import { readWageParts } from './adapter/wageParts.ts'
import { readWorkSchedule } from './adapter/workSchedules.ts'
import type { Absence } from './model/absence.ts'
import type { AbsenceType } from './model/absenceType.ts'
import type { CommunicationData } from './model/communicationData.ts'
import type { Contract } from './model/contract.ts'
import type { ReadMaternityCase } from './model/maternityCase.ts'
import { type Period, touches } from './model/period.ts'
import type { Quota } from './model/quota.ts'
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
  readonly absenceTypes: readonly AbsenceType[]
}

/** Employees that one `List` or `GetAbsenceQuotas` asks about (kmd-opus.md section 2.6; the limit is inferred). */
const PER_CALL = 100

interface InPeriod {
  readonly employment: Employment
  readonly period: Period
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
  const quotas = new DataLoader<OnDay, readonly Quota[], string>(
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
    quotas: (employment, asOf) => quotas.load({ employment, asOf }),
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
    absenceTypes: [...system.absenceTypes.values()],
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
