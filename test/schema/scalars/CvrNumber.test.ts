import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CvrNumberScalar, parseCvrNumber } from '#schema/scalars/CvrNumber.ts'
import { expectKept, expectNumberLiteralRefused, expectRefused } from './refusals.ts'

/** The check digit as cvr.md section 2.1 states it: 2 7 6 5 4 3 2 weigh the first seven; null where the remainder would need two digits. */
function withCheckDigit(first: string): string | null {
  let sum = 0
  for (const [index, weight] of [2, 7, 6, 5, 4, 3, 2].entries()) sum += weight * Number(first[index])
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? null : `${first}${check}`
}

const firstSeven = fc.integer({ min: 1_000_000, max: 9_999_999 }).map(String)

describe('CvrNumber', () => {
  it('passes with its right check digit and with no other', () => {
    fc.assert(
      fc.property(firstSeven, (first) => {
        const right = withCheckDigit(first)
        for (let digit = 0; digit <= 9; digit += 1) {
          const text = `${first}${digit}`
          expect(parseCvrNumber(text)).toBe(text === right ? text : null)
        }
      }),
    )
  })

  it('keeps a number as it is', () => {
    fc.assert(
      fc.property(
        firstSeven.map(withCheckDigit).filter((text) => text !== null),
        (text) => expectKept(CvrNumberScalar, text),
      ),
    )
  })

  it.each([
    ['a wrong check digit', '99010200'],
    ['seven digits', '9901020'],
    ['nine digits', '990102077'],
    ['a leading zero', '01234567'],
    ['a prefix', 'DK99010207'],
    ['blanks', '99 01 02 07'],
    ['nothing', ''],
    ['a number', 99_010_207],
    ['null', null],
  ])('refuses %s without repeating it', (_what, value) => {
    expectRefused(CvrNumberScalar, value)
  })

  it('refuses a number in the text of an operation', () => {
    expectNumberLiteralRefused(CvrNumberScalar, '99010207')
  })
})
