import { describe, expect, it } from 'vitest'
import { changeValues } from '../../../../subgraphs/opus/mapping/changeValues.ts'
import {
  outcomeOfWorkingTimes,
  scheduledTime,
  standsAsWanted,
  workingTimeWrite,
} from '../../../../subgraphs/opus/mapping/workSchedules.ts'
import type { ScheduledTime } from '../../../../subgraphs/opus/model/workSchedule.ts'

const written = (values: Record<string, unknown>): ScheduledTime => {
  const found = scheduledTime(changeValues(values))
  if (found === null) throw new Error('no first day')
  return found
}
const shift = { from: '2026-12-07', startTime: '08:00', endTime: '15:24', hours: '7.4' }

describe('a planned working time', () => {
  it('is one day of a deviating plan where nothing else is said, and none without a first day', () => {
    expect(written({ from: '2026-12-07' })).toMatchObject({ type: 'AA', to: '2026-12-07', previousDay: false })
    expect(scheduledTime(changeValues({ to: '2026-12-07' }))).toBeNull()
  })
  it('is written with seconds, and flags as X', () => {
    const one = written({ ...shift, breakStart: '12:00', breakEnd: '12:30', breakPaid: true, previousDay: true })
    expect(workingTimeWrite(one)).toEqual({
      StartDate: '2026-12-07',
      EndDate: '2026-12-07',
      WorkingTimeType: 'AA',
      StartTime: '08:00:00',
      EndTime: '15:24:00',
      BreakStartTime: '12:00:00',
      BreakEndTime: '12:30:00',
      BreakPaid: 'X',
      Hours: '7.4',
      PreviousDay: 'X',
    })
    expect(workingTimeWrite(written({ from: '2026-12-07' }))).toMatchObject({ StartTime: null, BreakPaid: null })
  })
  it('stands as wanted where the days, times, hours and breaks agree; hours that were not given are not held against it', () => {
    const standing = [written({ ...shift, hours: '7.40' })]
    expect(standsAsWanted(written(shift), standing)).toBe(true)
    expect(standsAsWanted(written({ ...shift, hours: null }), standing)).toBe(true)
    for (const other of [
      { hours: '7' },
      { breakPaid: true },
      { previousDay: true },
      { breakEnd: '12:00' },
      { endTime: '16:00' },
    ])
      expect(standsAsWanted(written({ ...shift, ...other }), standing), JSON.stringify(other)).toBe(false)
    expect(standsAsWanted(written(shift), [written({ ...shift, hours: null })])).toBe(false)
  })
  it('that begins at midnight is the one that Opus shows without a time', () => {
    const standing = [written({ ...shift, startTime: null })]
    expect(standsAsWanted(written({ ...shift, startTime: '00:00' }), standing)).toBe(true)
  })
})

describe('what Opus says of planned working times', () => {
  const told = (
    StatusType: string | null,
    MessageText: string | null = 'Tekst',
    SequenceNumber: string | null = '0002',
  ) =>
    outcomeOfWorkingTimes({
      messages: [{ StatusType, MessageClass: 'ZHR', MessageNumber: '015', MessageText, SequenceNumber } as never],
    })
  it.each([
    ['E', 'REJECTED', 'ERROR'],
    ['A', 'REJECTED', 'ERROR'],
    ['W', 'COMPLETED_WITH_WARNINGS', 'WARNING'],
    ['I', 'COMPLETED_WITH_WARNINGS', 'INFORMATION'],
    ['S', 'COMPLETED', 'INFORMATION'],
    [null, 'COMPLETED', 'INFORMATION'],
  ])('%s is %s', (type, kind, severity) => {
    expect(told(type)).toMatchObject({ kind, messages: [{ severity, code: 'ZHR 015', field: 'occurrences.2' }] })
  })
  it('of another type leaves the outcome open; success without words tells nothing', () => {
    expect(told('Q')).toEqual({ kind: 'UNKNOWN' })
    expect(told('S', null)).toEqual({ kind: 'COMPLETED', messages: [] })
    expect(told('W', null, null)).toMatchObject({ messages: [{ text: '', field: null }] })
  })
})
