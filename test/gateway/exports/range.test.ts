import { describe, expect, it } from 'vitest'
import { rangeOf } from '../../../gateway/exports/range.ts'

describe('a range of a file of 100 bytes', () => {
  it.each([
    ['bytes=0-0', { first: 0, last: 0 }],
    ['bytes=10-', { first: 10, last: 99 }],
    ['bytes=10-500', { first: 10, last: 99 }],
    ['bytes=-5', { first: 95, last: 99 }],
    ['bytes=-500', { first: 0, last: 99 }],
    ['bytes=100-', 'UNSATISFIABLE'],
    ['bytes=-0', 'UNSATISFIABLE'],
    ['bytes=9-3', null],
    ['bytes=-', null],
    ['bytes=0-1,5-6', null],
    ['rows=0-1', null],
  ])('%s is %o', (range, expected) => {
    expect(rangeOf({ range }, '"a"', 100)).toEqual(expected)
  })

  it('is the whole where the file is another', () => {
    expect(rangeOf({ range: 'bytes=1-', 'if-range': '"b"' }, '"a"', 100)).toBeNull()
    expect(rangeOf({ range: 'bytes=1-', 'if-range': '"a"' }, '"a"', 100)).toEqual({ first: 1, last: 99 })
  })

  it('has nothing to begin at in an empty file', () => {
    expect(rangeOf({ range: 'bytes=0-' }, '"a"', 0)).toBe('UNSATISFIABLE')
    expect(rangeOf({ range: 'bytes=-5' }, '"a"', 0)).toBe('UNSATISFIABLE')
  })
})
