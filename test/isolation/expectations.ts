import { expect } from 'vitest'
import { playsAll } from '../caseNumbers.ts'
import type { Stage } from './stage.ts'
import { cacheTraces, foreignTraces, logTraces, strangersDeeds, trailTraces } from './traces.ts'

/** Expects every kind of thing to have been tried where all cases are played, and not once. */
export function expectTried({ tried }: Stage): void {
  if (!playsAll) return
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
    expect(tried.get(what) ?? 0, what).toBeGreaterThan(10)
}

/** Expects nothing foreign, and no CPR number, in what was written down: log, trail, cache keys, the registry's history. */
export async function expectCleanTraces(stage: Stage, cacheKeys: Iterable<string>): Promise<void> {
  const traces = [...logTraces(stage), ...cacheTraces(stage, cacheKeys), ...(await trailTraces(stage))]
  expect(traces.length).toBeGreaterThan(playsAll ? 1_000 : 100)
  expect(new Set(foreignTraces(stage, traces))).toEqual(new Set())
  expect(await strangersDeeds(stage)).toEqual([])
}
