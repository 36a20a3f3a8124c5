import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, danishDay, LocalDateScalar, localDate, parseLocalDate } from '#schema/scalars/LocalDate.ts'
import { expectKept, expectNumberLiteralRefused, expectRefused } from './refusals.ts'

/** Any day from year 1 to 9999, made without the code under test. */
const anyDay = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))

describe('Date', () => {
  it('keeps every day of the calendar as it is', () => {
    fc.assert(fc.property(anyDay, (text) => expectKept(LocalDateScalar, text)))
  })

  it.each(['2024-02-29', '2000-02-29', '2400-02-29', '2026-01-31', '2026-12-31', '9999-12-31', '0001-01-01'])(
    'takes %s',
    (text) => {
      expectKept(LocalDateScalar, text)
    },
  )

  it.each([
    ['29 February of a common year', '2026-02-29'],
    ['29 February of a century', '1900-02-29'],
    ['30 February', '2024-02-30'],
    ['31 April', '2026-04-31'],
    ['a month 13', '2026-13-01'],
    ['a month 0', '2026-00-10'],
    ['a day 0', '2026-01-00'],
    ['a moment', '2026-01-01T00:00:00Z'],
    ['Danish order', '01-02-2026'],
    ['no leading zeros', '2026-1-1'],
    ['a blank behind', '2026-01-01 '],
    ['other digits', '２０２６-01-01'],
    ['nothing', ''],
    ['a number', 20_260_101],
    ['an object', { year: 2026 }],
    ['null', null],
  ])('refuses %s without repeating it', (_what, value) => {
    expectRefused(LocalDateScalar, value)
  })

  it('refuses a number in the text of an operation', () => {
    expectNumberLiteralRefused(LocalDateScalar, '20260101')
  })

  it('agrees with the calendar on which texts are days', () => {
    const part = (length: number, most: number) =>
      fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(length, '0'))
    fc.assert(
      fc.property(part(4, 9999), part(2, 14), part(2, 33), (year, month, day) => {
        const text = `${year}-${month}-${day}`
        const at = new Date(`${text}T00:00:00Z`)
        const isDay = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
        expect(parseLocalDate(text)).toBe(isDay ? text : null)
      }),
    )
  })

  it('reckons days over ends of months and years, and back', () => {
    expect(addDays(localDate('2024-02-28'), 1)).toBe('2024-02-29')
    expect(addDays(localDate('2026-12-31'), 1)).toBe('2027-01-01')
    expect(addDays(localDate('2026-03-01'), -1)).toBe('2026-02-28')
    const within = fc
      .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
      .map((at) => localDate(at.toISOString().slice(0, 10)))
    fc.assert(
      fc.property(within, fc.integer({ min: -20_000, max: 20_000 }), (day, days) => {
        expect(addDays(addDays(day, days), -days)).toBe(day)
      }),
    )
  })

  it('knows which day it is in Denmark, winter and summer', () => {
    expect(danishDay(new Date('2026-01-31T22:59:59Z'))).toBe('2026-01-31')
    expect(danishDay(new Date('2026-01-31T23:00:00Z'))).toBe('2026-02-01')
    expect(danishDay(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01')
  })

  it('tells an author of code that a text is no day without repeating it', () => {
    expect(() => localDate('2026-02-30')).toThrow(RangeError)
    expect(() => localDate('2026-02-30')).not.toThrow(/2026/)
  })
})
