import type { CommunicationRecord } from '../model/communicationData.ts'
import type { Kommunikation } from '../wire/employeeRecords.ts'
import { OPEN_END, sapValues } from './sapValues.ts'
import { unreadable } from './unreadable.ts'

const OPERATION = 'List'

/** @param texts by the type's code. @throws UpstreamFault garbled where a part of the record's key is missing. */
export function communicationRecord(row: Kommunikation, texts: ReadonlyMap<string, string>): CommunicationRecord {
  const read = sapValues(OPERATION)
  const { Sekvensnummer: sequence, Kommunikationsart: type, KommunikationsID: value } = row
  if (type === null) throw unreadable(OPERATION, 'Kommunikationsart')
  if (sequence === null) throw unreadable(OPERATION, 'Sekvensnummer')
  const end = read.date(row.Gyldighedsstop, 'Gyldighedsstop')
  return {
    sequence,
    type,
    typeText: texts.get(type) ?? null,
    from: read.requiredDate(row.Gyldighedsstart, 'Gyldighedsstart'),
    to: end === OPEN_END ? null : end,
    value,
  }
}
