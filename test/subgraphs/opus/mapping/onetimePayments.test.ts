import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactNumber, oneOffPayment } from '../../../../subgraphs/opus/mapping/onetimePayments.ts'
import type { WageType } from '../../../../subgraphs/opus/model/wagePart.ts'
import type { Engangsydelse } from '../../../../subgraphs/opus/wire/onetimePayments.ts'

const wageTypes: readonly WageType[] = [
  { code: '0310', runningNumber: 1, text: 'Kørsel, høj takst', direction: 'PAY' },
  { code: '0417', runningNumber: 2, text: 'Kantine', direction: 'DEDUCTION' },
]
const payment = (more: Partial<Engangsydelse> = {}): Engangsydelse => ({
  Startdato: '2031-03-31',
  Objekt_id: '00417002',
  Loenart: '0417',
  Loebenummer: '2',
  Beloeb: '555.10',
  Antal: '18.5',
  Afv_Timeloen: '0',
  Afv_PSP_Element: null,
  Indv_Bemaerkning_1: 'FjordKantine',
  Indv_Bemaerkning_2: 'K-20310331-0042',
  ...more,
})

describe('a one-off payment', () => {
  it('tells every field in our words', () => {
    expect(oneOffPayment(payment(), wageTypes)).toEqual({
      mark: null,
      corrects: null,
      code: '0417',
      sequenceNumber: 2,
      codeText: 'Kantine',
      amount: { amount: '555.10', currency: 'DKK' },
      rate: null,
      units: '18.5',
      date: '2031-03-31',
      direction: 'DEDUCTION',
      reference: 'K-20310331-0042',
      sendingSystem: 'FjordKantine',
      wbsElement: null,
      naturalKey: ['2031-03-31', '0417', '2', '00417002'],
    })
  })

  it.each([
    ['0417', '2', 'DEDUCTION', 'Kantine'],
    ['0310', '1', 'PAY', 'Kørsel, høj takst'],
    ['0310', '2', 'UNKNOWN', null],
    ['9999', '1', 'UNKNOWN', null],
  ])('of wage type %s with running number %s is %s', (Loenart, Loebenummer, direction, codeText) => {
    expect(oneOffPayment(payment({ Loenart, Loebenummer }), wageTypes)).toMatchObject({ direction, codeText })
  })

  it('has no quantity and no rate where SAP has its initial zero, but keeps an amount of zero', () => {
    expect(oneOffPayment(payment({ Antal: '0', Afv_Timeloen: '0', Beloeb: '0.00' }), [])).toMatchObject({
      units: null,
      rate: null,
      amount: { amount: '0.00' },
    })
    expect(oneOffPayment(payment({ Antal: null, Afv_Timeloen: '215', Beloeb: null }), [])).toMatchObject({
      units: null,
      rate: { amount: '215', currency: 'DKK' },
      amount: null,
    })
  })

  it('keeps corrections negative and takes the day of a moment', () => {
    expect(
      oneOffPayment(
        payment({ Antal: '-3', Startdato: '2031-03-31T00:00:00Z', Afv_PSP_Element: 'XA-1', Objekt_id: null }),
        [],
      ),
    ).toMatchObject({
      units: '-3',
      date: '2031-03-31',
      wbsElement: 'XA-1',
      naturalKey: ['2031-03-31', '0417', '2', ''],
    })
  })

  it.each<[Partial<Engangsydelse>, string]>([
    [{ Startdato: '31/3' }, 'Startdato'],
    [{ Loebenummer: '1.5' }, 'Loebenummer'],
    [{ Beloeb: 'NaN' }, 'Beloeb'],
    [{ Antal: '1e99' }, 'Antal'],
  ])('that holds %j is refused', (more, field) => {
    expect(() => oneOffPayment(payment(more), [])).toThrow(
      expect.objectContaining({ kind: 'garbled', detail: `${field} is not readable` }),
    )
  })
})

describe('a JSON number', () => {
  it.each([
    ['555.10', '555.10'],
    ['90071992547409.93', '90071992547409.93'],
    ['-1E1', '-10'],
    ['1.25e2', '125'],
    ['1.255e2', '125.5'],
    ['1.5E-3', '0.0015'],
    ['12e-2', '0.12'],
    ['0e5', '0'],
    ['5e+2', '500'],
    ['1e999', null],
    ['', null],
    ['1,5', null],
  ])('%s is %s', (text, expected) => {
    expect(exactNumber(text)).toBe(expected)
  })

  it('with an exponent has the value that it would have had without', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: -4, max: 6 }), (digits, exponent) => {
        const told = exactNumber(`${digits}e${exponent}`)
        expect(Number(told)).toBeCloseTo(digits * 10 ** exponent, 6)
      }),
    )
  })
})
