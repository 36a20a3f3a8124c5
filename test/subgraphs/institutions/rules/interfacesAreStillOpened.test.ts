import { describe, expect, it } from 'vitest'
import { interfacesAreStillOpened } from '../../../../subgraphs/institutions/rules/interfacesAreStillOpened.ts'
import { codesOf, opening } from './opening.ts'

describe('a file interface', () => {
  it('is opened for nobody any more, and what takes its place is named', () => {
    const faults = interfacesAreStillOpened(opening({ interfaces: ['FERIE', 'OPRET_FRAVAER'] }))
    expect(codesOf(faults)).toEqual(['INTERFACE_NOT_OPENED interfaces'])
    expect(faults[0]?.textDanish).toContain('OPRET_FRAVAER, HENT_FRAVAERSKVOTER')
  })
})
