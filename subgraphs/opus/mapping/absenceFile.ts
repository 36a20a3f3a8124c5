import { parseCprNumber } from '#schema/scalars/CprNumber.ts'
import { type LocalDate, parseLocalDate } from '#schema/scalars/LocalDate.ts'
import type { ChangeFault, DraftedChange, OwnFileRow } from '../../transactions/payroll.ts'
import type { FileRecord } from '../wire/fileRecords.ts'
import { FILE_FAULTS } from './fileFaults.ts'

/** What names a record that stands, where files know no ids: its type and its first day. */
export interface NamedAbsence {
  readonly code: string
  readonly from: LocalDate
}

/** A row of a FRAVÆR file as a change (kmd-opus.md sections 10.3 and 10.6); hours and working days are not sent, Opus computes them. */
export function absenceRow(row: number, record: FileRecord | null, municipality: string): OwnFileRow {
  if (record === null) return { row, cprNumber: null, on: null, drafts: [], faults: [FILE_FAULTS.length] }
  const faults: ChangeFault[] = []
  const field = (name: string): string => record[name] ?? ''
  if (field('transactionCode') !== 'DH6') faults.push(FILE_FAULTS.transaction)
  if (field('userNumber') !== municipality) faults.push(FILE_FAULTS.municipality)
  const cprNumber = parseCprNumber(field('cprNumber'))
  if (cprNumber === null) faults.push(FILE_FAULTS.cprNumber)
  const from = dayOf(field('firstDay'))
  if (from === null) faults.push(FILE_FAULTS.firstDay)
  const to = isNone(field('lastDay')) ? null : dayOf(field('lastDay'))
  if (to === null && !isNone(field('lastDay'))) faults.push(FILE_FAULTS.lastDay)
  const code = field('reason').trim()
  if (code === '') faults.push(FILE_FAULTS.reason)
  const recovery = field('recoveryCode').trim()
  if (recovery !== '' && recovery !== 'R') faults.push(FILE_FAULTS.recovery)
  if (recovery === 'R' && isNone(field('lastDay'))) faults.push(FILE_FAULTS.recoveredWhen)
  if (!isNone(field('expectedBirth')) || !isNone(field('actualBirth'))) faults.push(FILE_FAULTS.birth)
  if (!isNone(field('tfCode'))) faults.push(FILE_FAULTS.payment)
  if (!isNone(field('historyMark'))) faults.push(FILE_FAULTS.history)
  if (!isNone(field('deleteEmployee'))) faults.push(FILE_FAULTS.employee)
  if (faults.length > 0 || from === null) return { row, cprNumber, on: from, drafts: [], faults }
  const isDeletion = !isNone(field('deletePeriod'))
  return { row, cprNumber, on: from, drafts: [draftOf(isDeletion, recovery === 'R', { code, from }, to)], faults: [] }
}

function draftOf(
  isDeletion: boolean,
  isRecovery: boolean,
  existing: NamedAbsence,
  to: LocalDate | null,
): DraftedChange {
  if (isDeletion) return { operation: 'deleteAbsence', values: { existing } }
  if (isRecovery) return { operation: 'changeAbsence', values: { existing, to } }
  return { operation: 'registerAbsence', values: { ...existing, ...(to === null ? {} : { to }) } }
}

/** Whether the end line counts the records that there are. Whether it counts the start and end lines is not told; it has room for four digits. */
export function isCountedAs(end: FileRecord, records: number): boolean {
  const counted = Number(end['records'])
  return [records, records + 2].some((count) => count % 10_000 === counted)
}

/** Blank or zeros: nothing was reported. */
function isNone(text: string): boolean {
  return /^[0 ]*$/.test(text)
}

/** `yyyyMMdd` */
function dayOf(text: string): LocalDate | null {
  return /^\d{8}$/.test(text) ? parseLocalDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`) : null
}
