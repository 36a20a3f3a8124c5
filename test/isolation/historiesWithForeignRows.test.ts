import { afterEach, describe, expect, it, vi } from 'vitest'
import { expectCleanTraces } from './expectations.ts'
import { openStage } from './openStage.ts'
import { playCases } from './playCases.ts'
import { casesOf, SHARES } from './shares.ts'
import type { Stage } from './stage.ts'
import { cacheKeysSeen } from './traces.ts'

/** The same where the systems mix rows of others into every answer, and are asked live now and then. */
describe('through all histories of accesses, with systems that answer with foreign rows', () => {
  let stage: Stage | undefined
  afterEach(async () => {
    vi.restoreAllMocks()
    await stage?.town.close()
  })

  it('nothing of another institution is shown, and nothing at all without an open access', async () => {
    const cacheKeys = cacheKeysSeen()
    stage = await openStage({ live: true, seed: 8 })
    for (const system of ['sls', 'opus', 'cpr', 'cvr'] as const) stage.town.simulators[system].control.foreignRows(true)
    expect(await playCases(stage, casesOf(SHARES.foreignRows))).toEqual([])
    expect(stage.town.logLines.some((line) => line.includes('foreign_r'))).toBe(true)
    await expectCleanTraces(stage, cacheKeys)
  }, 300_000)

  it('and all of it is tried in ten thousand cases and more', () => {
    const played = [SHARES.first, SHARES.second, SHARES.foreignRows].map(([from, to]) => to - from)
    expect(played.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(10_000)
  })
})
