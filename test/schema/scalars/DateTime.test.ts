import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DateTimeScalar, dateTime } from '#schema/scalars/DateTime.ts'
import { expectKept, expectNumberLiteralRefused, expectRefused } from './refusals.ts'

const moment = fc.date({
  min: new Date('1900-01-01T00:00:00Z'),
  max: new Date('9999-12-31T00:00:00Z'),
  noInvalidDate: true,
})

describe('DateTime', () => {
  it('keeps a moment with its offset as it is', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom('Z', '+01:00', '+02:00', '-05:30'), (at, offset) =>
        expectKept(DateTimeScalar, at.toISOString().replace('Z', offset)),
      ),
    )
    expectKept(DateTimeScalar, '2026-11-21T09:15:00+01:00')
    expectKept(DateTimeScalar, '2024-02-29T23:59:59.999999999Z')
  })

  it('writes a moment of the clock in UTC', () => {
    fc.assert(
      fc.property(moment, (at) => {
        const text = dateTime(at)
        expect(text.endsWith('Z')).toBe(true)
        expect(new Date(text).getTime()).toBe(at.getTime())
      }),
    )
  })

  it.each([
    ['a moment without an offset', '2026-11-21T09:15:00'],
    ['a day', '2026-11-21'],
    ['a blank for the T', '2026-11-21 09:15:00Z'],
    ['no seconds', '2026-11-21T09:15Z'],
    ['an hour 25', '2026-11-21T25:15:00Z'],
    ['a month 13', '2026-13-21T09:15:00Z'],
    ['a day 32', '2026-01-32T09:15:00Z'],
    ['30 February', '2026-02-30T09:15:00Z'],
    ['29 February of a common year', '2026-02-29T09:15:00+01:00'],
    ['31 April', '2026-04-31T09:15:00Z'],
    ['an offset of 99 hours', '2026-01-01T09:15:00+99:00'],
    ['nothing', ''],
    ['a number', 1_700_000_000],
    ['null', null],
  ])('refuses %s without repeating it', (_what, value) => {
    expectRefused(DateTimeScalar, value)
  })

  it('refuses a number in the text of an operation', () => {
    expectNumberLiteralRefused(DateTimeScalar, '20261121')
  })
})
