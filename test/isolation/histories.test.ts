import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { BoundedMap } from '#foundation/cache/boundedMap.ts'
import { openStage } from './openStage.ts'
import { playCases } from './playCases.ts'
import type { Stage } from './stage.ts'
import { cacheTraces, foreignTraces, logTraces, strangersDeeds, trailTraces } from './traces.ts'

/** Each town plays its own; the last one's systems mix foreign rows into every answer and are asked live now and then. */
const CASES = { first: 4_000, second: 4_000, foreignRows: 2_100 }

/**
 * Whatever happens to the accesses, in whatever order, and whoever asks for whatever with whatever keys: each institution is shown its own, and
 * only while the access is open. One case is some steps of a random history and the questions asked behind them.
 */
describe('through all histories of accesses', () => {
  let stage: Stage | undefined
  afterEach(async () => {
    vi.restoreAllMocks()
    await stage?.town.close()
    stage = undefined
  })

  const cases = (count: number, skipped = 0): number[][] =>
    fc.sample(fc.array(fc.nat({ max: 9_999 }), { minLength: 60, maxLength: 60 }), count + skipped).slice(skipped)

  for (const [town, count, skipped, seed] of [
    ['one town', CASES.first, 0, 7],
    ['another', CASES.second, CASES.first, 9],
  ] as const) {
    it(`nothing of another institution is shown, and nothing at all without an open access: ${town}`, async () => {
      const cacheKeys = cacheKeysSeen()
      stage = await openStage({ seed })
      expect(await playCases(stage, cases(count, skipped))).toEqual([])
      expectTried(stage)
      expect(cacheKeys.size).toBeGreaterThan(100)
      await expectCleanTraces(stage, cacheKeys)
    }, 300_000)
  }

  it('in ten thousand cases and more', () => {
    expect(CASES.first + CASES.second + CASES.foreignRows).toBeGreaterThanOrEqual(10_000)
  })

  it('nor where the systems answer with rows of others', async () => {
    const cacheKeys = cacheKeysSeen()
    stage = await openStage({ live: true, seed: 8 })
    for (const system of ['sls', 'opus', 'cpr', 'cvr'] as const) stage.town.simulators[system].control.foreignRows(true)
    expect(await playCases(stage, cases(CASES.foreignRows, CASES.first + CASES.second))).toEqual([])
    expect(stage.town.logLines.some((line) => line.includes('foreign_r'))).toBe(true)
    await expectCleanTraces(stage, cacheKeys)
  }, 300_000)
})

/** Keys under which anything is put into the cache from now on. */
function cacheKeysSeen(): ReadonlySet<string> {
  const keys = new Set<string>()
  const { set } = BoundedMap.prototype
  vi.spyOn(BoundedMap.prototype, 'set').mockImplementation(function (this: BoundedMap<unknown, unknown>, key, value) {
    // Documents are kept in maps of this kind too; their keys are no cache keys.
    if (typeof key === 'string' && !key.includes('{')) keys.add(key)
    return set.call(this, key, value)
  })
  return keys
}

function expectTried({ tried }: Stage): void {
  for (const what of [
    'opened',
    'suppliers',
    'narrowed',
    'suspended',
    'resumed',
    'closed',
    'closed in an emergency',
    'races',
    'intrusions',
    'refused',
    'answered',
    'answered with fields left out',
    'employees',
    'entities',
    'registry',
  ])
    expect(tried.get(what) ?? 0, what).toBeGreaterThan(30)
}

async function expectCleanTraces(stage: Stage, cacheKeys: Iterable<string>): Promise<void> {
  const traces = [...logTraces(stage), ...cacheTraces(stage, cacheKeys), ...(await trailTraces(stage))]
  expect(traces.length).toBeGreaterThan(1_000)
  expect(new Set(foreignTraces(stage, traces))).toEqual(new Set())
  expect(await strangersDeeds(stage)).toEqual([])
}
