import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { recordUnder } from '#foundation/doorway/recordUnder.ts'
import type { CallOutcome, LookedUp } from '../../transactions/payroll.ts'
import { setAbsenceAttendance } from '../client/absenceWrites.ts'
import { amended, deletion, insertion, isWhatWasReported, modification } from '../mapping/absenceReports.ts'
import { outcomeOfStatus, systemMessage } from '../mapping/outcomes.ts'
import type { AbsenceAmendment, AbsencePlan, AbsenceReferences } from '../model/absenceReport.ts'
import { type DetailedAbsence, readAbsencesByPeriod } from './absences.ts'
import { outcomeOfFailure, sent } from './sending.ts'
import { INTERFACES, type OpusSystem } from './system.ts'

const EVER = { from: null, to: null } as const

/** A record with what it refers to, as changes look at it. */
export type KnownAbsence = DetailedAbsence & AbsenceReferences

/** All records of an employee as Opus has them now. @throws UpstreamFault */
export async function readKnownAbsences(
  system: OpusSystem,
  desk: Desk,
  employment: Employment,
): Promise<readonly KnownAbsence[]> {
  const { absences } = await readAbsencesByPeriod(system, desk, employment, EVER, 'FRESH')
  return absences.map((absence) => {
    const { childNumber, maternityCaseKey, workInjuryNumber, reasonCode } = absence.own
    return { ...absence, childNumber, maternityCaseKey, workInjuryNumber, reasonCode }
  })
}

/**
 * Sends one record. A change or deletion reads the record by its id first, since Opus knows it by its type, dates and times alone; a record
 * that is not there as it was is REJECTED, and nothing is sent.
 */
export async function sendAbsencePlan(
  system: OpusSystem,
  desk: Desk,
  employment: Employment,
  plan: AbsencePlan,
): Promise<CallOutcome> {
  let fields: ReturnType<typeof insertion>
  if (plan.operation === 'INS') fields = insertion(plan.absence)
  else {
    let found: KnownAbsence | undefined
    try {
      found = await recordUnder(desk, plan.absenceId, await readKnownAbsences(system, desk, employment))
    } catch (cause) {
      // Only a read was under way: the write never left.
      const outcome = outcomeOfFailure(cause, false)
      return outcome.kind === 'UNKNOWN' ? { kind: 'LATER', reason: 'UNREACHABLE' } : outcome
    }
    if (found === undefined) return { kind: 'REJECTED', messages: [RECORD_CHANGED] }
    fields =
      plan.operation === 'DEL'
        ? deletion(found)
        : modification(amended(found, plan.amendment, system.absenceTypes), found)
  }
  const record = { ...fields, Operation: plan.operation, PersonnelNumber: employment.keys.number }
  return sent(desk, {
    service: 'SetAbsenceAttendance',
    interfaceCode: INTERFACES.absence,
    employment,
    call: (permit) => setAbsenceAttendance(system.line, permit, record),
    outcomeOf: outcomeOfStatus,
  })
}

/**
 * Reads the records back. A record's id changes with its type, dates and times, so that as long as the id is there, a change of these has
 * not been carried out. @throws UpstreamFault
 */
export async function lookUpAbsencePlan(
  system: OpusSystem,
  desk: Desk,
  employment: Employment,
  plan: AbsencePlan,
): Promise<LookedUp> {
  const records = await readKnownAbsences(system, desk, employment)
  if (plan.operation === 'INS') return arrived(records.some((record) => isWhatWasReported(record, plan.absence)))
  const standing = await recordUnder(desk, plan.absenceId, records)
  if (plan.operation === 'DEL') return arrived(standing === undefined)
  if (standing !== undefined) {
    return arrived(isWhatWasReported(standing, amended(standing, plan.amendment, system.absenceTypes)))
  }
  return fitting(records, plan.amendment).length === 1 ? { kind: 'COMPLETED', messages: [] } : { kind: 'UNDECIDED' }
}

/** What was not to change is not known any more: the given values alone tell which records may be the changed one. */
function fitting(records: readonly KnownAbsence[], amendment: AbsenceAmendment): readonly KnownAbsence[] {
  const { openEnded, ...given } = amendment
  return records.filter(
    (record) =>
      Object.entries(given).every(
        ([field, value]) => value === null || record[field as keyof typeof given] === value,
      ) &&
      (openEnded !== true || record.to === null),
  )
}

/** The one record that a report or a change has left, where one alone may be it. @throws UpstreamFault */
export async function absencesLeft(
  system: OpusSystem,
  desk: Desk,
  employment: Employment,
  plan: AbsencePlan,
): Promise<readonly string[]> {
  if (plan.operation === 'DEL') return []
  const records = await readKnownAbsences(system, desk, employment)
  const those =
    plan.operation === 'INS'
      ? records.filter((record) => isWhatWasReported(record, plan.absence))
      : fitting(records, plan.amendment)
  const [left, another] = those
  return left === undefined || another !== undefined ? [] : [left.id]
}

function arrived(isThere: boolean): LookedUp {
  return isThere ? { kind: 'COMPLETED', messages: [] } : { kind: 'NOT_ARRIVED' }
}

const RECORD_CHANGED = systemMessage(
  'ERROR',
  'RECORD_CHANGED',
  'The absence has been changed or deleted since it was read.',
)
