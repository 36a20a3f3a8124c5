import { describe, expect, it } from 'vitest'
import { lastDayIsPossible } from '../../../../subgraphs/institutions/rules/lastDayIsPossible.ts'
import { codesOf, opening } from './opening.ts'

describe('a last day', () => {
  it.each([
    [null, []],
    ['2026-11-22', []],
    ['2026-11-21', ['DAY_NOT_POSSIBLE validUntil']],
  ])('%s', (validUntil, faults) => {
    expect(codesOf(lastDayIsPossible(opening({ terms: { validUntil } })))).toEqual(faults)
  })
})
