import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LocalTimeScalar, parseLocalTime } from '#schema/scalars/LocalTime.ts'
import { expectKept, expectNumberLiteralRefused, expectRefused } from './refusals.ts'

const two = (most: number) => fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, '0'))

describe('LocalTime', () => {
  it('keeps hours and minutes as they are', () => {
    fc.assert(fc.property(two(23), two(59), (hour, minute) => expectKept(LocalTimeScalar, `${hour}:${minute}`)))
  })

  it('shows seconds only where they are not zero', () => {
    expect(parseLocalTime('07:24:00')).toBe('07:24')
    expect(parseLocalTime('07:24:30')).toBe('07:24:30')
    expect(parseLocalTime('00:00:00')).toBe('00:00')
    fc.assert(
      fc.property(two(23), two(59), two(59), (hour, minute, second) => {
        const once = parseLocalTime(`${hour}:${minute}:${second}`)
        expect(once === null ? null : parseLocalTime(once)).toBe(once)
        expect(once).toBe(second === '00' ? `${hour}:${minute}` : `${hour}:${minute}:${second}`)
      }),
    )
  })

  it.each([
    ['24 hours', '24:00'],
    ['60 minutes', '07:60'],
    ['60 seconds', '07:24:60'],
    ['one digit', '7:24'],
    ['a point', '07.24'],
    ['no divider', '0724'],
    ['a zone', '07:24Z'],
    ['fractions', '07:24:30.5'],
    ['nothing', ''],
    ['a number', 724],
    ['null', null],
  ])('refuses %s without repeating it', (_what, value) => {
    expectRefused(LocalTimeScalar, value)
  })

  it('refuses a number in the text of an operation', () => {
    expectNumberLiteralRefused(LocalTimeScalar, '0724')
  })
})
