import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type { LookedUp } from '../../transactions/payroll.ts'
import { correctEmployee } from '../client/correctEmployee.ts'
import { readEmployee } from '../client/employees.ts'
import { changeValues } from '../mapping/changeValues.ts'
import { communicationReport, communicationWrite, isCarriedOut } from '../mapping/communicationReports.ts'
import { outcomeOfRetur } from '../mapping/outcomes.ts'
import type { CommunicationReport } from '../model/communicationReport.ts'
import { ownerOfEmployee } from '../ownership.ts'
import { communicationEndsAfterItBegins } from '../rules/communicationEndsAfterItBegins.ts'
import { communicationHasValueOrIsCleared } from '../rules/communicationHasValueOrIsCleared.ts'
import { communicationIsNamed } from '../rules/communicationIsNamed.ts'
import { faultsOf } from '../rules/fault.ts'
import type { ChangeHandling, ServiceHandling } from './changeHandling.ts'
import { ALL_TIME, SCREENING_CATEGORY } from './employeeList.ts'
import { sent } from './sending.ts'
import { INTERFACES, type OpusSystem } from './system.ts'

export const CHANGE_COMMUNICATION_DATA: ChangeHandling = {
  interfaceOf: () => INTERFACES.employees,
  validate: (_system, _desk, _employment, { values: given }) => {
    const values = changeValues(given)
    const rules = [communicationIsNamed, communicationEndsAfterItBegins, communicationHasValueOrIsCleared]
    return Promise.resolve(faultsOf(rules, { values }))
  },
  plan: (_system, { values }) => {
    const report = communicationReport(changeValues(values))
    return report === null ? [] : [{ service: 'Ret', body: { ...report } }]
  },
}

export const RET: ServiceHandling = {
  send: (system, desk, employment, body) =>
    sent(desk, {
      service: 'Ret',
      interfaceCode: INTERFACES.employees,
      employment,
      call: (permit) =>
        correctEmployee(system.line, permit, {
          Medarbejdernummer: employment.keys.number,
          ...communicationWrite(read(body)),
        }),
      outcomeOf: outcomeOfRetur,
    }),
  lookUp: (system, desk, employment, body) => lookUp(system, desk, employment, read(body)),
}

/**
 * Reads the record back. One that KMD means to handle later (status 3) may come yet, but the same may be sent again: a record overwrites
 * the one of its own sequence number and period (kmd-opus.md section 8.4). @throws UpstreamFault
 */
async function lookUp(
  system: OpusSystem,
  desk: Desk,
  employment: Employment,
  report: CommunicationReport,
): Promise<LookedUp> {
  const { rows } = await desk.pass(
    {
      service: 'Laes',
      interfaceCode: INTERFACES.employees,
      about: { employments: [employment] },
      ownerOf: ownerOfEmployee,
    },
    (permit) =>
      readEmployee(system.line, permit, {
        MedarbejderRef: [employment.keys.number],
        VirkningFra: ALL_TIME.from,
        VirkningTil: ALL_TIME.to,
        Datakategori: ['0105', SCREENING_CATEGORY],
        overAllRegistrations: false,
      }),
  )
  const [row] = rows
  // An employee of whom nothing is told was not read.
  if (row === undefined) return { kind: 'UNDECIDED' }
  return isCarriedOut(report, row.Kommunikation) ? { kind: 'COMPLETED', messages: [] } : { kind: 'NOT_ARRIVED' }
}

/** What `plan` wrote. */
function read(body: Readonly<Record<string, unknown>>): CommunicationReport {
  return body as unknown as CommunicationReport
}
