import type { CommunicationReport } from '../model/communicationReport.ts'
import type { KommunikationWrite } from '../wire/correctEmployee.ts'
import type { Kommunikation } from '../wire/employeeRecords.ts'
import type { ChangeValues } from './changeValues.ts'
import { OPEN_END } from './sapValues.ts'

/** Null where a part of the key is missing. Without a sequence number it is the first. */
export function communicationReport(values: ChangeValues): CommunicationReport | null {
  const [type, from] = [values.text('type'), values.day('from')]
  if (type === null || from === null) return null
  const sequence = values.text('sequence') ?? '000'
  return { sequence, type, from, to: values.day('to') ?? OPEN_END, value: values.text('value') }
}

export function communicationWrite(report: CommunicationReport): Omit<KommunikationWrite, 'Medarbejdernummer'> {
  return {
    Gyldighedsstart: report.from,
    Gyldighedsstop: report.to,
    Sekvensnummer: report.sequence,
    Kommunikationsart: report.type,
    KommunikationsID: report.value ?? '',
  }
}

/** Whether what was read shows that the report was carried out. */
export function isCarriedOut(report: CommunicationReport, records: readonly Kommunikation[]): boolean {
  const standing = records.find(
    (record) =>
      record.Sekvensnummer === report.sequence &&
      record.Kommunikationsart === report.type &&
      record.Gyldighedsstart === report.from &&
      (record.Gyldighedsstop ?? OPEN_END) === report.to,
  )
  return report.value === null ? standing === undefined : standing?.KommunikationsID === report.value
}
