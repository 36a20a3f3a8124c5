import type { TownEmployment } from '../../town/model.ts'
import type { Customer } from '../customers.ts'
import type { Desk } from '../families/call.ts'
import { childText, type RequestElement } from '../families/requestDocument.ts'
import { type AbsenceOrder, carryOut, type RecordKey } from '../records/absenceOrder.ts'
import { isCalendarDay } from '../records/calendar.ts'
import { messageOf, type VacabMessage, vacabInterface } from './vacab.ts'

/** Creates, changes or deletes one record (kmd-opus.md sections 4.2, 4.3 and 4.8). */
export const SET_ABSENCE_ATTENDANCE = vacabInterface({
  name: 'SetAbsenceAttendance',
  detail: [
    'Operation',
    'AbsenceAttendanceType',
    'StartDate',
    'EndDate',
    'StartTime',
    'EndTime',
    'AdditionalData',
    'OriginalStartDate',
    'OriginalEndDate',
  ],
  answer: (desk, customer, employment, root) => ({ message: write(desk, customer, employment, root) }),
})

function write(desk: Desk, customer: Customer, employment: TownEmployment, root: RequestElement): VacabMessage | null {
  const operation = childText(root, 'Operation') ?? 'INS'
  if (operation !== 'INS' && operation !== 'MOD' && operation !== 'DEL') return messageOf(desk, '005', [operation])
  for (const name of ['StartDate', 'EndDate', 'OriginalStartDate', 'OriginalEndDate']) {
    const value = childText(root, name)
    if (value !== null && !isCalendarDay(value)) return messageOf(desk, '020', [name])
  }
  for (const name of ['StartTime', 'EndTime', 'OriginalStartTime', 'OriginalEndTime']) {
    const value = childText(root, name)
    if (value !== null && !/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(value)) return messageOf(desk, '020', [name])
  }
  const archive = desk.archives(customer, employment)
  const order: AbsenceOrder = {
    operation,
    wanted: keyIn(root, ''),
    additional: childText(root, 'AdditionalData'),
    original: operation === 'MOD' ? keyIn(root, 'Original') : null,
  }
  const cases = {
    maternity: archive.maternityCases(),
    accidents: archive.accidentCases(),
    reasons: desk.codes().leaveReasons,
  }
  const outcome = carryOut(archive.subject(), archive.absences(), cases, order, desk.controller.today)
  if ('number' in outcome) return messageOf(desk, outcome.number, outcome.values)
  archive.keepAbsences(outcome.records)
  return outcome.recalculates ? messageOf(desk, '017', []) : null
}

function keyIn(root: RequestElement, prefix: '' | 'Original'): RecordKey {
  const time = (name: string): string | null => {
    const value = childText(root, `${prefix}${name}`)
    return value === '00:00:00' ? null : value
  }
  return {
    type: childText(root, `${prefix}AbsenceAttendanceType`) ?? '',
    from: childText(root, `${prefix}StartDate`) ?? '',
    to: childText(root, `${prefix}EndDate`) ?? '',
    startTime: time('StartTime'),
    endTime: time('EndTime'),
  }
}
