import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { recordUnder } from '#foundation/doorway/recordUnder.ts'
import type { Change, ChangeFault } from '../../transactions/payroll.ts'
import { absenceAmendment, absenceReport, amended } from '../mapping/absenceReports.ts'
import { changeValues } from '../mapping/changeValues.ts'
import type { AbsenceReport } from '../model/absenceReport.ts'
import type { AbsenceFacts } from '../rules/absenceFacts.ts'
import { ABSENCE_RULES, AMENDED_ABSENCE_RULES } from '../rules/absenceRules.ts'
import { absenceTypeIsNamed } from '../rules/absenceTypeIsNamed.ts'
import { endIsNamedOnce } from '../rules/endIsNamedOnce.ts'
import { fault, faultsOf } from '../rules/fault.ts'
import { hoursAreNotReported } from '../rules/hoursAreNotReported.ts'
import { recordIsNotLocked } from '../rules/recordIsNotLocked.ts'
import { readAbsenceReasons, readChildren, readMaternityCases, readWorkInjuries } from './absenceCases.ts'
import { type KnownAbsence, readKnownAbsences } from './absenceChanges.ts'
import type { OpusSystem } from './system.ts'

/** What is wrong with a registration. @throws UpstreamFault */
export async function validateRegistration(
  system: OpusSystem,
  desk: Desk,
  employment: Employment,
  change: Change,
): Promise<readonly ChangeFault[]> {
  const values = changeValues(change.values)
  const first = faultsOf([absenceTypeIsNamed, hoursAreNotReported], { values, types: system.absenceTypes })
  const report = absenceReport(values, system.absenceTypes)
  if (report === null) return first
  const standing = await readKnownAbsences(system, desk, employment)
  return [...first, ...faultsOf(ABSENCE_RULES, await factsOf(system, desk, employment, report, standing))]
}

/** What is wrong with a change of a record. @throws UpstreamFault */
export async function validateAmendment(
  system: OpusSystem,
  desk: Desk,
  employment: Employment,
  change: Change,
): Promise<readonly ChangeFault[]> {
  const values = changeValues(change.values)
  const first = faultsOf([hoursAreNotReported, endIsNamedOnce], { values })
  const standing = await readKnownAbsences(system, desk, employment)
  const record = await recordUnder(desk, values.text('absenceId') ?? '', standing)
  if (record === undefined) return [...first, RECORD_CHANGED]
  const report = amended(record, absenceAmendment(values), system.absenceTypes)
  const others = standing.filter((other) => other !== record)
  const facts = await factsOf(system, desk, employment, report, others)
  return [...first, ...faultsOf([recordIsNotLocked], record.own), ...faultsOf(AMENDED_ABSENCE_RULES, facts)]
}

/** What is wrong with the deletion of a record. @throws UpstreamFault */
export async function validateDeletion(
  system: OpusSystem,
  desk: Desk,
  employment: Employment,
  change: Change,
): Promise<readonly ChangeFault[]> {
  const id = changeValues(change.values).text('absenceId') ?? ''
  const record = await recordUnder(desk, id, await readKnownAbsences(system, desk, employment))
  return record === undefined ? [RECORD_CHANGED] : faultsOf([recordIsNotLocked], record.own)
}

/** Rule F6 (kmd-opus.md section 4.8): there is no record as the id says. */
const RECORD_CHANGED = fault(
  'RECORD_CHANGED',
  'absenceId',
  'The absence has been changed or deleted since it was read.',
  'Fraværet er ændret eller slettet, siden det blev læst.',
)

/** Asks Opus only for what the report refers to. */
async function factsOf(
  system: OpusSystem,
  desk: Desk,
  employment: Employment,
  report: AbsenceReport,
  others: readonly KnownAbsence[],
): Promise<AbsenceFacts> {
  const { childNumber, maternityCaseKey, workInjuryNumber, reasonCode } = report
  const [children, maternityCases, injuries, reasons] = await Promise.all([
    childNumber === null ? null : readChildren(system, desk, employment, report.from, 'FRESH'),
    maternityCaseKey === null ? null : readMaternityCases(system, desk, employment, 'FRESH'),
    workInjuryNumber === null ? null : readWorkInjuries(system, desk, employment, 'FRESH'),
    // Only for the two types whose reasons the guide names; for others nothing is known.
    reasonCode === null || !LEAVE_TYPES.has(report.code)
      ? null
      : readAbsenceReasons(system, desk, employment, report.code, 'FRESH'),
  ])
  const type = system.absenceTypes.get(report.code) ?? null
  return {
    report,
    type,
    employment,
    others,
    children: children?.map(({ number }) => number) ?? null,
    maternityCases,
    workInjuries: injuries?.map(({ number, accidentOn }) => ({ number, date: accidentOn })) ?? null,
    reasonCodes: reasons?.map(({ code }) => code) ?? null,
  }
}

/** Leave with pay and without (section 4.7, inferred). */
const LEAVE_TYPES: ReadonlySet<string> = new Set(['TM', 'TU'])
