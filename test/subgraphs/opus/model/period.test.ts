import { describe, expect, it } from 'vitest'
import { localDate } from '#schema/scalars/LocalDate.ts'
import { touches } from '../../../../subgraphs/opus/model/period.ts'

describe('a span of days', () => {
  const day = (text: string | null) => (text === null ? null : localDate(text))

  it.each([
    ['2031-03-01', '2031-03-31', '2031-02-01', '2031-03-01', true],
    ['2031-03-01', '2031-03-31', '2031-03-31', '2031-04-30', true],
    ['2031-03-01', '2031-03-31', '2031-01-01', null, true],
    ['2031-03-01', '2031-03-31', '2031-02-01', '2031-02-28', false],
    ['2031-03-01', '2031-03-31', '2031-04-01', null, false],
    [null, '2031-03-31', '1990-01-01', '1990-01-01', true],
    [null, '2031-03-31', '2031-04-01', '2031-04-01', false],
    ['2031-03-01', null, '2040-01-01', null, true],
    ['2031-03-01', null, '2031-02-28', '2031-02-28', false],
    [null, null, '2031-01-01', null, true],
  ])('in the period %s to %s: from %s to %s is %s', (from, to, first, last, expected) => {
    expect(touches({ from: day(from), to: day(to) }, localDate(first), day(last))).toBe(expected)
  })
})
