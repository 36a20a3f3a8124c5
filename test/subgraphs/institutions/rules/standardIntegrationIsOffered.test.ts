import { describe, expect, it } from 'vitest'
import { standardIntegrationIsOffered } from '../../../../subgraphs/institutions/rules/standardIntegrationIsOffered.ts'
import { codesOf, opening } from './opening.ts'

describe('a standard integration', () => {
  it('covers every interface that is ordered by it', () => {
    const standard = (interfaces: string[]) => opening({ integrationType: 'STANDARD', interfaces })
    expect(standardIntegrationIsOffered(standard(['OPRET_FRAVAER']))).toEqual([])
    expect(codesOf(standardIntegrationIsOffered(standard(['OPRET_FRAVAER', 'ENGANGSYDELSE'])))).toEqual([
      'STANDARD_NOT_OFFERED integrationType',
    ])
    expect(standardIntegrationIsOffered(opening({ interfaces: ['ENGANGSYDELSE'] }))).toEqual([])
  })
})
