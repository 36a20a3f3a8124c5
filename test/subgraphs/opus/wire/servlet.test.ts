import { describe, expect, it } from 'vitest'
import { ABSENCE_BY_PERIOD } from '../../../../subgraphs/opus/wire/absenceByPeriod.ts'
import { ABSENCE_QUOTAS } from '../../../../subgraphs/opus/wire/absenceQuotas.ts'
import { EMPLOYEE_PROVIDE } from '../../../../subgraphs/opus/wire/employees.ts'
import { servletUrl } from '../../../../subgraphs/opus/wire/servlet.ts'

describe('the address of an interface', () => {
  it.each([
    [
      EMPLOYEE_PROVIDE,
      'https://kmdpiprd.kmd.dk/XISOAPAdapter/MessageServlet?senderParty=&senderService=LPE_Employee_KOM_998&receiverParty=&receiverService=&interface=Employee_Provide_Out&interfaceNamespace=urn:kmd.dk:LPE:EMPLOYEE:external',
    ],
    [
      ABSENCE_BY_PERIOD,
      'https://kmdpiprd.kmd.dk/XISOAPAdapter/MessageServlet?senderParty=&senderService=KMD_LPT_VACAB_Service_998&receiverParty=&receiverService=&interface=GetAbsenceAttendanceByPeriod_OS_SI&interfaceNamespace=urn:kmd.dk:LPT:VACAB:external',
    ],
    [
      ABSENCE_QUOTAS,
      'https://kmdpiprd.kmd.dk/XISOAPAdapter/MessageServlet?senderParty=&senderService=KMD_LPT_QUOTA_Service_998&receiverParty=&receiverService=&interface=GetAbsenceQuotas_OS_SI&interfaceNamespace=urn:kmd.dk:LPT:QUOTA:external',
    ],
  ])('names sender and interface as KMD writes them', (address, url) => {
    expect(servletUrl('https://kmdpiprd.kmd.dk/', address, '998')).toBe(url)
  })
})
