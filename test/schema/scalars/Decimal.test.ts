import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DecimalScalar, decimal, fromScaled, scaled } from '#schema/scalars/Decimal.ts'
import { expectKept, expectNumberLiteralRefused, expectRefused } from './refusals.ts'

const digits = (least: number, most: number) => fc.stringMatching(new RegExp(`^[0-9]{${least},${most}}$`))
const anyDecimal = fc
  .tuple(fc.constantFrom('', '-'), digits(1, 18), fc.option(digits(1, 10), { nil: null }))
  .map(([sign, whole, fraction]) => `${sign}${whole}${fraction === null ? '' : `.${fraction}`}`)

describe('Decimal', () => {
  it('keeps every digit, zeros at both ends included', () => {
    fc.assert(fc.property(anyDecimal, (text) => expectKept(DecimalScalar, text)))
    for (const text of ['37.00', '0.10', '007', '-0.50', '999999999999999999.9999999999'])
      expectKept(DecimalScalar, text)
  })

  it.each([
    ['a decimal comma', '8765,43'],
    ['a thousands separator', '1.234.567'],
    ['an exponent', '12e34'],
    ['a plus', '+8765'],
    ['a bare point', '.8765'],
    ['a point at the end', '8765.'],
    ['a blank', ' 8765'],
    ['two signs', '--8765'],
    ['too many digits', '8765432109876543210'],
    ['words', 'Infinity'],
    ['nothing', ''],
    ['a float', 8765.43],
    ['a whole number', 8765],
    ['null', null],
  ])('refuses %s without repeating it', (_what, value) => {
    expectRefused(DecimalScalar, value)
  })

  it('refuses a number in the text of an operation, since it may have been a float', () => {
    expectNumberLiteralRefused(DecimalScalar, '8765')
  })

  it('reckons in whole units, there and back', () => {
    expect(scaled(decimal('1.5'), 2)).toBe(150n)
    expect(scaled(decimal('-0.05'), 2)).toBe(-5n)
    expect(scaled(decimal('2.500'), 1)).toBe(25n)
    expect(fromScaled(-5n, 2)).toBe('-0.05')
    expect(fromScaled(0n, 2)).toBe('0.00')
    expect(fromScaled(12n, 0)).toBe('12')
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }),
        fc.integer({ min: 0, max: 10 }),
        (units, scale) => {
          expect(scaled(fromScaled(units, scale), scale)).toBe(units)
        },
      ),
    )
  })

  it('loses no digit silently', () => {
    expect(() => scaled(decimal('1.505'), 2)).toThrow(RangeError)
    expect(() => decimal('a lot')).toThrow(RangeError)
    expect(() => decimal('a lot')).not.toThrow(/lot/)
  })
})
