import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { behind, intervalsOf, written } from '../../../../subgraphs/opus/mapping/numberIntervals.ts'

describe('employee numbers as intervals', () => {
  it.each([
    [['40017'], ['40017']],
    [
      ['40010', '40012', '40011', '40017'],
      ['40010-40012', '40017'],
    ],
    [['9', '10', '00011'], ['9-11']],
    [['5', '5'], ['5']],
    [[], []],
  ])('%j are asked for as %j', (numbers, expected) => {
    expect(intervalsOf(numbers).map(written)).toEqual(expected)
  })

  const numbers = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 30 })
  const inside = (intervals: ReturnType<typeof intervalsOf>): number[] =>
    intervals.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index))

  it('hold the numbers asked for, and never another', () => {
    fc.assert(
      fc.property(numbers, (asked) => {
        const intervals = intervalsOf(asked.map(String))
        expect(inside(intervals)).toEqual([...new Set(asked)].sort((one, other) => one - other))
        for (const [index, { from }] of intervals.entries()) {
          const before = intervals[index - 1]
          if (before !== undefined) expect(from - before.to).toBeGreaterThan(1)
        }
      }),
    )
  })

  it('behind a number are all that are greater', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 61 }), (asked, last) => {
        expect(inside(behind(intervalsOf(asked.map(String)), last))).toEqual(
          [...new Set(asked)].filter((number) => number > last).sort((one, other) => one - other),
        )
      }),
    )
  })
})
