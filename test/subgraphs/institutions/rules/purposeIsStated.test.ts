import { describe, expect, it } from 'vitest'
import { purposeIsStated } from '../../../../subgraphs/institutions/rules/purposeIsStated.ts'
import { codesOf, opening } from './opening.ts'

describe('a purpose', () => {
  it.each([
    ['Vagtplan', []],
    ['x'.repeat(200), []],
    ['', ['VALUE_NOT_POSSIBLE purpose']],
    [' \t ', ['VALUE_NOT_POSSIBLE purpose']],
    ['x'.repeat(201), ['VALUE_NOT_POSSIBLE purpose']],
  ])('%j', (purpose, faults) => {
    expect(codesOf(purposeIsStated(opening({ terms: { purpose } })))).toEqual(faults)
  })
})
