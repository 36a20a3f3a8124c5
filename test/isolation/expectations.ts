import { expect } from 'vitest'
import { casesPlayed } from '../caseNumbers.ts'
import type { Stage } from './stage.ts'
import { cacheTraces, foreignTraces, logTraces, strangersDeeds, trailTraces } from './traces.ts'

/** Expects every kind of thing to have been tried, and where all cases are played not once. */
export function expectTried({ tried }: Stage): void {
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
    expect(tried.get(what) ?? 0, what).toBeGreaterThan(casesPlayed(0, 10))
}

/** Expects nothing foreign, and no CPR number, in what was written down: log, trail, cache keys, the registry's history. */
export async function expectCleanTraces(stage: Stage, cacheKeys: Iterable<string>): Promise<void> {
  const traces = [...logTraces(stage), ...cacheTraces(stage, cacheKeys), ...(await trailTraces(stage))]
  expect(traces.length).toBeGreaterThan(1_000)
  expect(new Set(foreignTraces(stage, traces))).toEqual(new Set())
  expect(await strangersDeeds(stage)).toEqual([])
}
