import { describe, expect, it } from 'vitest'
import { oneAccessAtATime } from '../../../../subgraphs/institutions/rules/oneAccessAtATime.ts'
import { codesOf, heldGrant, opening } from './opening.ts'

describe('a system', () => {
  it.each([
    ['with an open access to it', {}, ['ALREADY_OPEN interfaces']],
    ['with a suspended one', { state: 'SUSPENDED' as const }, ['ALREADY_OPEN interfaces']],
    ['with one in the other environment', { environment: 'EXTERNAL_TEST' as const }, []],
    ['with one to another interface', { interfaceCode: 'ENGANGSYDELSE' }, []],
    ['beside another system with one', { systemId: 'canteen' }, []],
  ])('%s', (_what, overrides, faults) => {
    expect(codesOf(oneAccessAtATime(opening({ grants: [heldGrant(overrides)] })))).toEqual(faults)
  })

  it('may have its access changed', () => {
    expect(oneAccessAtATime(opening({ kind: 'CHANGE', grants: [heldGrant()] }))).toEqual([])
  })
})
