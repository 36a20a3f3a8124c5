import type { PayrollUpdates } from '../transactions/payroll.ts'
import { CHANGE_ABSENCE, DELETE_ABSENCE, REGISTER_ABSENCE, SET_ABSENCE } from './adapter/absenceHandling.ts'
import type { ChangeHandling, ServiceHandling } from './adapter/changeHandling.ts'
import { CHANGE_COMMUNICATION_DATA, RET } from './adapter/communicationChanges.ts'
import { documentHandling, documentService } from './adapter/documentUpload.ts'
import {
  CHANGE_MATERNITY_CASE,
  CREATE_MATERNITY_CASE,
  DELETE_MATERNITY_CASE,
  SET_MATERNITY_CASE,
} from './adapter/maternityCaseChanges.ts'
import { ownFileFormats } from './adapter/ownFiles.ts'
import { lookedUp } from './adapter/sending.ts'
import type { OpusSystem } from './adapter/system.ts'
import {
  CHANGE_WAGE_PART,
  DELETE_WAGE_PART,
  END_WAGE_PART,
  REGISTER_WAGE_PART,
  REGISTER_WAGE_PARTS,
  UPDATE_ONETIME_PAYMENTS,
  UPDATE_RECURRING_PAYMENTS,
} from './adapter/wagePartHandling.ts'
import { DELETE_WORK_SCHEDULE, SET_WORK_SCHEDULE, SET_WORKING_TIMES } from './adapter/workScheduleChanges.ts'
import type { DocumentFiles } from './model/documentReport.ts'
import type { FileRecords } from './wire/fileRecords.ts'

/** By the mutation's name. */
const OPERATIONS: ReadonlyMap<string, ChangeHandling> = new Map([
  ['registerAbsence', REGISTER_ABSENCE],
  ['changeAbsence', CHANGE_ABSENCE],
  ['deleteAbsence', DELETE_ABSENCE],
  ['createMaternityCase', CREATE_MATERNITY_CASE],
  ['changeMaternityCase', CHANGE_MATERNITY_CASE],
  ['deleteMaternityCase', DELETE_MATERNITY_CASE],
  ['setWorkSchedule', SET_WORK_SCHEDULE],
  ['deleteWorkSchedule', DELETE_WORK_SCHEDULE],
  ['registerWagePart', REGISTER_WAGE_PART],
  ['registerWageParts', REGISTER_WAGE_PARTS],
  ['changeWagePart', CHANGE_WAGE_PART],
  ['endWagePart', END_WAGE_PART],
  ['deleteWagePart', DELETE_WAGE_PART],
  ['changeCommunicationData', CHANGE_COMMUNICATION_DATA],
])

/** By KMD's own name. */
const SERVICES: ReadonlyMap<string, ServiceHandling> = new Map([
  ['SetAbsenceAttendance', SET_ABSENCE],
  ['update-onetime-payments', UPDATE_ONETIME_PAYMENTS],
  ['update-recurring-payments', UPDATE_RECURRING_PAYMENTS],
  ['Ret', RET],
  ['SetWorkingTimes', SET_WORKING_TIMES],
  ['SetMaternityCase', SET_MATERNITY_CASE],
])

/** KMD Opus Personale as changes need it. @param files null: documents cannot be uploaded. @param records of KMD's older files. @throws Error where an operation or service is asked for that is not here. */
export function createOpusUpdates(
  system: OpusSystem,
  files: DocumentFiles | null,
  records: FileRecords,
): PayrollUpdates {
  const operations = new Map(OPERATIONS)
  const services = new Map(SERVICES)
  if (files !== null) {
    operations.set('uploadDocument', documentHandling(files))
    services.set('upload-personnel-document', documentService(files))
  }
  const handling = (operation: string): ChangeHandling => {
    const found = operations.get(operation)
    if (found === undefined) throw new Error(`KMD Opus has no operation ${operation}`)
    return found
  }
  return {
    system: 'OPUS',
    fileFormats: ownFileFormats(system, records),
    supports: (operation) => operations.has(operation),
    interfaceOf: (operation, values) => handling(operation).interfaceOf(values),
    validate: (desk, change) => {
      const { employment, operation } = change
      if (employment === null) throw new Error(`${operation} is about an employment`)
      return handling(operation).validate(system, desk, employment, change)
    },
    plan: (change) => handling(change.operation).plan(system, change),
    send: async (desk, employment, { service, body }, reference) => {
      const found = services.get(service)
      // A call that nobody here can send was never sent: it waits until somebody has looked at it.
      if (found === undefined || employment === null) return { kind: 'LATER', reason: 'UNREACHABLE' }
      try {
        return await found.send(system, desk, employment, body, reference)
      } catch {
        // What broke in our own house says nothing of whether the call had left: it is looked up.
        return { kind: 'UNKNOWN' }
      }
    },
    lookUp: async (desk, employment, { service, body }, reference) => {
      const found = services.get(service)
      if (found === undefined || employment === null) return { kind: 'UNDECIDED' }
      return lookedUp(() => found.lookUp(system, desk, employment, body, reference))
    },
    recordsLeft: async (desk, employment, { service, body }, reference) =>
      (await services.get(service)?.recordsLeft?.(system, desk, employment, body, reference)) ?? [],
  }
}
