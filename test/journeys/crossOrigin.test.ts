import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTown, type TestTown } from '../town.ts'

const APP = 'https://app.example.dk'
const ELSEWHERE = 'https://elsewhere.example'

/** What a browser asks and looks at before it lets a page of another origin have an answer. */
describe('a page of another origin', () => {
  let town: TestTown
  beforeAll(async () => {
    town = await openTown({ employees: 4, gateway: { origins: [APP] } })
  })
  afterAll(() => town.close())

  const preflight = (origin: string) =>
    fetch(town.card.graphql, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type,x-institution',
      },
    })
  const ask = (origin: string, headers: Record<string, string> = {}) =>
    fetch(town.card.graphql, {
      method: 'POST',
      headers: {
        origin,
        'content-type': 'application/json',
        authorization: `Bearer ${town.token('fjordby')}`,
        ...headers,
      },
      body: '{"query":"{ viewer { name } }"}',
    })

  it('that is named may ask, with the headers that requests have', async () => {
    const allowed = await preflight(APP)
    expect(allowed.status).toBe(204)
    expect(allowed.headers.get('access-control-allow-origin')).toBe(APP)
    expect(allowed.headers.get('access-control-allow-methods')).toBe('GET, POST')
    expect(allowed.headers.get('access-control-allow-headers')).toContain('x-institution')
    // No cookie counts here, so none is asked for.
    expect(allowed.headers.get('access-control-allow-credentials')).toBeNull()
    const answer = await ask(APP)
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, APP])
    expect(answer.headers.get('access-control-expose-headers')).toContain('x-request-id')
    expect(answer.headers.get('vary')).toMatch(/origin/i)
  })

  it('that is named is told of a refusal, too, so that its program can read the code', async () => {
    const refused = await ask(APP, { authorization: 'Bearer a.b.c' })
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([401, APP])
  })

  it('that is not named is told nothing that a browser would go on by', async () => {
    for (const response of [await preflight(ELSEWHERE), await ask(ELSEWHERE)])
      expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('is never let in where no origin is named', async () => {
    const closed = await openTown({ employees: 2 })
    try {
      const response = await fetch(closed.card.graphql, {
        method: 'OPTIONS',
        headers: { origin: APP, 'access-control-request-method': 'POST' },
      })
      expect(response.headers.get('access-control-allow-origin')).toBeNull()
    } finally {
      await closed.close()
    }
  })
})
