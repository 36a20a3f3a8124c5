import { describe, expect, it } from 'vitest'
import { dateTime } from '#schema/scalars/DateTime.ts'
import { decimal } from '#schema/scalars/Decimal.ts'
import { productionUnitNumber } from '../../../../subgraphs/sls/mapping/productionUnitNumber.ts'

const source = {
  system: 'SLS',
  service: 'ModstSLSFasteFelterLaes',
  readAt: dateTime(new Date('2026-11-22T08:00:00Z')),
  fromCache: false,
} as const

function fields(number: string, value: string | null) {
  return [
    { number, name: null, group: null, value: value === null ? null : decimal(value), valueLastYear: null, source },
  ]
}

describe('the P-number among the fixed fields', () => {
  it.each([
    ['1999000101.00', '1999000101'],
    ['1999000101', '1999000101'],
    ['0000000000.00', null],
    ['0', null],
    [null, null],
  ])('%s is %s', (value, pNumber) => {
    expect(productionUnitNumber(fields('101', value), '101')).toEqual({ pNumber, source })
  })

  it('is none where another field alone is held, or nothing at all', () => {
    expect(productionUnitNumber(fields('205', '1.00'), '101')).toEqual({ pNumber: null, source })
    expect(productionUnitNumber([], '101')).toEqual({ pNumber: null, source: null })
  })

  it.each(['-1999000101.00', '1999000101.50', '19990001011'])(
    '%s is none, and a fault that does not repeat it',
    (value) => {
      expect(() => productionUnitNumber(fields('101', value), '101')).toThrow(
        expect.objectContaining({ kind: 'garbled', detail: 'the fixed field of the P-number holds none' }),
      )
    },
  )
})
