import { describe, expect, it } from 'vitest'
import { interfacesAreInCatalogue } from '../../../../subgraphs/institutions/rules/interfacesAreInCatalogue.ts'
import { codesOf, opening } from './opening.ts'

describe('interfaces', () => {
  it('of the catalogue, for the institution’s payroll system, are accepted', () => {
    expect(interfacesAreInCatalogue(opening({ interfaces: ['OPRET_FRAVAER', 'CPR_DIREKTE'] }))).toEqual([])
  })

  it.each([['SLS_LAES'], ['NO_SUCH_THING'], ['<script>']])('%s is refused', (code) => {
    const faults = interfacesAreInCatalogue(opening({ interfaces: [code] }))
    expect(codesOf(faults)).toEqual(['INTERFACE_UNKNOWN interfaces'])
    expect(faults[0]?.text).not.toContain('<')
  })

  it('are at least one', () => {
    expect(codesOf(interfacesAreInCatalogue(opening({ interfaces: [] })))).toEqual(['VALUE_NOT_POSSIBLE interfaces'])
  })
})
