import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTown, type TestTown } from '../town.ts'

/** How much one system may ask for within a minute. */
describe('the pace of a caller', () => {
  let town: TestTown
  beforeAll(async () => {
    town = await openTown({ employees: 14, limits: { requestsPerMinute: 5, upstreamCallsPerMinute: 60 } })
  }, 60_000)
  afterAll(() => town.close())

  const ask = async (token: string, query: string, headers: Record<string, string> = {}) => {
    const response = await fetch(town.card.graphql, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    })
    const { data = null, errors = [] } = (await response.json()) as {
      data?: unknown
      errors?: { extensions: Record<string, unknown> }[]
    }
    return {
      status: response.status,
      wait: response.headers.get('retry-after'),
      data,
      extensions: errors[0]?.extensions,
    }
  }

  it('is bounded in requests: 429 with the seconds to wait, for this system at this institution alone', async () => {
    const token = town.token('fjordby')
    for (let each = 0; each < 5; each += 1) expect((await ask(token, '{ viewer { name } }')).status).toBe(200)
    const late = await ask(token, '{ viewer { name } }')
    expect([late.status, late.data]).toEqual([429, null])
    expect(late.extensions).toEqual({ code: 'RATE_LIMITED', retryAfterSeconds: Number(late.wait) })
    expect(Number(late.wait)).toBeGreaterThanOrEqual(1)
    expect(Number(late.wait)).toBeLessThanOrEqual(12)
    expect((await ask(town.token('fjordby', 'noCpr'), '{ viewer { name } }')).status).toBe(200)
    const { token: supplier, serves } = town.card.supplier
    for (const chosen of serves) {
      for (let each = 0; each < 5; each += 1)
        expect((await ask(supplier, '{ viewer { name } }', { 'x-institution': chosen })).status).toBe(200)
      expect((await ask(supplier, '{ viewer { name } }', { 'x-institution': chosen })).status).toBe(429)
    }
  })

  it('is bounded in calls to the systems, and nothing is asked of them beyond', async () => {
    const token = town.token('fjordstyrelsen')
    const query = '{ institution { employees(first: 50) { nodes { contract { positionTitle } } } } }'
    const first = await ask(token, query)
    expect([first.status, first.extensions]).toEqual([200, undefined])
    const second = await ask(token, query)
    expect([second.status, second.data]).toEqual([429, null])
    expect(second.extensions).toEqual({ code: 'RATE_LIMITED', retryAfterSeconds: Number(second.wait) })
    expect((await ask(token, '{ viewer { name } }')).status).toBe(200)
  })
})
