import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Json, openTown, type TestTown } from '../town.ts'

let town: TestTown
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const EMPLOYEES =
  '{ institution { employees(first: 4) { nodes { source { fromCache ageSeconds } contract { source { fromCache ageSeconds } } person { source { fromCache ageSeconds } } } } company { source { fromCache ageSeconds } } } }'

interface Age {
  readonly fromCache: boolean
  readonly ageSeconds: number
}

/** What the systems told, and what the directory did, in one answer. */
async function agesOf(institution: string, headers: Record<string, string> = {}) {
  const { data, errors } = await town.ask(town.token(institution), EMPLOYEES, {}, headers)
  expect(errors).toEqual([])
  const nodes: Json[] = data.institution.employees.nodes
  const told = (pick: (node: Json) => Json): Age[] => nodes.flatMap((node) => pick(node)?.source ?? [])
  return {
    payroll: told(({ contract }) => contract),
    cpr: told(({ person }) => person),
    cvr: [data.institution.company.source] as Age[],
    directory: told((node) => node),
  }
}

describe('how old an answer is', () => {
  it.each([
    ['SLS', 'arkivnaevnet'],
    ['Opus', 'fjordby'],
  ])(
    'is told of %s, CPR and CVR: nothing for what was read now, whole seconds for what is kept',
    async (_system, key) => {
      const { directory: _first, ...first } = await agesOf(key)
      const began = Date.now()
      for (const [system, ages] of Object.entries(first)) {
        expect(ages.length, system).toBeGreaterThan(0)
        expect(new Set(ages.map(({ ageSeconds }) => ageSeconds)), system).toEqual(new Set([0]))
      }
      await new Promise((resolve) => setTimeout(resolve, 1_100))
      const { directory, ...kept } = await agesOf(key)
      const most = Math.ceil((Date.now() - began) / 1_000) + 1
      for (const [system, ages] of Object.entries(kept)) {
        expect(new Set(ages.map(({ fromCache }) => fromCache)), system).toEqual(new Set([true]))
        for (const { ageSeconds } of ages) {
          expect(ageSeconds, system).toBeGreaterThanOrEqual(1)
          expect(ageSeconds, system).toBeLessThanOrEqual(most)
        }
      }
      for (const { fromCache, ageSeconds } of directory) {
        expect(fromCache).toBe(true)
        expect(ageSeconds).toBeGreaterThanOrEqual(1)
      }
    },
  )

  it.each(['arkivnaevnet', 'fjordby'])(
    'is nothing in every system where a live read is demanded, at %s',
    async (key) => {
      await agesOf(key)
      const { directory: _directory, ...live } = await agesOf(key, { 'cache-control': 'no-cache' })
      for (const [system, ages] of Object.entries(live)) {
        expect(ages.length, system).toBeGreaterThan(0)
        expect(ages, system).toEqual(ages.map(() => ({ fromCache: false, ageSeconds: 0 })))
      }
    },
  )
})
