import { addDays } from '#schema/scalars/LocalDate.ts'
import type { AbsenceKind, AbsenceRecord } from '../model/absence.ts'
import type { AbsenceAmendment, AbsenceReferences, AbsenceReport } from '../model/absenceReport.ts'
import type { AbsenceType, AbsenceTypes } from '../model/absenceType.ts'
import type { AbsenceWrite } from '../wire/setAbsenceAttendance.ts'
import type { ChangeValues } from './changeValues.ts'
import { OPEN_END } from './sapValues.ts'

/** The type's code: as given, else the one that the kind alone means; null where neither tells one. */
export function codeOf(values: ChangeValues, types: AbsenceTypes): string | null {
  const kind = values.text('kind') as AbsenceKind | null
  if (kind === null) return values.text('code')
  return [...types.values()].find((type) => type.kind === kind && type.defaultForKind)?.code ?? null
}

/** The report in a registration; null where it lacks a type or a first day. */
export function absenceReport(values: ChangeValues, types: AbsenceTypes): AbsenceReport | null {
  const code = codeOf(values, types)
  const from = values.day('from')
  if (code === null || from === null) return null
  return {
    code,
    from,
    to: values.day('to'),
    startTime: values.time('startTime'),
    endTime: values.time('endTime'),
    ...referencesIn(values),
  }
}

export function absenceAmendment(values: ChangeValues): AbsenceAmendment {
  return {
    code: values.text('code'),
    from: values.day('from'),
    to: values.day('to'),
    openEnded: values.flag('openEnded'),
    startTime: values.time('startTime'),
    endTime: values.time('endTime'),
    ...referencesIn(values),
  }
}

function referencesIn(values: ChangeValues): AbsenceReferences {
  return {
    childNumber: values.text('childNumber'),
    maternityCaseKey: values.text('maternityCaseKey'),
    workInjuryNumber: values.text('workInjuryNumber'),
    reasonCode: values.text('reasonCode'),
  }
}

/** The record as it is to become. A reference falls away where the new type takes another. */
export function amended(
  record: AbsenceRecord & AbsenceReferences,
  amendment: AbsenceAmendment,
  types: AbsenceTypes,
): AbsenceReport {
  const code = amendment.code ?? record.code
  const kept = sameReference(types.get(record.code), types.get(code))
  const reference = (name: keyof AbsenceReferences) => amendment[name] ?? (kept ? record[name] : null)
  return {
    code,
    from: amendment.from ?? record.from,
    to: amendment.openEnded === true ? null : (amendment.to ?? record.to),
    startTime: amendment.startTime ?? record.startTime,
    endTime: amendment.endTime ?? record.endTime,
    childNumber: reference('childNumber'),
    maternityCaseKey: reference('maternityCaseKey'),
    workInjuryNumber: reference('workInjuryNumber'),
    reasonCode: reference('reasonCode'),
  }
}

function sameReference(one: AbsenceType | undefined, other: AbsenceType | undefined): boolean {
  return one === undefined || other === undefined || one.requires === other.requires
}

/**
 * The records that a report takes, one call each: Opus keeps times on records of one day only, so that a period whose first or last day is
 * partly absent becomes two or three (kmd-opus.md section 4.2, part days; documented from a client).
 */
export function recordsOf(report: AbsenceReport): readonly AbsenceReport[] {
  const { from, to, startTime, endTime } = report
  if (from === to || (startTime === null && endTime === null)) return [report]
  const parts: AbsenceReport[] = []
  if (startTime !== null) parts.push({ ...report, to: from, endTime: null })
  const fullFrom = startTime === null ? from : addDays(from, 1)
  const fullTo = endTime === null || to === null ? to : addDays(to, -1)
  if (fullTo === null || fullFrom <= fullTo) {
    parts.push({ ...report, from: fullFrom, to: fullTo, startTime: null, endTime: null })
  }
  if (endTime !== null && to !== null) parts.push({ ...report, from: to, startTime: null })
  return parts
}

/** The one field in which all references travel (section 4.4; documented for care days, inferred for the others). */
function additionalData({ childNumber, ...others }: AbsenceReferences): string | null {
  if (childNumber !== null) return childNumber.padStart(2, '0')
  return others.maternityCaseKey ?? others.workInjuryNumber ?? others.reasonCode
}

type Written = Omit<AbsenceWrite, 'Operation' | 'PersonnelNumber'>

const NO_ORIGINAL = {
  OriginalStartDate: null,
  OriginalEndDate: null,
  OriginalStartTime: null,
  OriginalEndTime: null,
  OriginalAbsenceAttendanceType: null,
} as const

/** A new record. The client in use sends the type also as the original one (section 4.2). */
export function insertion(report: AbsenceReport): Written {
  return { ...fields(report), ...NO_ORIGINAL, OriginalAbsenceAttendanceType: report.code }
}

/** A record in place of the one that stands. */
export function modification(report: AbsenceReport, original: AbsenceRecord): Written {
  const { from, to, startTime, endTime, code } = original
  return {
    ...fields(report),
    OriginalStartDate: from,
    OriginalEndDate: to ?? OPEN_END,
    OriginalStartTime: clock(startTime),
    OriginalEndTime: clock(endTime),
    OriginalAbsenceAttendanceType: code,
  }
}

/** The record that is to go, in the fields of its own. */
export function deletion(original: AbsenceRecord): Written {
  const none = { childNumber: null, maternityCaseKey: null, workInjuryNumber: null, reasonCode: null }
  return { ...fields({ ...original, ...none }), ...NO_ORIGINAL }
}

function fields(report: AbsenceReport): Omit<Written, keyof typeof NO_ORIGINAL> {
  return {
    StartDate: report.from,
    EndDate: report.to ?? OPEN_END,
    StartTime: clock(report.startTime),
    EndTime: clock(report.endTime),
    AdditionalData: additionalData(report),
    AbsenceAttendanceType: report.code,
  }
}

/** `HH:mm:ss`, as it is sent since December 2017 (section 2.3). */
function clock(time: string | null): string | null {
  return time === null ? null : time.length === 5 ? `${time}:00` : time
}

/**
 * Whether a record that was read is what a report asked for. A time that was left out has been filled in from planned time, so it is not
 * held against it; a reference is compared where one was given.
 */
export function isWhatWasReported(record: AbsenceRecord & AbsenceReferences, report: AbsenceReport): boolean {
  const sameTimes = (['startTime', 'endTime'] as const).every((side) =>
    report.startTime === null && report.endTime === null
      ? record[side] === null
      : report[side] === null || report[side] === record[side],
  )
  const given = additionalData(report)
  return (
    record.code === report.code &&
    record.from === report.from &&
    record.to === report.to &&
    sameTimes &&
    (given === null || additionalData(record) === given)
  )
}
