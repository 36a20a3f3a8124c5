import { describe, expect, it } from 'vitest'
import { wagePartRecords } from '../../../../subgraphs/sls/mapping/wageParts.ts'
import type { Loendel } from '../../../../subgraphs/sls/wire/loendel.ts'

const NONE = [null, null, null, null, null, null]
const recurring = (changes: Partial<Loendel> = {}): Loendel => ({
  CPRnummer: '6101850011',
  Loebenummer: '001',
  Gruppe: '901',
  Loendelstype: 'L',
  Loendelskode: '3826',
  Loendelskodetekst: 'Kvalifikationstillæg',
  Dato: null,
  Fradato: '2026-04-01',
  Tildato: '2027-03-31',
  Beloeb: '25000.00',
  Sats: null,
  Timer: null,
  Enheder: null,
  Kreditor: null,
  Automatisk: 'false',
  Delregnskab: null,
  Artskonto: null,
  Segmenter: NONE,
  Loendelstekst: null,
  Tekstnummer: '12',
  ...changes,
})
const oneOff = (changes: Partial<Loendel> = {}): Loendel =>
  recurring({
    Loendelstype: 'E',
    Loendelskode: '3440',
    Loendelskodetekst: null,
    Dato: '2026-03-31',
    Fradato: null,
    Tildato: null,
    Beloeb: '4500.00',
    Tekstnummer: null,
    ...changes,
  })
const TEXTS = { language: 'da', payElements: new Map([['3440', 'Engangsvederlag']]) } as const
const one = (element: Loendel) => wagePartRecords([element], TEXTS)[0]

describe('a pay element of SLS', () => {
  it('that recurs becomes a recurring wage part', () => {
    expect(one(recurring())).toEqual({
      recurrence: 'RECURRING',
      code: '3826',
      codeText: 'Kvalifikationstillæg',
      text: null,
      textNumber: '12',
      amount: { amount: '25000.00', currency: 'DKK' },
      rate: null,
      units: null,
      hours: null,
      date: null,
      validFrom: '2026-04-01',
      validTo: '2027-03-31',
      creditorCode: null,
      direction: 'PAY',
      automatic: false,
      posting: null,
      key: ['L', '3826', '2026-04-01', '2027-03-31', '', '12'],
    })
  })

  it('that pays once becomes a one-off wage part, with its deviating posting and own text', () => {
    const element = oneOff({
      Delregnskab: '99990020',
      Segmenter: [null, '4711', null, null, null, null],
      Loendelstekst: 'Projektbonus',
      Sats: '310.3750',
      Timer: '-1.25',
      Enheder: '3',
      Automatisk: '1',
      Kreditor: '9001',
    })
    expect(one(element)).toEqual({
      recurrence: 'ONE_OFF',
      code: '3440',
      codeText: 'Engangsvederlag',
      text: 'Projektbonus',
      textNumber: null,
      amount: { amount: '4500.00', currency: 'DKK' },
      rate: { amount: '310.3750', currency: 'DKK' },
      units: '3',
      hours: '-1.25',
      date: '2026-03-31',
      validFrom: null,
      validTo: null,
      creditorCode: '9001',
      direction: 'PAY',
      automatic: true,
      posting: { subAccountUnit: '99990020', natureAccount: null, segments: [null, '4711', null, null, null, null] },
      key: ['E', '3440', '2026-03-31', '', '9001', ''],
    })
  })

  it.each([
    ['0000', 'TECHNICAL'],
    ['0232', 'TECHNICAL'],
    ['1999', 'TECHNICAL'],
    ['2000', 'PAY'],
    ['6999', 'PAY'],
    ['7000', 'DEDUCTION'],
    ['9851', 'DEDUCTION'],
  ])('%s is %s by its range, whatever the sign of the amount', (Loendelskode, direction) => {
    expect(one(oneOff({ Loendelskode }))?.direction).toBe(direction)
    expect(one(oneOff({ Loendelskode, Beloeb: '-100.00' }))).toMatchObject({ direction, amount: { amount: '-100.00' } })
  })

  it.each([
    [{ Artskonto: '1811' }, { subAccountUnit: null, natureAccount: '1811', segments: NONE }],
    [
      { Segmenter: ['25', null, null, null, null, '7'] },
      { subAccountUnit: null, natureAccount: null, segments: ['25', null, null, null, null, '7'] },
    ],
  ])('deviates from the normal posting by any part of it', (changes, posting) => {
    expect(one(oneOff(changes))?.posting).toEqual(posting)
  })

  it.each([
    ['+12.50', '12.50'],
    ['.5', '0.5'],
    ['-.5', '-0.5'],
    ['7.', '7'],
  ])('reads %s, which the schema allows, as %s', (text, expected) => {
    expect(one(oneOff({ Enheder: text }))?.units).toBe(expected)
  })

  it('keeps a code that no list holds, without a text', () => {
    expect(one(oneOff({ Loendelskode: '4711' }))).toMatchObject({ code: '4711', codeText: null })
  })

  it('is listed by day, then code', () => {
    const parts = wagePartRecords(
      [recurring(), oneOff({ Loendelskode: '3443' }), oneOff(), oneOff({ Dato: '2026-05-01' })],
      TEXTS,
    )
    expect(parts.map(({ code, date, validFrom }) => `${date ?? validFrom} ${code}`)).toEqual([
      '2026-03-31 3440',
      '2026-03-31 3443',
      '2026-04-01 3826',
      '2026-05-01 3440',
    ])
  })

  it('has a key of its own although another has the same code and day', () => {
    const parts = wagePartRecords([oneOff(), oneOff({ Beloeb: '1.00' }), oneOff({ Beloeb: '2.00' })], TEXTS)
    expect(parts.map(({ key }) => key.slice(6))).toEqual([[], ['2'], ['3']])
  })

  it.each([
    ['Loendelstype', 'X'],
    ['Loendelskode', '34'],
    ['Fradato', null],
    ['Fradato', '2026-04-31'],
    ['Tildato', '2027'],
    ['Beloeb', '25.000,00'],
    ['Sats', '1e3'],
    ['Timer', '--1'],
    ['Enheder', 'tre'],
    ['Automatisk', 'ja'],
  ])('is refused where its %s is %s, without repeating it', (field, value) => {
    expect(() => one(recurring({ [field]: value }))).toThrow(
      expect.objectContaining({ kind: 'garbled', operation: 'ModstSLSLoendelList', detail: `${field} cannot be read` }),
    )
  })

  it('that pays once is refused without its day', () => {
    expect(() => one(oneOff({ Dato: null }))).toThrow(expect.objectContaining({ detail: 'Dato cannot be read' }))
  })
})
