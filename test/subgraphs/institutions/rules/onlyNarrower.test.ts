import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Scope, scopes } from '#foundation/tenancy/caller.ts'
import { onlyNarrower } from '../../../../subgraphs/institutions/rules/onlyNarrower.ts'
import { codesOf, heldGrant } from './opening.ts'

const nothing = { scopes: null, validUntil: null, persistedOperationsOnly: null }

describe('narrowing', () => {
  it('takes scopes away and never adds one', () => {
    const some = fc.subarray([...scopes])
    fc.assert(
      fc.property(some, some, (held: Scope[], asked: Scope[]) => {
        const faults = onlyNarrower(heldGrant({ scopes: held }), { ...nothing, scopes: asked })
        expect(faults.length === 0).toBe(asked.every((scope) => held.includes(scope)))
      }),
    )
  })

  it('brings the end nearer and never puts it off', () => {
    const ending = heldGrant({ validUntil: '2027-06-30' })
    expect(onlyNarrower(ending, { ...nothing, validUntil: '2027-06-29' })).toEqual([])
    expect(codesOf(onlyNarrower(ending, { ...nothing, validUntil: '2027-07-01' }))).toEqual(['WIDENS validUntil'])
    expect(onlyNarrower(heldGrant(), { ...nothing, validUntil: '2099-01-01' })).toEqual([])
  })

  it('to stored operations is not taken back', () => {
    const stored = heldGrant({ persistedOperationsOnly: true })
    expect(codesOf(onlyNarrower(stored, { ...nothing, persistedOperationsOnly: false }))).toEqual([
      'WIDENS persistedOperationsOnly',
    ])
    expect(onlyNarrower(heldGrant(), { ...nothing, persistedOperationsOnly: true })).toEqual([])
  })
})
