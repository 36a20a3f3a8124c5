import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { errorCodes } from '#schema/errorCodes.ts'
import type { Simulator, SimulatorFailure } from '../../sandbox/kit/control.ts'
import { keepCompared } from '../../start/keepCompared.ts'
import { type ClientAnswer, type Json, openTown, type TestTown } from '../town.ts'

/** A system that is down, slow or talks rubbish costs its own fields, and nothing else. */
const QUERY = `{ institution { name company { name } employees(first: 4) { nodes { id name
  contract(asOf: "2026-06-01") { validFrom } absences(period: {from: "2026-01-01"}) { nodes { from } } quotas { remaining } wageParts { nodes { code } }
  person { name { given } } } } } }`

/** Which fields of an employee each system feeds. */
const FEEDS = {
  SLS: ['contract', 'absences', 'quotas', 'wageParts'],
  OPUS: ['contract', 'absences', 'quotas', 'wageParts'],
  CPR: ['person'],
  CVR: [],
} as const

const NEVER_ENDING: readonly SimulatorFailure[] = [
  'unavailable',
  'refused',
  'html',
  'garbled',
  'truncated',
  'oversized',
]

describe('an upstream that fails', () => {
  let town: TestTown
  beforeAll(async () => {
    town = await openTown({
      employees: 16,
      requestMs: 4_000,
      // So that one test's failures do not hold back the next one's calls.
      adjust: (settings) => ({
        ...settings,
        sls: { ...settings.sls, limits: { ...settings.sls.limits, failuresInARow: 10_000, attemptMs: 1_500 } },
        opus: { ...settings.opus, limits: { ...settings.opus.limits, failuresInARow: 10_000, attemptMs: 1_500 } },
        cpr: { ...settings.cpr, limits: { ...settings.cpr.limits, failuresInARow: 10_000, readMs: 1_500 } },
        cvr: { ...settings.cvr, limits: { ...settings.cvr.limits, failuresInARow: 10_000, attemptMs: 1_500 } },
      }),
    })
  }, 60_000)
  afterAll(() => town.close())
  afterEach(() => {
    for (const system of ['SLS', 'OPUS', 'CPR', 'CVR'] as const) simulator(system).control.reset()
  })

  const simulator = (system: keyof typeof FEEDS): Simulator => {
    const { sls, opus, cpr, cvr } = town.simulators
    return { SLS: sls, OPUS: opus, CPR: cpr, CVR: cvr }[system]
  }
  const ask = (system: keyof typeof FEEDS): Promise<ClientAnswer> =>
    town.ask(town.token(system === 'OPUS' ? 'fjordby' : 'maaleraadet'), QUERY, {}, { 'cache-control': 'no-cache' })

  const cases = (['SLS', 'OPUS', 'CPR', 'CVR'] as const).flatMap((system) =>
    [
      ...NEVER_ENDING,
      ...(system === 'CPR' ? [] : (['dtdBomb'] as const)),
      ...(system === 'CVR' ? [] : (['closed'] as const)),
    ].map((failure) => [system, failure] as const),
  )

  it.each(cases)(
    '%s, %s: its own fields are null with a code and their place, all others answered, in bounded time and memory',
    async (system, failure) => {
      const honest = await ask(system)
      simulator(system).control.failNext(failure, 1_000)
      const before = process.memoryUsage.rss()
      const began = performance.now()
      const answer = await ask(system)
      expect(performance.now() - began).toBeLessThan(6_000)
      // Up to 24 answers of 64 MB, 1.5 GB, are on their way at once, and both ends of each are in this process.
      expect(process.memoryUsage.rss() - before).toBeLessThan(600_000_000)

      expect(answer.status).toBe(200)
      const { institution } = answer.data
      expect(institution.name).toBe(honest.data.institution.name)
      expect(institution.company === null).toBe(system === 'CVR')
      const nodes: readonly Json[] = institution.employees.nodes
      expect(nodes.map(({ id, name }) => ({ id, name }))).toEqual(
        honest.data.institution.employees.nodes.map(({ id, name }: Json) => ({ id, name })),
      )
      const own: readonly string[] = FEEDS[system]
      nodes.forEach((node, index) => {
        for (const field of ['contract', 'absences', 'quotas', 'wageParts', 'person']) {
          if (own.includes(field)) expect(node[field], `${field} of ${index}`).toBeNull()
          else expect(node[field]).toEqual(honest.data.institution.employees.nodes[index][field])
        }
      })

      const told = answer.errors.filter(({ extensions }) => extensions['system'] === system)
      const places = told.map(({ path }) => path?.join('.'))
      const expected =
        system === 'CVR'
          ? ['institution.company']
          : nodes.flatMap((_node, index) => own.map((field) => `institution.employees.nodes.${index}.${field}`))
      expect([...places].sort()).toEqual([...expected].sort())
      for (const { extensions, message } of told) {
        expect(['UPSTREAM_UNAVAILABLE', 'UPSTREAM_TIMEOUT', 'UPSTREAM_CLOSED', 'UPSTREAM_REJECTED']).toContain(
          extensions['code'],
        )
        expect(message).toMatch(/^(SLS|OPUS|CPR|CVR) [a-z ,;]+\.$/)
      }
      expect(answer.text).not.toMatch(/127\.0\.0\.1|localhost|ECONN|stack|\.ts:|node_modules|<html/i)
    },
    30_000,
  )

  it('a transient failure of a read is repeated and not seen', async () => {
    simulator('SLS').control.failNext('unavailable', 1)
    simulator('OPUS').control.failNext('refused', 1)
    for (const system of ['SLS', 'OPUS'] as const) {
      const { errors } = await ask(system)
      expect(errors.filter(({ extensions }) => extensions['system'] === system)).toEqual([])
    }
  })

  it('a connection cut at any byte of the answer is a fault or repeated, never half an answer', async () => {
    const honest = await ask('SLS')
    for (const bytes of [0, 1, 100, 700, 1_200]) {
      simulator('SLS').control.dropConnectionAfter(bytes)
      const answer = await ask('SLS')
      const nodes: readonly Json[] = answer.data.institution.employees.nodes
      nodes.forEach((node, index) => {
        for (const field of FEEDS.SLS)
          if (node[field] !== null) expect(node[field]).toEqual(honest.data.institution.employees.nodes[index][field])
      })
    }
  }, 30_000)

  it('every code that leaves is of the closed list, and its detail is in the log under the reference', async () => {
    simulator('SLS').control.failNext('garbled', 1_000)
    const { errors } = await ask('SLS')
    for (const { extensions } of errors) {
      expect(errorCodes).toContain(extensions['code'])
      if (extensions['system'] === 'SLS')
        expect(town.logLines.some((line) => line.includes(String(extensions['reference'])))).toBe(true)
    }
  })
})

describe('an upstream that does not answer at all', () => {
  let town: TestTown
  beforeAll(async () => {
    // As in production, but for the times.
    town = await openTown({
      employees: 16,
      requestMs: 4_000,
      adjust: (settings) => ({
        ...settings,
        sls: { ...settings.sls, limits: { ...settings.sls.limits, attemptMs: 1_000 } },
        opus: { ...settings.opus, limits: { ...settings.opus.limits, attemptMs: 1_000 } },
        cpr: { ...settings.cpr, limits: { ...settings.cpr.limits, readMs: 1_000 } },
        cvr: { ...settings.cvr, limits: { ...settings.cvr.limits, attemptMs: 1_000 } },
      }),
    })
  }, 60_000)
  afterAll(() => town.close())

  it.each(['sls', 'opus', 'cpr', 'cvr'] as const)(
    '%s: its own fields end as UPSTREAM_TIMEOUT while there is time for the others',
    async (system) => {
      const { control } = town.simulators[system]
      control.failNext('timeout', 1_000)
      const began = performance.now()
      const answer = await town.ask(
        town.token(system === 'opus' ? 'fjordby' : 'maaleraadet'),
        QUERY,
        {},
        { 'cache-control': 'no-cache' },
      )
      expect(performance.now() - began).toBeLessThan(4_500)
      control.reset()
      const told = answer.errors.filter(({ extensions }) => extensions['system'] === system.toUpperCase())
      const codes = told.map(({ extensions }) => extensions['code'])
      expect(codes).toContain('UPSTREAM_TIMEOUT')
      // Behind a row of time-outs nothing more is sent for a while.
      expect(['UPSTREAM_TIMEOUT', 'UPSTREAM_UNAVAILABLE']).toEqual(expect.arrayContaining([...new Set(codes)]))
      const { institution } = answer.data
      expect(institution.employees.nodes.map(({ name }: Json) => name)).toHaveLength(4)
      if (system !== 'cvr') expect(institution.company.name).toEqual(expect.any(String))
      if (system !== 'cpr') expect(institution.employees.nodes.some(({ person }: Json) => person !== null)).toBe(true)
    },
    30_000,
  )
})

describe('an upstream that keeps failing', () => {
  it('is left alone for a while, and asked again afterwards', async () => {
    const town = await openTown({
      employees: 16,
      adjust: (settings) => ({
        ...settings,
        cvr: { ...settings.cvr, limits: { ...settings.cvr.limits, failuresInARow: 3, pauseMs: 400, repeats: 0 } },
      }),
    })
    try {
      const ask = () =>
        town.ask(town.token('fjordby'), '{ institution { company { name } } }', {}, { 'cache-control': 'no-cache' })
      const { control } = town.simulators.cvr
      control.failNext('unavailable', 1_000)
      for (let tried = 0; tried < 6; tried += 1)
        expect((await ask()).errors[0]?.extensions['code']).toBe('UPSTREAM_UNAVAILABLE')
      expect(control.journal().length).toBe(3)
      const ready = await fetch(town.card.graphql.replace('/graphql', '/health/ready'))
      expect(await ready.json()).toMatchObject({
        status: 'ready',
        heldBack: [{ system: 'CVR', institution: 'fjordby' }],
      })
      control.reset()
      await new Promise((resolve) => setTimeout(resolve, 450))
      expect((await ask()).data.institution.company.name).toBe('Fjordby Kommune')
    } finally {
      await town.close()
    }
  }, 60_000)
})

describe('a client that goes away', () => {
  it('stops its query: the systems are asked nothing further', async () => {
    const town = await openTown({ employees: 40 })
    try {
      const { control } = town.simulators.sls
      control.latency(150)
      const gone = new AbortController()
      const asking = fetch(town.card.graphql, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${town.token('maaleraadet')}` },
        body: JSON.stringify({
          query:
            '{ institution { employees(first: 40) { nodes { contract { validFrom } absences { nodes { from } } wageParts { nodes { code } } } } } }',
        }),
        signal: gone.signal,
      })
      await new Promise((resolve) => setTimeout(resolve, 350))
      gone.abort()
      await expect(asking).rejects.toThrow()
      await new Promise((resolve) => setTimeout(resolve, 200))
      const asked = control.journal().length
      await new Promise((resolve) => setTimeout(resolve, 700))
      expect(asked).toBeGreaterThan(0)
      expect(control.journal().length - asked).toBeLessThanOrEqual(1)
    } finally {
      await town.close()
    }
  }, 60_000)
})

describe('queries that each keep the limits', () => {
  it('do not break each other: the later waits its turn', async () => {
    const town = await openTown({ employees: 120, limits: { upstreamCalls: 1_500 } })
    try {
      const query =
        '{ institution { employees(first: 110) { nodes { contract { validFrom } absences { nodes { from } } wageParts { nodes { code } } } } } }'
      const answers = await Promise.all(
        Array.from({ length: 8 }, () =>
          town.ask(town.token('maaleraadet'), query, {}, { 'cache-control': 'no-cache' }),
        ),
      )
      for (const { errors } of answers) expect(errors).toEqual([])
    } finally {
      await town.close()
    }
  }, 60_000)
})

describe('a payroll system that is down at the start', () => {
  it('is asked again until its employees are known', async () => {
    const town = await openTown({ employees: 14 })
    const { control } = town.simulators.sls
    await town.house.store.database.updateTable('directory_state').set({ filled_at: null }).execute()
    control.failNext('unavailable', 12)
    const kept = keepCompared(town.house)
    try {
      await kept.triedOnce
      const ask = () => town.ask(town.token('maaleraadet'), '{ institution { employees(first: 1) { totalCount } } }')
      expect((await ask()).errors[0]?.extensions).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', retryAfterSeconds: 10 })
      await expect
        .poll(async () => (await ask()).data.institution.employees?.totalCount, { timeout: 20_000, interval: 250 })
        .toBe(14)
    } finally {
      kept.stop()
      await town.close()
    }
  }, 60_000)
})
