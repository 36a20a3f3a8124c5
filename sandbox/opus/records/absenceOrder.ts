import type { AbsenceType } from '../codes.ts'
import { type AbsenceRefusal, refusalOf } from './absenceRules.ts'
import {
  type AbsenceRecord,
  type AbsenceReference,
  type AbsenceSubject,
  hoursByDay,
  type MaternityCase,
} from './absences.ts'
import { clockHours, daysBetween, OPEN_END } from './calendar.ts'
import type { AccidentCase } from './cases.ts'
import { plannedHours } from './workingTime.ts'

/** What a record is known by in a write: there is no id (kmd-opus.md section 4.2). */
export interface RecordKey {
  readonly type: string
  readonly from: string
  readonly to: string
  readonly startTime: string | null
  readonly endTime: string | null
}

/** One call of SetAbsenceAttendance. */
export interface AbsenceOrder {
  readonly operation: 'INS' | 'MOD' | 'DEL'
  readonly wanted: RecordKey
  readonly additional: string | null
  /** Of a change, the record as it stands. */
  readonly original: RecordKey | null
}

/** What an order is judged by, besides the records. */
export interface Cases {
  readonly maternity: readonly MaternityCase[]
  readonly accidents: readonly AccidentCase[]
  readonly reasons: ReadonlyMap<string, string>
}

export type AbsenceOutcome =
  | { readonly records: readonly AbsenceRecord[]; readonly recalculates: boolean }
  | AbsenceRefusal

/** Carries an order out on the records, or refuses it; then nothing has changed. @param today the simulator's day. */
export function carryOut(
  subject: AbsenceSubject,
  records: readonly AbsenceRecord[],
  cases: Cases,
  order: AbsenceOrder,
  today: string,
): AbsenceOutcome {
  const type = subject.codes.absenceTypes.get(order.wanted.type)
  if (type === undefined) return { number: '003', values: [order.wanted.type] }
  const found = order.operation === 'INS' ? null : findRecord(records, order.original ?? order.wanted)
  if (found === undefined) return { number: '006', values: [] }
  const others = records.filter((record) => record !== found)
  const record =
    order.operation === 'DEL' ? null : madeRecord(subject, type, order, referenceOf(subject, cases, type, order), today)
  const refused = refusalOf({ subject, cases, others, found, record, additional: order.additional, today })
  if (refused !== null) return refused
  const month = `${today.slice(0, 7)}-01`
  return {
    records: (record === null ? others : [...others, record]).toSorted((one, other) =>
      one.from < other.from ? -1 : one.from > other.from ? 1 : 0,
    ),
    recalculates: [found?.from, record?.from].some((from) => from !== undefined && from < month),
  }
}

/** Exactly one must be hit (rule F6). Times that are not given are the initial value. */
function findRecord(records: readonly AbsenceRecord[], key: RecordKey): AbsenceRecord | undefined {
  const found = records.filter(
    ({ type, from, to, startTime, endTime }) =>
      type.code === key.type &&
      from === key.from &&
      to === key.to &&
      startTime === key.startTime &&
      endTime === key.endTime,
  )
  return found.length === 1 ? found[0] : undefined
}

function madeRecord(
  { workingTimes }: AbsenceSubject,
  type: AbsenceType,
  { wanted }: AbsenceOrder,
  reference: AbsenceReference | null,
  today: string,
): AbsenceRecord {
  const { from, to } = wanted
  const [startTime, endTime] = resolved(wanted, plannedHours(workingTimes, from) || 7.4)
  const bare = {
    type,
    from,
    to,
    startTime,
    endTime,
    days: 0,
    hours: 0,
    calendarDays: to < from ? 0 : daysBetween(from, to) + 1,
    locked: false,
    reference,
    registered: Date.parse(`${today}T12:00:00Z`),
  }
  if (startTime !== null && endTime !== null) {
    const hours = Math.max(0, clockHours(startTime, endTime))
    return { ...bare, hours, days: hours / (plannedHours(workingTimes, from) || 7.4) }
  }
  const days = hoursByDay(bare, workingTimes, to === OPEN_END ? today : to)
  return { ...bare, days: days.length, hours: days.reduce((sum, [, hours]) => sum + hours, 0) }
}

/** A start alone runs to the end of planned time, an end alone from its start (section 4.2, inferred); planned time begins at eight. */
function resolved({ startTime, endTime }: RecordKey, planned: number): readonly [string | null, string | null] {
  if (startTime === null && endTime === null) return [null, null]
  return [startTime ?? '08:00:00', endTime ?? clock(8 * 60 + Math.round(planned * 60))]
}

function clock(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00`
}

/** What the additional data names; null where it names nothing that is there. */
function referenceOf(
  { children }: AbsenceSubject,
  { maternity, accidents, reasons }: Cases,
  type: AbsenceType,
  { additional, wanted }: AbsenceOrder,
): AbsenceReference | null {
  if (additional === null) return null
  switch (type.additionalDataKind) {
    case 'CHILD': {
      const child = children.find(({ number, born }) => number === additional && born <= wanted.from)
      return child === undefined ? null : { kind: 'CHILD', number: child.number, cprNumber: child.cprNumber }
    }
    case 'MATERNITY_CASE': {
      const found = maternity.find(({ key, from, to }) => key === additional && from <= wanted.from && wanted.to <= to)
      return found === undefined ? null : { ...found, kind: 'MATERNITY' }
    }
    case 'ACCIDENT_CASE': {
      const found = accidents.find(({ number, date }) => number === additional && date <= wanted.from)
      return found === undefined ? null : { ...found, kind: 'INJURY' }
    }
    case 'REASON': {
      const text = reasons.get(additional)
      return text === undefined ? null : { kind: 'REASON', code: additional, text }
    }
    default:
      return null
  }
}
