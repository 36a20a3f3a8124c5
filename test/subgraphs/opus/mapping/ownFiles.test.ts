import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { absenceRow, isCountedAs } from '../../../../subgraphs/opus/mapping/absenceFile.ts'
import { paymentRow } from '../../../../subgraphs/opus/mapping/paymentFile.ts'
import { readFileRecords } from '../../../../subgraphs/opus/wire/fileRecords.ts'
import type { FileConversions } from '../../../../subgraphs/transactions/payroll.ts'

const records = readFileRecords(fileURLToPath(new URL('../../../../contracts/opus', import.meta.url)))
const conversions: FileConversions = {
  wageCode: (from) => (from === '0417' ? { to: '0417', sequenceNumber: 2 } : null),
  account: (from) => (from === '1234567' ? { costCentre: '4711', wbsElement: null } : null),
}
const payment = (line: string) => paymentRow(2, records.payment(line), '0998', conversions)
const absence = (line: string) => absenceRow(2, records.absence(line), '0998')
const codes = ({ faults }: { readonly faults: readonly { readonly code: string; readonly field: string | null }[] }) =>
  faults.map(({ code, field }) => `${code} ${field}`)

// The dossier's sample (section 10.2), with a number of the constructed kind.
const LINE = 'DA6099817010100000004170018500000000             310331'

describe('a line of IND01', () => {
  it('is a one-off payment: quantity with two implied decimals, the day as written', () => {
    expect(payment(LINE)).toEqual({
      row: 2,
      cprNumber: '7010100000',
      on: '2031-03-31',
      drafts: [
        {
          operation: 'registerWagePart',
          values: { code: '0417', recurrence: 'ONE_OFF', sequenceNumber: 2, units: '18.50', date: '2031-03-31' },
        },
      ],
      faults: [],
    })
  })
  it('has its account converted, blanks in front left out', () => {
    const [draft] = payment('DA6099817010100000004170000050000000      1234567290228').drafts
    expect(draft?.values).toMatchObject({ units: '0.05', date: '2028-02-29', posting: { costCentre: '4711' } })
  })
  it.each([
    [
      'another transaction code',
      'DA7099817010100000004170018500000000             310331',
      'TRANSACTION_CODE transactionCode',
    ],
    [
      'another municipality',
      'DA6010117010100000004170018500000000             310331',
      'OTHER_MUNICIPALITY municipality',
    ],
    ['no CPR number', 'DA6099817013100000004170018500000000             310331', 'BAD_VALUE cprNumber'],
    ['a quantity with a sign', 'DA609981701010000000417-018500000000             310331', 'BAD_VALUE quantity'],
    ['29 February of a common year', 'DA6099817010100000004170018500000000             290227', 'BAD_VALUE date'],
    ['a TF-code without a row', 'DA6099817010100000004180018500000000             310331', 'CONVERSION_MISSING tfCode'],
    [
      'an account without a row',
      'DA6099817010100000004170018500000000      7654321310331',
      'CONVERSION_MISSING account',
    ],
    ['a line that is too short', 'DA60998170101000000041700185', 'TRANSACTION'],
    ['a line that is too long', `${LINE}0`, 'RECORD_LENGTH null'],
  ])('with %s is a fault of the row', (what, line, code) => {
    const { drafts, ...row } = payment(line)
    expect(drafts).toEqual([])
    if (what === 'a line that is too short') expect(row.faults.length).toBeGreaterThan(0)
    else expect(codes(row)).toEqual([code])
  })
})

/** Field by field as section 10.3 has them, with the lengths beside. */
const absent = (changed: Record<string, string> = {}): string =>
  Object.values({
    dataSupplier: '0042', // 4
    transactionCode: 'DH6', // 3
    timeStamp: '20261122081500123456', // 20
    userNumber: '0998', // 4
    payForm: '1', // 1
    cprNumber: '7010100000', // 10
    supplementaryDigit: '0', // 1
    recoveryCode: ' ', // 1
    firstDay: '20261201', // 8
    reportingDay: '20261201', // 8
    lastDay: '00000000', // 8
    reason: 'SY', // 2
    hours: '000740', // 6
    workingDays: '00100', // 5
    employmentForm: ' ', // 1
    expectedBirth: '00000000', // 8
    actualBirth: '00000000', // 8
    tfCode: '0000', // 4
    quantity: '00000000 ', // 8 and sign
    unitPrice: '00000000 ', // 8 and sign
    historyMark: ' ', // 1
    deletePeriod: ' ', // 1
    deleteEmployee: ' ', // 1
    ...changed,
  }).join('')

describe('a line of FRAVÆR', () => {
  it.each([
    ['an open absence', {}, 'registerAbsence', { code: 'SY', from: '2026-12-01' }],
    [
      'an absence with its end',
      { lastDay: '20261203' },
      'registerAbsence',
      { code: 'SY', from: '2026-12-01', to: '2026-12-03' },
    ],
    [
      'somebody reported well',
      { recoveryCode: 'R', lastDay: '20261203' },
      'changeAbsence',
      { existing: { code: 'SY', from: '2026-12-01' }, to: '2026-12-03' },
    ],
    ['a deletion', { deletePeriod: 'S' }, 'deleteAbsence', { existing: { code: 'SY', from: '2026-12-01' } }],
  ])('is %s', (_what, changed, operation, values) => {
    expect(absent(changed)).toHaveLength(123)
    expect(absence(absent(changed))).toEqual({
      row: 2,
      cprNumber: '7010100000',
      on: '2026-12-01',
      drafts: [{ operation, values }],
      faults: [],
    })
  })
  it('may have lost the blanks at its end on the way', () => {
    expect(absence(absent().trimEnd()).faults).toEqual([])
  })
  it.each([
    ['an unknown first day', { firstDay: '00000000' }, 'BAD_VALUE firstDay'],
    ['somebody reported well without a day', { recoveryCode: 'R' }, 'REQUIRED lastDay'],
    ['an unknown recovery code', { recoveryCode: 'X' }, 'NOT_ONE_OF recoveryCode'],
    ['a day of birth', { expectedBirth: '20270301' }, 'NOT_TAKEN expectedBirth'],
    ['a payment within', { tfCode: '0417' }, 'NOT_TAKEN tfCode'],
    ['a history mark', { historyMark: 'H' }, 'NOT_TAKEN historyMark'],
    ['the deletion of an employee', { deleteEmployee: 'S' }, 'NOT_TAKEN deleteEmployee'],
    ['no reason', { reason: '  ' }, 'REQUIRED reason'],
    ['30 February', { lastDay: '20270230' }, 'BAD_VALUE lastDay'],
  ])('with %s is a fault of the row', (_what, changed, code) => {
    expect(codes(absence(absent(changed)))).toEqual([code])
  })
  it('is counted at the end, with or without the lines around, in four digits', () => {
    const end = (records: string) => ({ recordCode: 'SLUTD', records })
    expect(isCountedAs(end('0003'), 3)).toBe(true)
    expect(isCountedAs(end('0005'), 3)).toBe(true)
    expect(isCountedAs(end('0004'), 3)).toBe(false)
    expect(isCountedAs(end('0002'), 10_002)).toBe(true)
  })
})

describe('a line of FRAVÆR that is none', () => {
  it('is told whole: every field that is wrong, and nothing of it becomes a change', () => {
    const told = absenceRow(3, {}, '0998')
    expect(told).toMatchObject({ row: 3, cprNumber: null, on: null, drafts: [] })
    expect(codes(told).length).toBeGreaterThanOrEqual(5)
  })
  it('of another length is told so alone', () => {
    expect(absenceRow(4, null, '0998')).toMatchObject({
      cprNumber: null,
      drafts: [],
      faults: [{ code: 'RECORD_LENGTH' }],
    })
    expect(paymentRow(4, null, '0998', conversions)).toMatchObject({ drafts: [], faults: [{ code: 'RECORD_LENGTH' }] })
  })
})
