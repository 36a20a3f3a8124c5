import { describe, expect, it } from 'vitest'
import { interfacesAreOwned } from '../../../../subgraphs/institutions/rules/interfacesAreOwned.ts'
import { codesOf, opening } from './opening.ts'

const owned = (overrides: object) => [{ ...opening().entitlements[0], ...overrides }] as never

describe('an interface', () => {
  it.each([
    ['owned for any system', {}, []],
    ['owned for this one', { systems: ['roster'] }, []],
    ['owned for another system', { systems: ['canteen'] }, ['NOT_ENTITLED interfaces']],
    ['owned until yesterday', { validTo: '2026-11-21' }, ['NOT_ENTITLED interfaces']],
    ['owned until today', { validTo: '2026-11-22' }, []],
    ['owned from tomorrow', { validFrom: '2026-11-23' }, ['NOT_ENTITLED interfaces']],
    ['not owned', { interfaceCode: 'ENGANGSYDELSE' }, ['NOT_ENTITLED interfaces']],
  ])('%s', (_what, overrides, faults) => {
    expect(codesOf(interfacesAreOwned(opening({ entitlements: owned(overrides) })))).toEqual(faults)
  })

  it('may be bought by the instruction', () => {
    expect(interfacesAreOwned(opening({ entitlements: [], includesPurchase: true }))).toEqual([])
  })

  it('by which accesses are looked after costs nothing', () => {
    expect(interfacesAreOwned(opening({ entitlements: [], interfaces: ['ACCESS_ADMINISTRATION'] }))).toEqual([])
  })
})
