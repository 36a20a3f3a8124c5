import { describe, expect, it } from 'vitest'
import { careDayAccount, holidayAccount } from '../../../../subgraphs/sls/mapping/accounts.ts'
import { recordsOf } from '../../../../subgraphs/sls/mapping/recordTable.ts'
import { readCodeTexts } from '../../../../subgraphs/sls/wire/codeTexts.ts'
import type { Ferieregnskab } from '../../../../subgraphs/sls/wire/ferieregnskab.ts'
import type { Omsorgsregnskab } from '../../../../subgraphs/sls/wire/omsorgsregnskab.ts'

const FIGURES = {
  Enhed: 'D',
  Optjent: '25.00',
  Afholdt: '27.50',
  Rest: '-2.50',
  AfholdesFradato: '2026-09-01',
  AfholdesTildato: '2027-12-31',
  SenesteRegistreringsdato: null,
}
const TOLD = {
  unit: 'DAYS',
  earned: '25.00',
  used: '27.50',
  remaining: '-2.50',
  takeFrom: '2026-09-01',
  takeTo: '2027-12-31',
  lastRegistration: null,
}
const texts = readCodeTexts()
const holiday = (changes: Partial<Ferieregnskab> = {}) =>
  recordsOf(
    holidayAccount,
    'ModstSLSFerieregnskabLaes',
    [{ Ferieaar: '2026', Ferietype: 'F', ...FIGURES, ...changes }],
    texts,
  )[0]
const careDays = (changes: Partial<Omsorgsregnskab> = {}) =>
  recordsOf(
    careDayAccount,
    'ModstSLSOmsorgsregnskabLaes',
    [{ Optjeningsform: 'T', Optjeningsaar: '2026', Barn: '6703214442', ...FIGURES, ...changes }],
    texts,
  )[0]

describe('a holiday account', () => {
  it('tells its year, its type and every figure, overdrawn ones too', () => {
    expect(holiday()).toEqual({ year: 2026, type: 'HOLIDAY', typeCode: 'F', ...TOLD })
  })

  it('of a type that is not known has the code alone', () => {
    expect(holiday({ Ferietype: 'Q' })).toMatchObject({ type: null, typeCode: 'Q' })
  })

  it.each([
    ['Ferieaar', '26'],
    ['Optjent', 'mange'],
    ['Enhed', 'U'],
    ['AfholdesFradato', '2027-02-29'],
  ])('whose %s is %j is garbled', (element, value) => {
    expect(() => holiday({ [element]: value })).toThrow(expect.objectContaining({ kind: 'garbled' }))
  })
})

describe('a care-day account', () => {
  it('tells the way of earning, the year and the child', () => {
    expect(careDays()).toEqual({ basis: 'ALLOTTED', basisCode: 'T', year: 2026, child: '6703214442', ...TOLD })
  })

  it('that is of no year and no child says so', () => {
    expect(careDays({ Optjeningsform: 'K', Optjeningsaar: null, Barn: null })).toMatchObject({
      basis: 'CONVERTED',
      year: null,
      child: null,
    })
  })

  it('whose child has a number that is none is garbled, and the message does not repeat it', () => {
    expect(() => careDays({ Barn: '67032144' })).toThrow(
      expect.objectContaining({ kind: 'garbled', detail: 'Barn cannot be read' }),
    )
  })
})
