import { parseCprNumber } from '#schema/scalars/CprNumber.ts'
import type { Decimal } from '#schema/scalars/Decimal.ts'
import { type LocalDate, parseLocalDate } from '#schema/scalars/LocalDate.ts'
import type { ChangeFault, FileConversions, OwnFileRow } from '../../transactions/payroll.ts'
import type { FileRecord } from '../wire/fileRecords.ts'
import { FILE_FAULTS } from './fileFaults.ts'

/** A payment of an IND01 file as a change (kmd-opus.md sections 10.2 and 10.6). @param municipality of the institution, four digits. */
export function paymentRow(
  row: number,
  record: FileRecord | null,
  municipality: string,
  conversions: FileConversions,
): OwnFileRow {
  if (record === null) return { row, cprNumber: null, on: null, drafts: [], faults: [FILE_FAULTS.length] }
  const faults: ChangeFault[] = []
  const field = (name: string): string => record[name] ?? ''
  if (field('transactionCode') !== 'DA6') faults.push(FILE_FAULTS.transaction)
  if (field('municipality') !== municipality) faults.push(FILE_FAULTS.municipality)
  const cprNumber = parseCprNumber(field('cprNumber'))
  if (cprNumber === null) faults.push(FILE_FAULTS.cprNumber)
  const quantity = field('quantity')
  if (!/^\d{6}$/.test(quantity)) faults.push(FILE_FAULTS.quantity)
  const date = dayOf(field('date'))
  if (date === null) faults.push(FILE_FAULTS.date)
  const code = conversions.wageCode(field('tfCode').trim())
  if (code === null) faults.push(FILE_FAULTS.wageCode)
  const old = field('account').trim()
  const account = old === '' ? null : conversions.account(old)
  if (old !== '' && account === null) faults.push(FILE_FAULTS.account)
  if (faults.length > 0 || code === null || date === null) return { row, cprNumber, on: date, drafts: [], faults }
  const values = {
    code: code.to,
    recurrence: 'ONE_OFF',
    ...(code.sequenceNumber === null ? {} : { sequenceNumber: code.sequenceNumber }),
    units: `${Number(quantity.slice(0, 4))}.${quantity.slice(4)}` as Decimal,
    date,
    ...(account === null ? {} : { posting: postingOf(account) }),
  }
  return { row, cprNumber, on: date, drafts: [{ operation: 'registerWagePart', values }], faults: [] }
}

function postingOf({ costCentre, wbsElement }: NonNullable<ReturnType<FileConversions['account']>>) {
  return costCentre === null ? { wbsElement } : { costCentre }
}

/** `ddMMyy`, of this century: the files are of the month. */
function dayOf(text: string): LocalDate | null {
  return /^\d{6}$/.test(text) ? parseLocalDate(`20${text.slice(4)}-${text.slice(2, 4)}-${text.slice(0, 2)}`) : null
}
