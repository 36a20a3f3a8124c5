import { describe, expect, it } from 'vitest'
import { replacesItsFileInterface } from '../../../../subgraphs/institutions/rules/replacesItsFileInterface.ts'
import { codesOf, opening } from './opening.ts'

describe('a file interface', () => {
  it.each([
    ['FRAVAER', 'REPLACES_FILE_INTERFACE', []],
    ['IND01', 'REPLACES_FILE_INTERFACE', ['REPLACES_NOTHING replacesInterface']],
    ['OPRET_FRAVAER', 'REPLACES_FILE_INTERFACE', ['REPLACES_NOTHING replacesInterface']],
    [null, 'REPLACES_FILE_INTERFACE', ['REPLACES_NOTHING replacesInterface']],
    [null, 'NEW_SYSTEM', []],
  ] as const)('%s, replaced by OPRET_FRAVAER for the reason %s', (replacesInterface, reason, faults) => {
    expect(codesOf(replacesItsFileInterface(opening({ replacesInterface, reason })))).toEqual(faults)
  })
})
