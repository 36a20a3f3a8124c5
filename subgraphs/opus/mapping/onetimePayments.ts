import { type Decimal, parseDecimal } from '#schema/scalars/Decimal.ts'
import { parseLocalDate } from '#schema/scalars/LocalDate.ts'
import type { Money, OneOffPayment, WageType } from '../model/wagePart.ts'
import type { Engangsydelse } from '../wire/onetimePayments.ts'
import { readRemark } from './remarks.ts'
import { unreadable } from './unreadable.ts'

const OPERATION = 'read-onetime-payments'

/** @param wageTypes the customer's own, as far as we are told of them. @param sendingSystem our own name as it stands in remarks. @throws UpstreamFault garbled */
export function oneOffPayment(
  row: Engangsydelse,
  wageTypes: readonly WageType[],
  sendingSystem: string | null = null,
): OneOffPayment {
  const date = parseLocalDate(row.Startdato.slice(0, 10))
  if (date === null) throw unreadable(OPERATION, 'Startdato')
  if (!/^\d{1,9}$/.test(row.Loebenummer)) throw unreadable(OPERATION, 'Loebenummer')
  const sequenceNumber = Number(row.Loebenummer)
  const type = wageTypes.find(({ code, runningNumber }) => code === row.Loenart && runningNumber === sequenceNumber)
  const units = number(row.Antal, 'Antal')
  const rate = number(row.Afv_Timeloen, 'Afv_Timeloen')
  const amount = number(row.Beloeb, 'Beloeb')
  return {
    code: row.Loenart,
    sequenceNumber,
    codeText: type?.text ?? null,
    amount: amount === null ? null : kroner(amount),
    rate: rate === null || isZero(rate) ? null : kroner(rate),
    // 0 is SAP's initial value: a payment by amount has no quantity.
    units: units === null || isZero(units) ? null : units,
    date,
    direction: type?.direction ?? 'UNKNOWN',
    ...(row.Indv_Bemaerkning_1 === sendingSystem && sendingSystem !== null
      ? readRemark(row.Indv_Bemaerkning_2)
      : { reference: row.Indv_Bemaerkning_2, mark: null, corrects: null }),
    sendingSystem: row.Indv_Bemaerkning_1,
    wbsElement: row.Afv_PSP_Element,
    naturalKey: [date, row.Loenart, row.Loebenummer, row.Objekt_id ?? ''],
  }
}

function kroner(amount: Decimal): Money {
  return { amount, currency: 'DKK' }
}

function isZero(value: Decimal): boolean {
  return !/[1-9]/.test(value)
}

function number(text: string | null, field: string): Decimal | null {
  if (text === null) return null
  const value = exactNumber(text)
  if (value === null) throw unreadable(OPERATION, field)
  return value
}

/** A JSON number as a decimal, digit for digit; an exponent is written out. Null where it is none, or of no size that money has. */
export function exactNumber(text: string): Decimal | null {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text)
  if (parts === null) return null
  const [, sign = '', whole = '', fraction = '', exponent] = parts
  if (exponent === undefined) return parseDecimal(text)
  const point = whole.length + Number(exponent)
  const digits = `${whole}${fraction}`
  const before =
    point <= 0
      ? '0'
      : digits
          .slice(0, point)
          .padEnd(point, '0')
          .replace(/^0+(?=\d)/, '')
  const after = point <= 0 ? `${'0'.repeat(-point)}${digits}` : digits.slice(point)
  return parseDecimal(`${sign}${before}${after === '' ? '' : `.${after}`}`)
}
