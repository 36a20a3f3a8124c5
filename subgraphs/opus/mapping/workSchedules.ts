import { scaled } from '#schema/scalars/Decimal.ts'
import type { LocalTime } from '#schema/scalars/LocalTime.ts'
import type { CallOutcome } from '../../transactions/payroll.ts'
import type { ReadWorkTime, ScheduledTime } from '../model/workSchedule.ts'
import type { WorkingTimeMessage, WorkingTimeRow, WorkingTimeWrite } from '../wire/workingTimes.ts'
import type { ChangeValues } from './changeValues.ts'
import { systemMessage } from './outcomes.ts'
import { sapValues, withoutTrailingZeros } from './sapValues.ts'

/** `AA`, a deviating plan, is what other systems write (kmd-opus.md section 6.2, inferred). */
const DEFAULT_TYPE = 'AA'

/** Null where an occurrence has no first day. */
export function scheduledTime(values: ChangeValues): ScheduledTime | null {
  const from = values.day('from')
  if (from === null) return null
  return {
    type: values.text('type') ?? DEFAULT_TYPE,
    from,
    to: values.day('to') ?? from,
    startTime: values.time('startTime'),
    endTime: values.time('endTime'),
    breakStart: values.time('breakStart'),
    breakEnd: values.time('breakEnd'),
    breakPaid: values.flag('breakPaid') ?? false,
    hours: values.decimal('hours'),
    previousDay: values.flag('previousDay') ?? false,
  }
}

/** @throws UpstreamFault garbled */
export function plannedTime(row: WorkingTimeRow): ScheduledTime {
  const read = sapValues('GetWorkingTimes')
  const hours = read.decimal(row.Hours, 'Hours')
  return {
    type: row.WorkingTimeType ?? '',
    from: read.requiredDate(row.StartDate, 'StartDate'),
    to: read.requiredDate(row.EndDate, 'EndDate'),
    startTime: read.time(row.StartTime, 'StartTime'),
    endTime: read.time(row.EndTime, 'EndTime'),
    breakStart: read.time(row.BreakStartTime, 'BreakStartTime'),
    breakEnd: read.time(row.BreakEndTime, 'BreakEndTime'),
    breakPaid: row.BreakPaid === 'X',
    hours: hours === null ? null : withoutTrailingZeros(hours, 2),
    previousDay: row.PreviousDay === 'X',
  }
}

/** Source, kmd-opus.md section 6.2 (inferred). */
export function workTimeBasis({ Source }: Pick<WorkingTimeRow, 'Source'>): ReadWorkTime['basis'] {
  return Source === 'PLAN' || Source === 'RULE' ? Source : 'UNKNOWN'
}

export function workingTimeWrite(one: ScheduledTime): WorkingTimeWrite {
  return {
    StartDate: one.from,
    EndDate: one.to,
    WorkingTimeType: one.type,
    StartTime: clock(one.startTime),
    EndTime: clock(one.endTime),
    BreakStartTime: clock(one.breakStart),
    BreakEndTime: clock(one.breakEnd),
    BreakPaid: one.breakPaid ? 'X' : null,
    Hours: one.hours,
    PreviousDay: one.previousDay ? 'X' : null,
  }
}

function clock(time: LocalTime | null): string | null {
  return time === null ? null : time.length === 5 ? `${time}:00` : time
}

/** Midnight is SAP's initial value, so that it reads as no time at all. */
function keyOf({ type, from, to, startTime, endTime }: ScheduledTime): string {
  const told = (time: LocalTime | null): string => (time === null || time === '00:00' ? '' : time)
  return [type, from, to, told(startTime), told(endTime)].join(' ')
}

/** The standing occurrence of the same type, days and times. */
export function standingOne(one: ScheduledTime, standing: readonly ScheduledTime[]): ScheduledTime | undefined {
  return standing.find((other) => keyOf(other) === keyOf(one))
}

/** Whether an occurrence stands as it was wanted; hours that were not given are not held against it. */
export function standsAsWanted(one: ScheduledTime, standing: readonly ScheduledTime[]): boolean {
  const found = standingOne(one, standing)
  if (found === undefined) return false
  const sameHours = one.hours === null || (found.hours !== null && scaled(one.hours, 10) === scaled(found.hours, 10))
  return (
    sameHours &&
    found.breakStart === one.breakStart &&
    found.breakEnd === one.breakEnd &&
    found.breakPaid === one.breakPaid &&
    found.previousDay === one.previousDay
  )
}

/** What Opus says of occurrences: a message of type E or A refuses all of them (kmd-opus.md section 6.2, inferred). */
export function outcomeOfWorkingTimes({
  messages: told,
}: {
  readonly messages: readonly WorkingTimeMessage[]
}): CallOutcome {
  const types = told.map(({ StatusType }) => StatusType)
  if (types.some((type) => type !== null && !['S', 'W', 'I', 'E', 'A'].includes(type))) return { kind: 'UNKNOWN' }
  const messages = told
    .filter(({ StatusType, MessageText }) => MessageText !== null || (StatusType !== null && StatusType !== 'S'))
    .map(({ StatusType, MessageClass, MessageNumber, MessageText, SequenceNumber }) =>
      systemMessage(
        StatusType === 'E' || StatusType === 'A' ? 'ERROR' : StatusType === 'W' ? 'WARNING' : 'INFORMATION',
        [MessageClass, MessageNumber].filter((part) => part !== null).join(' ') || null,
        MessageText ?? '',
        SequenceNumber === null ? null : `occurrences.${Number(SequenceNumber)}`,
      ),
    )
  if (types.includes('E') || types.includes('A')) return { kind: 'REJECTED', messages }
  return { kind: types.includes('W') || types.includes('I') ? 'COMPLETED_WITH_WARNINGS' : 'COMPLETED', messages }
}
