import { elementReader } from '#foundation/soap/element.ts'
import { readSingleStatus, type SingleStatus } from './singleStatus.ts'
import { askVacab, type VacabCall } from './vacab.ts'

export const SET_ABSENCE_OPERATION = 'SetAbsenceAttendance'

/** One record to be created, changed or deleted (kmd-opus.md section 4.2; documented). Times are `HH:mm:ss`. */
export interface AbsenceWrite {
  readonly Operation: 'INS' | 'MOD' | 'DEL'
  readonly PersonnelNumber: string
  readonly StartDate: string
  readonly EndDate: string
  readonly StartTime: string | null
  readonly EndTime: string | null
  readonly AdditionalData: string | null
  readonly AbsenceAttendanceType: string
  readonly OriginalStartDate: string | null
  readonly OriginalEndDate: string | null
  readonly OriginalStartTime: string | null
  readonly OriginalEndTime: string | null
  readonly OriginalAbsenceAttendanceType: string | null
}

/** @throws UpstreamFault; what Opus says of the record is the status. */
export async function sendAbsence(call: VacabCall & { readonly record: AbsenceWrite }): Promise<SingleStatus> {
  const { record, ...line } = call
  const root = await askVacab(line, SET_ABSENCE_OPERATION, 'write', {
    StartDate: record.StartDate,
    OriginalStartDate: record.OriginalStartDate,
    StartTime: record.StartTime,
    OriginalStartTime: record.OriginalStartTime,
    EndDate: record.EndDate,
    OriginalEndDate: record.OriginalEndDate,
    EndTime: record.EndTime,
    OriginalEndTime: record.OriginalEndTime,
    AdditionalData: record.AdditionalData,
    Operation: record.Operation,
    PersonnelNumber: record.PersonnelNumber,
    AbsenceAttendanceType: record.AbsenceAttendanceType,
    OriginalAbsenceAttendanceType: record.OriginalAbsenceAttendanceType,
  })
  return readSingleStatus(elementReader('OPUS', SET_ABSENCE_OPERATION), root)
}
