import { describe, expect, it } from 'vitest'
import { localDate } from '#schema/scalars/LocalDate.ts'
import { residencePostalCode } from '../../../../subgraphs/opus/mapping/residence.ts'

const TODAY = localDate('2026-11-22')

function address(Gyldighedsstart: string, Gyldighedsstop: string | null, Postnummer: string | null, Adresseart = '1') {
  return { Gyldighedsstart, Gyldighedsstop, Adresseart, Postnummer }
}

describe('where Opus has somebody live', () => {
  it('is the residence of the day, of several the one begun last', () => {
    const all = [
      address('2010-01-01', '2019-12-31', '9991'),
      address('2020-01-01', '9999-12-31', '9992'),
      address('2024-01-01', '9999-12-31', '9993'),
      address('2027-01-01', '9999-12-31', '9994'),
    ]
    expect(residencePostalCode(all, TODAY)).toBe('9993')
    expect(residencePostalCode(all, localDate('2015-06-01'))).toBe('9991')
  })

  it('is no address for pay data, however it is written', () => {
    expect(residencePostalCode([address('2020-01-01', null, '9992', '98')], TODAY)).toBeNull()
    expect(residencePostalCode([address('2020-01-01', null, '9992', '0001')], TODAY)).toBe('9992')
  })

  it('is not told where it is protected, over, or not registered', () => {
    expect(residencePostalCode([address('2020-01-01', null, null)], TODAY)).toBeNull()
    expect(residencePostalCode([address('2020-01-01', '2020-12-31', '9992')], TODAY)).toBeNull()
    expect(residencePostalCode([], TODAY)).toBeNull()
  })

  it('with a day that is none is a fault', () => {
    expect(() => residencePostalCode([address('i går', null, '9992')], TODAY)).toThrow(
      expect.objectContaining({ kind: 'garbled' }),
    )
  })
})
