import type { Cases } from './absenceOrder.ts'
import type { AbsenceRecord, AbsenceSubject } from './absences.ts'
import { yearOf } from './calendar.ts'
import { hasCareDays } from './children.ts'
import { quotasOf } from './quotas.ts'

/** A message of the catalogue (kmd-opus.md section 4.10) with what stands in its placeholders. */
export interface AbsenceRefusal {
  readonly number: string
  readonly values: readonly string[]
}

interface Judged {
  readonly subject: AbsenceSubject
  readonly cases: Cases
  /** The records that the order leaves alone. */
  readonly others: readonly AbsenceRecord[]
  /** The record that the order is about; null for a new one. */
  readonly found: AbsenceRecord | null
  /** What it is to become; null where it is to go. */
  readonly record: AbsenceRecord | null
  readonly additional: string | null
  readonly today: string
}

type Rule = (judged: Judged, record: AbsenceRecord) => AbsenceRefusal | null

/** The first rule of section 4.8 that an order breaks; null where it may be carried out. */
export function refusalOf(judged: Judged): AbsenceRefusal | null {
  const { found, record } = judged
  // F20
  if (found?.locked) return { number: '015', values: [] }
  // F17; the limit itself is ours.
  const limit = `${yearOf(judged.today) - 2}-01-01`
  if ([found, record].some((one) => one !== null && one.from < limit)) return { number: '016', values: [limit] }
  if (record === null) return null
  for (const rule of RULES) {
    const refused = rule(judged, record)
    if (refused !== null) return refused
  }
  return null
}

const RULES: readonly Rule[] = [
  // F1
  (_, { from, to, startTime, endTime }) =>
    to < from || (from === to && startTime !== null && endTime !== null && endTime <= startTime)
      ? { number: '004', values: [] }
      : null,
  // F3
  (_, { from, to, startTime }) => (startTime !== null && from !== to ? { number: '014', values: [] } : null),
  // F4, F18: neither before the hire nor after the leaving, nor as a pensioner.
  ({ subject }, { from, to }) => {
    const first = subject.career[0]
    const away = subject.career.some(
      (span) => (span.status === '0' || span.status === '2') && span.from <= to && from <= span.to,
    )
    return first === undefined || from < first.from || away ? { number: '002', values: [] } : null
  },
  additionalData,
  // F5: attendance may lie over absence.
  ({ others }, record) => {
    const hit = others.find((other) => other.type.attendance === record.type.attendance && overlaps(other, record))
    return hit === undefined ? null : { number: '007', values: [hit.type.text, hit.from, hit.to] }
  },
  // F9
  (_, { type, hours }) => (type.quotaTypes.length > 0 && hours === 0 ? { number: '018', values: [] } : null),
  quota,
]

function additionalData({ cases: _, subject, additional }: Judged, record: AbsenceRecord): AbsenceRefusal | null {
  const { type, reference, from } = record
  if (additional === null) return type.additionalDataRequired ? { number: '019', values: [type.text] } : null
  if (reference === null) {
    const numbers = { CHILD: '009', MATERNITY_CASE: '011', ACCIDENT_CASE: '012', REASON: '013', NONE: '013' } as const
    return { number: numbers[type.additionalDataKind], values: [additional, type.text] }
  }
  const child = reference.kind === 'CHILD' ? subject.children.find(({ number }) => number === reference.number) : null
  // F15
  return type.code === 'OS' && child && !hasCareDays(child, yearOf(from))
    ? { number: '010', values: [type.text] }
    : null
}

function overlaps(one: AbsenceRecord, other: AbsenceRecord): boolean {
  if (one.to < other.from || other.to < one.from) return false
  if (one.startTime === null || other.startTime === null || one.endTime === null || other.endTime === null) return true
  return one.startTime < other.endTime && other.startTime < one.endTime
}

/** Holiday may be taken in advance: five days of full time. */
const ADVANCE_HOURS = 37

/** F7: enough must be left on the accounts that are open on the first day. */
function quota({ subject, others }: Judged, record: AbsenceRecord): AbsenceRefusal | null {
  const { type, from, reference } = record
  if (type.quotaTypes.length === 0) return null
  const child = reference?.kind === 'CHILD' ? reference.number : null
  const open = quotasOf(subject, others, from).filter(
    (account) =>
      type.quotaTypes.includes(account.type) &&
      account.childNumber === child &&
      account.takeFrom <= from &&
      from <= account.takeTo,
  )
  const left = open.reduce((sum, { entitlement, deducted, planned }) => sum + entitlement - deducted - planned, 0)
  const need = open[0]?.unit === 'DAYS' ? record.days : record.hours
  const allowed = left + (type.code === 'FE' ? ADVANCE_HOURS : 0)
  return need > allowed + 0.005 ? { number: '008', values: [type.text, left.toFixed(2).replace('.', ',')] } : null
}
