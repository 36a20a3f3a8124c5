import { join } from 'node:path'
import { openSoapOperation, type SoapOperation } from '#foundation/soap/envelope.ts'
import type { CaseOperation } from './absenceCases.ts'

/** The operations whose envelopes we write. */
export interface OpusMessages {
  readonly laes: SoapOperation
  readonly list: SoapOperation
  readonly absenceByPeriod: SoapOperation
  readonly absenceQuotas: SoapOperation
  readonly absenceQuotaDetails: SoapOperation
  readonly setAbsence: SoapOperation
  readonly ret: SoapOperation
  readonly setWorkingTimes: SoapOperation
  readonly getWorkingTimes: SoapOperation
  readonly setMaternityCase: SoapOperation
  readonly cases: Readonly<Record<CaseOperation, SoapOperation>>
}

/** Reads the WSDLs. @param contracts the folder `contracts/opus`. @throws Error where one is missing. */
export async function openMessages(contracts: string): Promise<OpusMessages> {
  const employees = join(contracts, 'employee/Employee_Provide_OutService.wsdl')
  const vacab = (operation: string) =>
    openSoapOperation(join(contracts, `absence/${operation}_OS_SI.wsdl`), `${operation}_OS_SI`)
  const [setAbsence, GetChildren, GetMaternityCases, GetReasons, GetWorkAccidentCases] = await Promise.all([
    vacab('SetAbsenceAttendance'),
    vacab('GetChildren'),
    vacab('GetMaternityCases'),
    vacab('GetReasons'),
    vacab('GetWorkAccidentCases'),
  ])
  const ret = await openSoapOperation(employees, 'Ret')
  const worktime = (operation: string) =>
    openSoapOperation(join(contracts, `schedules/${operation}_OS_SI.wsdl`), `${operation}_OS_SI`)
  const setWorkingTimes = await worktime('SetWorkingTimes')
  const getWorkingTimes = await worktime('GetWorkingTimes')
  const setMaternityCase = await vacab('SetMaternityCase')
  const cases = { GetChildren, GetMaternityCases, GetReasons, GetWorkAccidentCases }
  const [laes, list, absenceByPeriod, absenceQuotas, absenceQuotaDetails] = await Promise.all([
    openSoapOperation(employees, 'Laes'),
    openSoapOperation(employees, 'List'),
    openSoapOperation(
      join(contracts, 'absence/GetAbsenceAttendanceByPeriod_OS_SI.wsdl'),
      'GetAbsenceAttendanceByPeriod_OS_SI',
    ),
    openSoapOperation(join(contracts, 'quotas/GetAbsenceQuotas_OS_SI.wsdl'), 'GetAbsenceQuotas_OS_SI'),
    openSoapOperation(join(contracts, 'quotas/GetAbsenceQuotaDetails_OS_SI.wsdl'), 'GetAbsenceQuotaDetails_OS_SI'),
  ])
  return {
    laes,
    list,
    absenceByPeriod,
    absenceQuotas,
    absenceQuotaDetails,
    setAbsence,
    ret,
    setMaternityCase,
    setWorkingTimes,
    getWorkingTimes,
    cases,
  }
}
