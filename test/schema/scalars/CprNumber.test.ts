import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CprNumberScalar, isConstructed, looksLikeCprNumber, parseCprNumber } from '#schema/scalars/CprNumber.ts'
import { expectKept, expectNumberLiteralRefused, expectRefused, refusalOf } from './refusals.ts'

const two = (number: number): string => String(number).padStart(2, '0')
const serial = fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0'))
/** Numbers that cannot be issued: 60 added to the day. */
const constructed = fc
  .tuple(fc.integer({ min: 61, max: 91 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 99 }), serial)
  .map(([day, month, year, last]) => `${two(day)}${two(month)}${two(year)}${last}`)

describe('CprNumber', () => {
  it('passes as a variable and in an answer', () => {
    fc.assert(fc.property(constructed, (text) => expectKept(CprNumberScalar, text, ['a variable', 'an answer'])))
  })

  it('takes numbers that fail modulus 11, which are issued since 2007', () => {
    // 4·6 + 3·1 + 2·1 + 7·2 + 6·9 + 5·9 + 4·1 + 3·2 + 2·3 + 1·4 = 162, no multiple of 11.
    expect(parseCprNumber('6112991234')).toBe('6112991234')
  })

  it('is refused as a literal, valid or not, since texts are kept', () => {
    fc.assert(
      fc.property(constructed, (text) => {
        const error = refusalOf(() => CprNumberScalar.parseLiteral({ kind: 'StringValue', value: text } as never, {}))
        expect(error.extensions['code']).toBe('BAD_USER_INPUT')
        expect(error.message).toContain('variable')
        expect(JSON.stringify(error)).not.toContain(text)
      }),
    )
    expectNumberLiteralRefused(CprNumberScalar, '6112991234')
  })

  it.each([
    ['a hyphen', '611299-1234'],
    ['a blank', '611299 1234'],
    ['nine digits', '611299123'],
    ['eleven digits', '61129912345'],
    ['a month 13', '6113991234'],
    ['a month 0', '6100991234'],
    ['a day 60', '6012991234'],
    ['a day 92', '9212991234'],
    ['zeros', '0000000000'],
    ['letters', '611299123A'],
    ['nothing', ''],
    ['a number', 6_112_991_234],
    ['null', null],
  ])('refuses %s without repeating it', (_what, value) => {
    expectRefused(CprNumberScalar, value)
  })

  it('knows a constructed number by its day', () => {
    fc.assert(
      fc.property(constructed, (text) => {
        const number = parseCprNumber(text)
        expect(number !== null && isConstructed(number)).toBe(true)
      }),
    )
  })

  it('is found wherever it stands in a text', () => {
    fc.assert(
      fc.property(
        constructed,
        fc.constantFrom('', '-', ' '),
        fc.stringMatching(/^[a-z ".,:=]{0,5}$/),
        (text, divider, around) => {
          expect(looksLikeCprNumber(`${around}${text.slice(0, 6)}${divider}${text.slice(6)}${around}`)).toBe(true)
          // An SLS number: three digits more.
          expect(looksLikeCprNumber(`${around}${text}001${around}`)).toBe(true)
        },
      ),
    )
  })

  it('is not seen in numbers that cannot be one', () => {
    for (const text of ['1999000101', '2026-11-22', '12345678', '6112991234567890', 'no digits'])
      expect(looksLikeCprNumber(text), text).toBe(false)
  })
})
