import { afterEach, describe, expect, it, vi } from 'vitest'
import { expectCleanTraces, expectTried } from './expectations.ts'
import { openStage } from './openStage.ts'
import { playCases } from './playCases.ts'
import { casesOf, SHARES } from './shares.ts'
import type { Stage } from './stage.ts'
import { cacheKeysSeen } from './traces.ts'

/** The same in another town, beside the first: each takes its time. */
describe('through all histories of accesses in another town', () => {
  let stage: Stage | undefined
  afterEach(async () => {
    vi.restoreAllMocks()
    await stage?.town.close()
  })

  it('nothing of another institution is shown, and nothing at all without an open access', async () => {
    const cacheKeys = cacheKeysSeen()
    stage = await openStage({ seed: 9 })
    expect(await playCases(stage, casesOf(SHARES.second))).toEqual([])
    expectTried(stage)
    expect(cacheKeys.size).toBeGreaterThan(100)
    await expectCleanTraces(stage, cacheKeys)
  }, 300_000)
})
