import { absenceAmendment, absenceReport, recordsOf } from '../mapping/absenceReports.ts'
import { changeValues } from '../mapping/changeValues.ts'
import type { AbsencePlan } from '../model/absenceReport.ts'
import { absencesLeft, lookUpAbsencePlan, sendAbsencePlan } from './absenceChanges.ts'
import { validateAmendment, validateDeletion, validateRegistration } from './absenceValidation.ts'
import type { ChangeHandling, ServiceHandling } from './changeHandling.ts'
import { INTERFACES } from './system.ts'

const SERVICE = 'SetAbsenceAttendance'

export const REGISTER_ABSENCE: ChangeHandling = {
  interfaceOf: () => INTERFACES.absence,
  validate: validateRegistration,
  plan: (system, { values }) => {
    const report = absenceReport(changeValues(values), system.absenceTypes)
    if (report === null) return []
    return recordsOf(report).map((absence) => planned({ operation: 'INS', absence }))
  },
}

export const CHANGE_ABSENCE: ChangeHandling = {
  interfaceOf: () => INTERFACES.absence,
  validate: validateAmendment,
  plan: (_system, { values }) => {
    const given = changeValues(values)
    const absenceId = given.text('absenceId') ?? ''
    return [planned({ operation: 'MOD', absenceId, amendment: absenceAmendment(given) })]
  },
}

export const DELETE_ABSENCE: ChangeHandling = {
  interfaceOf: () => INTERFACES.absence,
  validate: validateDeletion,
  plan: (_system, { values }) => [
    planned({ operation: 'DEL', absenceId: changeValues(values).text('absenceId') ?? '' }),
  ],
}

export const SET_ABSENCE: ServiceHandling = {
  send: (system, desk, employment, body) => sendAbsencePlan(system, desk, employment, read(body)),
  lookUp: (system, desk, employment, body) => lookUpAbsencePlan(system, desk, employment, read(body)),
  recordsLeft: (system, desk, employment, body) => absencesLeft(system, desk, employment, read(body)),
}

function planned(plan: AbsencePlan): { readonly service: string; readonly body: Readonly<Record<string, unknown>> } {
  return { service: SERVICE, body: { ...plan } }
}

/** What `planned` wrote. */
function read(body: Readonly<Record<string, unknown>>): AbsencePlan {
  return body as unknown as AbsencePlan
}
