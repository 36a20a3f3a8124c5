import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#foundation/store/store.ts'
import { openTestStore } from '../../store.ts'
import { torture } from '../../torture/torture.ts'

let store: Store
beforeEach(async () => {
  store = await openTestStore()
})
afterEach(() => store.close())

const seed = fc.readConfigureGlobal()?.seed ?? Math.floor(Math.random() * 2 ** 31)

describe('changes, while requests and replies are lost, come late, and workers die', () => {
  it(`are each in the system once and in order, or refused and not there (seed ${seed})`, async () => {
    const { allFaults, faults, interventions, unknownShare, cutOffShare, ...verdict } = await torture(store, {
      seed,
      changes: 300,
      employments: 40,
    })
    expect(verdict).toMatchObject({ acknowledged: 300, lost: 0, doubled: 0, reordered: 0, undue: 0, open: 0 })
    expect(allFaults).toBeGreaterThan(200)
    expect(unknownShare).toBeLessThanOrEqual(cutOffShare)
    for (const fault of ['request lost', 'reply lost', 'late', 'look-up failed', 'closed', 'worker killed'])
      expect(faults[fault], fault).toBeGreaterThan(0)
  }, 180_000)
  it('are doubled where they are sent again as soon as a look-up does not find them', async () => {
    // Late by up to two seconds, so that no machine is too slow to look before it arrives.
    const pauses = { arrival: 0, lookAgain: 1, attempt: 2_000 }
    expect((await torture(store, { seed, changes: 120, employments: 40, pauses })).doubled).toBeGreaterThan(0)
  }, 180_000)
})
