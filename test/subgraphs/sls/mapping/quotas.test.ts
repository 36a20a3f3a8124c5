import { describe, expect, it } from 'vitest'
import { careDayQuotas, holidayQuotas } from '../../../../subgraphs/sls/mapping/quotas.ts'
import type { Ferieregnskab } from '../../../../subgraphs/sls/wire/ferieregnskab.ts'
import type { Omsorgsregnskab } from '../../../../subgraphs/sls/wire/omsorgsregnskab.ts'

const holiday = (changes: Partial<Ferieregnskab> = {}): Ferieregnskab => ({
  Ferieaar: '2025',
  Ferietype: 'F',
  Enhed: 'D',
  Optjent: '25.00',
  Afholdt: '27.00',
  Rest: '-2.00',
  AfholdesFradato: '2025-09-01',
  AfholdesTildato: '2026-12-31',
  SenesteRegistreringsdato: '2026-07-20',
  ...changes,
})
const care = (changes: Partial<Omsorgsregnskab> = {}): Omsorgsregnskab => ({
  Optjeningsform: 'T',
  Optjeningsaar: '2026',
  Barn: null,
  Enhed: 'D',
  Optjent: '2.00',
  Afholdt: '0.50',
  Rest: '1.50',
  AfholdesFradato: '2026-01-01',
  AfholdesTildato: '2026-12-31',
  SenesteRegistreringsdato: null,
  ...changes,
})

describe('a holiday account', () => {
  it('becomes a quota with the figures as SLS tells them, overdrawn ones too', () => {
    expect(holidayQuotas([holiday()], 'da')).toEqual([
      {
        kind: 'HOLIDAY',
        code: 'F',
        codeText: 'Ferie',
        unit: 'DAYS',
        earned: '25.00',
        used: '27.00',
        remaining: '-2.00',
        validFrom: null,
        validTo: null,
        takeFrom: '2025-09-01',
        takeTo: '2026-12-31',
        lastRegistration: '2026-07-20',
      },
    ])
  })

  it('of special holidays is earned in the calendar year', () => {
    expect(holidayQuotas([holiday({ Ferietype: 'S', Ferieaar: '2025' })], 'da')[0]).toMatchObject({
      kind: 'SPECIAL_HOLIDAY',
      codeText: 'Særlige feriedage',
      validFrom: '2025-01-01',
      validTo: '2025-12-31',
    })
  })

  it('may be kept in hours', () => {
    expect(holidayQuotas([holiday({ Enhed: 'T', Rest: '14.80' })], 'da')[0]).toMatchObject({
      unit: 'HOURS',
      remaining: '14.80',
    })
  })

  it('of an unknown type is OTHER with its code', () => {
    expect(holidayQuotas([holiday({ Ferietype: 'X' })], 'da')[0]).toMatchObject({
      kind: 'OTHER',
      code: 'X',
      codeText: null,
    })
  })

  it('may lack its dates', () => {
    const bare = holiday({ AfholdesFradato: null, AfholdesTildato: null, SenesteRegistreringsdato: null })
    expect(holidayQuotas([bare], 'da')[0]).toMatchObject({ takeFrom: null, takeTo: null, lastRegistration: null })
  })

  it.each([
    ['Enhed', 'U'],
    ['Optjent', '25,00'],
    ['Afholdt', 'NaN'],
    ['Rest', ''],
    ['AfholdesFradato', '1. maj'],
    ['AfholdesTildato', '2026-02-29'],
    ['SenesteRegistreringsdato', '2026-7-1'],
  ])('is refused where its %s cannot be read, without repeating it', (field, value) => {
    expect(() => holidayQuotas([holiday({ [field]: value })], 'da')).toThrow(
      expect.objectContaining({
        kind: 'garbled',
        operation: 'ModstSLSFerieregnskabLaes',
        detail: `${field} cannot be read`,
      }),
    )
  })
})

describe('a care-day account', () => {
  it.each([
    ['T', 'Tildelt'],
    ['K', 'Konverteret afspadsering'],
    ['Q', null],
  ])('earned by %s becomes a quota', (Optjeningsform, codeText) => {
    expect(careDayQuotas([care({ Optjeningsform })], 'da')).toEqual([
      {
        kind: 'CARE_DAYS',
        code: Optjeningsform,
        codeText,
        unit: 'DAYS',
        earned: '2.00',
        used: '0.50',
        remaining: '1.50',
        validFrom: '2026-01-01',
        validTo: '2026-12-31',
        takeFrom: '2026-01-01',
        takeTo: '2026-12-31',
        lastRegistration: null,
      },
    ])
  })

  it('without a year has no earning period', () => {
    expect(careDayQuotas([care({ Optjeningsaar: null })], 'da')[0]).toMatchObject({ validFrom: null, validTo: null })
  })

  it('is refused where a figure cannot be read', () => {
    expect(() => careDayQuotas([care({ Rest: 'to' })], 'da')).toThrow(
      expect.objectContaining({
        kind: 'garbled',
        operation: 'ModstSLSOmsorgsregnskabLaes',
        detail: 'Rest cannot be read',
      }),
    )
  })
})
