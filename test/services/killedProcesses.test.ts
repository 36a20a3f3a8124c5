import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FreshSchema, freshSchema } from '../store.ts'
import { tortureProcesses } from '../torture/killedProcesses.ts'

let schema: FreshSchema
beforeEach(() => {
  schema = freshSchema(6)
})
afterEach(() => schema.clear())

describe('three processes on one database', () => {
  it('carry out every change once and in order while they are killed and the line fails', async () => {
    const { place } = schema
    const torture = { place, processes: 3, seed: 20_261_122, changes: 180, employments: 60, kills: 5, faults: 150 }
    const { unknownShare, cutOffShare, allFaults, kills, ...verdict } = await tortureProcesses({
      ...torture,
      slower: 4,
    })
    expect(verdict).toMatchObject({ acknowledged: 180, lost: 0, doubled: 0, reordered: 0, undue: 0, open: 0 })
    expect(kills).toBeGreaterThanOrEqual(5)
    expect(allFaults).toBeGreaterThanOrEqual(150)
    expect(unknownShare).toBeLessThanOrEqual(cutOffShare)
  }, 300_000)
})
