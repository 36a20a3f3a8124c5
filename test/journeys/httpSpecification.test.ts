import { auditServer } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTown, type TestTown } from '../town.ts'

/** GraphQL over HTTP as the specification's own audits see it, over the running town. */
describe('GraphQL over HTTP', () => {
  let town: TestTown
  let token: string
  beforeAll(async () => {
    town = await openTown({ employees: 14 })
    token = town.token('fjordby')
  }, 60_000)
  afterAll(() => town.close())

  it('passes all 61 audits, with prevention of cross-site requests on', async () => {
    const results = await auditServer({
      url: town.card.graphql,
      // The audits send no token, and their GETs nothing that a form on a foreign page could not send: both are asked for here.
      fetchFn: (url: string, init: RequestInit = {}) =>
        fetch(url, {
          ...init,
          headers: {
            ...(init.headers as Record<string, string>),
            authorization: `Bearer ${token}`,
            ...((init.method ?? 'GET') === 'GET' ? { 'apollo-require-preflight': 'yes' } : {}),
          },
        }),
    })
    expect(results.filter(({ status }) => status !== 'ok').map(({ id, name }) => `${id} ${name}`)).toEqual([])
    expect(results).toHaveLength(61)
    const unmarked = await fetch(`${town.card.graphql}?query=${encodeURIComponent('{ __typename }')}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    expect(unmarked.status).toBe(400)
  })

  it.each([
    ['application/json', '{', 200],
    ['application/json', '{ nothingOfTheKind }', 200],
    ['application/graphql-response+json', '{', 400],
    ['application/graphql-response+json', '{ nothingOfTheKind }', 400],
    ['*/*', '{', 400],
  ])('accepting %s, %s is answered with %i', async (accept, query, status) => {
    const answer = await town.ask(token, query, {}, { accept })
    expect([answer.status, answer.data, answer.errors.length]).toEqual([status, null, 1])
  })

  it('a CPR number in a text is 400 whatever is accepted', async () => {
    const answer = await town.ask(token, '{ institution { employeesByCpr(cprNumber: "6101850011") { id } } }')
    expect([answer.status, answer.errors[0]?.extensions['code']]).toEqual([400, 'BAD_USER_INPUT'])
  })

  it('an operation beyond a limit is 400 whatever is accepted', async () => {
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const answer = await town.ask(token, `{ ${'viewer { name } '.repeat(30)} }`, {}, { accept })
      expect([answer.status, answer.errors[0]?.extensions['code']]).toEqual([400, 'QUERY_TOO_COMPLEX'])
    }
  })
})
