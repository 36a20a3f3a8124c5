import { readdirSync, readFileSync } from 'node:fs'
import { createClientAsync } from 'soap'
import { describe, expect, it } from 'vitest'
import { CONTRACTS } from './opusWire.ts'

describe('the interface descriptions of KMD Opus', () => {
  it.each([
    ['employee/Employee_Provide_OutService.wsdl', 'Employee_Provide_OutService', ['Laes', 'List', 'Ret']],
    [
      'absence/GetAbsenceAttendanceByPeriod_OS_SI.wsdl',
      'GetAbsenceAttendanceByPeriod_OS_SIService',
      ['GetAbsenceAttendanceByPeriod_OS_SI'],
    ],
    ['absence/SetAbsenceAttendance_OS_SI.wsdl', 'SetAbsenceAttendance_OS_SIService', ['SetAbsenceAttendance_OS_SI']],
    ['absence/SetMaternityCase_OS_SI.wsdl', 'SetMaternityCase_OS_SIService', ['SetMaternityCase_OS_SI']],
    ['absence/GetChildren_OS_SI.wsdl', 'GetChildren_OS_SIService', ['GetChildren_OS_SI']],
    ['absence/GetMaternityCases_OS_SI.wsdl', 'GetMaternityCases_OS_SIService', ['GetMaternityCases_OS_SI']],
    ['absence/GetReasons_OS_SI.wsdl', 'GetReasons_OS_SIService', ['GetReasons_OS_SI']],
    ['absence/GetWorkAccidentCases_OS_SI.wsdl', 'GetWorkAccidentCases_OS_SIService', ['GetWorkAccidentCases_OS_SI']],
    ['schedules/SetWorkingTimes_OS_SI.wsdl', 'SetWorkingTimes_OS_SIService', ['SetWorkingTimes_OS_SI']],
    ['schedules/GetWorkingTimes_OS_SI.wsdl', 'GetWorkingTimes_OS_SIService', ['GetWorkingTimes_OS_SI']],
    ['quotas/GetAbsenceQuotas_OS_SI.wsdl', 'GetAbsenceQuotas_OS_SIService', ['GetAbsenceQuotas_OS_SI']],
    [
      'quotas/GetAbsenceQuotaDetails_OS_SI.wsdl',
      'GetAbsenceQuotaDetails_OS_SIService',
      ['GetAbsenceQuotaDetails_OS_SI'],
    ],
  ])('%s is read by the package "soap"', async (file, service, operations) => {
    const client = await createClientAsync(`${CONTRACTS}${file}`)
    const described: Record<string, Record<string, object>> = client.describe()
    expect(Object.keys(described)).toEqual([service])
    expect(Object.keys(described[service]?.['HTTPS_Port'] ?? {})).toEqual(operations)
  })

  it('has code lists that say whether they are complete, with unlike codes and both languages', () => {
    for (const file of readdirSync(`${CONTRACTS}codes`)) {
      const list = JSON.parse(readFileSync(`${CONTRACTS}codes/${file}`, 'utf8'))
      expect(typeof list.complete, file).toBe('boolean')
      expect(list.codes.length, file).toBeGreaterThan(0)
      const keys = list.codes.map(
        (row: { code: string; runningNumber?: number }) => `${row.code}/${row.runningNumber ?? ''}`,
      )
      expect(new Set(keys).size, file).toBe(keys.length)
      for (const row of list.codes) {
        expect(row.text, file).toMatch(/\S/)
        expect(row.english, file).toMatch(/\S/)
        expect(['documented', 'inferred', 'invented'], file).toContain(row.mark)
      }
    }
  })
})
