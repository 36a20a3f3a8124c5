import type { AbsenceDetails, AbsenceRecord } from '../model/absence.ts'
import type { AbsenceTypes } from '../model/absenceType.ts'
import type { AbsenceAttendance } from '../wire/absenceByPeriod.ts'
import type { FravaerNaervaer } from '../wire/employeeRecords.ts'
import { OPEN_END, type SapValues, sapValues } from './sapValues.ts'
import { unreadable } from './unreadable.ts'

const BY_PERIOD = 'GetAbsenceAttendanceByPeriod'

interface Written {
  readonly code: string | null
  readonly text: string | null
  readonly start: string | null
  readonly end: string | null
  readonly startTime: string | null
  readonly endTime: string | null
  readonly hours: string | null
  readonly days: string | null
}

/** A record of category FVNV of the employee list. @throws UpstreamFault garbled */
export function listedAbsence(row: FravaerNaervaer, types: AbsenceTypes): AbsenceRecord {
  return absenceRecord('List', types, {
    code: row.FravaersNaervaersart,
    text: row.FravaersNaervaerstekst,
    start: row.Gyldighedsstart,
    end: row.Gyldighedsstop,
    startTime: row.Starttid,
    endTime: row.Sluttid,
    hours: row.FravaersNaervaerstimer,
    days: row.FravaersNaervaersdage,
  })
}

/** A record of GetAbsenceAttendanceByPeriod; where the item leaves a part of the key out, the key tells it. @throws UpstreamFault garbled */
export function periodAbsence({ Key, Item }: AbsenceAttendance, types: AbsenceTypes): AbsenceRecord {
  return absenceRecord(BY_PERIOD, types, {
    code: Item.AbsenceAttendanceType ?? Key.AbsenceAttendanceType,
    text: Item.AbsenceAttendanceTypeText,
    start: Item.StartDate ?? Key.StartDate,
    end: Item.EndDate ?? Key.EndDate,
    startTime: Item.StartTime,
    endTime: Item.EndTime,
    hours: Item.AbsenceAttendanceHours,
    days: Item.AbsenceAttendanceDays,
  })
}

/** What the same record tells besides. @throws UpstreamFault garbled */
export function absenceDetails({ Key, Item }: AbsenceAttendance): AbsenceDetails {
  return {
    calendarDays: sapValues(BY_PERIOD).decimal(Item.AbsenceAttendanceCalendarDays, 'AbsenceAttendanceCalendarDays'),
    locked: Key.LockIndicator === 'X',
    childNumber: Item.ChildNumber,
    maternityCaseKey: Item.MaternityCaseKey,
    workInjuryNumber: Item.AccidentNumber,
    reasonCode: Item.ReasonCode,
  }
}

function absenceRecord(operation: string, types: AbsenceTypes, written: Written): AbsenceRecord {
  const read: SapValues = sapValues(operation)
  const { code } = written
  if (code === null) throw unreadable(operation, 'the type of an absence')
  const from = read.requiredDate(written.start, 'the first day of an absence')
  const end = read.requiredDate(written.end, 'the last day of an absence')
  const startTime = read.time(written.startTime, 'the start time of an absence')
  const endTime = read.time(written.endTime, 'the end time of an absence')
  const type = types.get(code)
  return {
    kind: type?.kind ?? 'OTHER',
    code,
    codeText: written.text ?? type?.text ?? null,
    from,
    to: end === OPEN_END ? null : end,
    startTime,
    endTime,
    hours: read.decimal(written.hours, 'the hours of an absence'),
    days: read.decimal(written.days, 'the days of an absence'),
    naturalKey: [code, from, end, startTime ?? '', endTime ?? ''],
  }
}
