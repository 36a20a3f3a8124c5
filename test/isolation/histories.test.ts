import { afterEach, describe, expect, it, vi } from 'vitest'
import { expectCleanTraces, expectTried } from './expectations.ts'
import { openStage } from './openStage.ts'
import { playCases } from './playCases.ts'
import { casesOf, SHARES } from './shares.ts'
import type { Stage } from './stage.ts'
import { cacheKeysSeen } from './traces.ts'

/**
 * Whatever happens to the accesses, in whatever order, and whoever asks for whatever with whatever keys: each institution is shown its own, and
 * only while the access is open. One case is some steps of a random history and the questions asked behind them.
 */
describe('through all histories of accesses', () => {
  let stage: Stage | undefined
  afterEach(async () => {
    vi.restoreAllMocks()
    await stage?.town.close()
  })

  it('nothing of another institution is shown, and nothing at all without an open access', async () => {
    const cacheKeys = cacheKeysSeen()
    stage = await openStage({ seed: 7 })
    expect(await playCases(stage, casesOf(SHARES.first))).toEqual([])
    expectTried(stage)
    expect(cacheKeys.size).toBeGreaterThan(100)
    await expectCleanTraces(stage, cacheKeys)
  }, 300_000)
})
