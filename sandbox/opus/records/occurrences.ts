import { type AbsenceRecord, hoursByDay } from './absences.ts'
import { clockHours, OPEN_END } from './calendar.ts'
import type { WorkingTime } from './workingTime.ts'

/** An occurrence of planned working time: infotype 2003 (kmd-opus.md section 6.2). Times are `HH:mm:ss`. */
export interface Occurrence {
  readonly type: string
  readonly from: string
  readonly to: string
  readonly startTime: string | null
  readonly endTime: string | null
  readonly breakStart: string | null
  readonly breakEnd: string | null
  readonly breakPaid: boolean
  /** Hours of each day. */
  readonly hours: number
  readonly previousDay: boolean
}

/** Hours between the times, past midnight where they end before they start, less a break that is not paid. */
export function hoursOf(one: Omit<Occurrence, 'hours'>): number {
  const span = (from: string | null, to: string | null): number => {
    if (from === null || to === null) return 0
    const hours = clockHours(from, to)
    return hours < 0 ? hours + 24 : hours
  }
  return span(one.startTime, one.endTime) - (one.breakPaid ? 0 : span(one.breakStart, one.breakEnd))
}

/** Whether two occurrences lie on the same day and time (rule M1). */
export function collide(one: Occurrence, other: Occurrence): boolean {
  if (one.to < other.from || other.to < one.from) return false
  if (one.startTime === null || other.startTime === null || one.endTime === null || other.endTime === null) return true
  const end = ({ startTime, endTime }: Occurrence): string =>
    String(endTime) <= String(startTime) ? '24:00:00' : String(endTime)
  return one.startTime < end(other) && other.startTime < end(one)
}

/** As planned hours are reckoned with. */
export function asWorkingTime({ from, to, hours }: Occurrence): WorkingTime {
  return { from, to, weeklyHours: 0, dailyHours: hours }
}

/** The absences with their hours and days counted anew (rule M3). */
export function recounted(
  records: readonly AbsenceRecord[],
  times: readonly WorkingTime[],
  today: string,
): readonly AbsenceRecord[] {
  return records.map((record) => {
    if (record.startTime !== null) return record
    const days = hoursByDay(record, times, record.to === OPEN_END ? today : record.to)
    return { ...record, days: days.length, hours: days.reduce((sum, [, hours]) => sum + hours, 0) }
  })
}
