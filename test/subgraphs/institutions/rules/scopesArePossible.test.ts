import { describe, expect, it } from 'vitest'
import { scopesArePossible } from '../../../../subgraphs/institutions/rules/scopesArePossible.ts'
import { codesOf, opening, roster } from './opening.ts'

const person = { ...roster, kind: 'PERSON' as const }

describe('scopes', () => {
  it('of a system are those about data', () => {
    expect(scopesArePossible(opening({ terms: { scopes: ['cpr:read', 'absence:reason', 'access:log'] } }))).toEqual([])
    expect(codesOf(scopesArePossible(opening({ terms: { scopes: ['access:administer'] } })))).toEqual([
      'SCOPE_NOT_POSSIBLE scopes',
    ])
    expect(codesOf(scopesArePossible(opening({ terms: { scopes: ['everything' as never] } })))).toEqual([
      'SCOPE_NOT_POSSIBLE scopes',
    ])
  })

  it('about accesses are a person’s who looks after them', () => {
    const terms = { scopes: ['access:administer', 'access:log'] as const, authentication: 'TOKEN' as const }
    const interfaces = ['ACCESS_ADMINISTRATION']
    expect(scopesArePossible(opening({ terms, interfaces, system: person }))).toEqual([])
    expect(codesOf(scopesArePossible(opening({ terms, interfaces })))).toEqual(['PERSON_REQUIRED systemId'])
  })

  it('by which others’ changes are approved are a person’s', () => {
    const terms = { scopes: ['changes:approve'] as const, authentication: 'TOKEN' as const }
    expect(scopesArePossible(opening({ terms, system: person }))).toEqual([])
    expect(codesOf(scopesArePossible(opening({ terms })))).toEqual(['PERSON_REQUIRED scopes'])
  })

  it('are a person’s by token alone', () => {
    expect(codesOf(scopesArePossible(opening({ system: person })))).toEqual(['VALUE_NOT_POSSIBLE authentication'])
  })
})
