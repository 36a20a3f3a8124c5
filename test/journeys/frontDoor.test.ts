import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTown, type TestTown } from '../town.ts'

/** What bad requests get: a clear, coded error and nothing else. */
describe('the front door', () => {
  let town: TestTown
  let token: string
  beforeAll(async () => {
    town = await openTown({ employees: 14 })
    token = town.token('fjordby')
  }, 60_000)
  afterAll(() => town.close())

  const send = async (
    body: string,
    headers: Record<string, string> = {},
    method = 'POST',
    path = '',
  ): Promise<{ status: number; text: string; type: string | null }> => {
    const response = await fetch(`${town.card.graphql}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      ...(method === 'GET' ? {} : { body }),
    })
    return { status: response.status, text: await response.text(), type: response.headers.get('content-type') }
  }
  const codesOf = (text: string): readonly unknown[] =>
    (JSON.parse(text) as { errors: { extensions: { code: string } }[] }).errors.map(({ extensions }) => extensions.code)

  it.each([
    ['no JSON', '{"query":', 400, 'BAD_USER_INPUT'],
    ['no query', '{}', 400, 'BAD_REQUEST'],
    ['a query that does not parse', '{"query":"{ institution { "}', 400, 'GRAPHQL_PARSE_FAILED'],
    ['a field that there is not', '{"query":"{ institution { salaryOfTheBoss } }"}', 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a list of operations', '[{"query":"{ viewer { name } }"}]', 400, 'BAD_REQUEST'],
    ['a mutation that there is not', '{"query":"mutation { deleteEverything }"}', 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a missing variable', '{"query":"query ($id: ID!) { employee(id: $id) { id } }"}', 400, 'BAD_USER_INPUT'],
    [
      'a variable of a wrong type',
      '{"query":"query ($first: Int) { institution { employees(first: $first) { totalCount } } }","variables":{"first":"6101850011"}}',
      400,
      'BAD_USER_INPUT',
    ],
    [
      'an operation name that there is not',
      '{"query":"query A { viewer { name } }","operationName":"B"}',
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'a date that there is not',
      '{"query":"{ institution { employees(asOf: \\"2026-02-30\\") { totalCount } } }"}',
      400,
      'BAD_USER_INPUT',
    ],
    [
      'too deep',
      JSON.stringify({
        query: `{ institution { employees { nodes { ${'otherEmployments { '.repeat(20)} id ${'} '.repeat(20)} } } } }`,
      }),
      400,
      'QUERY_TOO_COMPLEX',
    ],
    [
      'too many aliases',
      JSON.stringify({
        query: `{ ${Array.from({ length: 80 }, (_, index) => `a${index}: viewer { name }`).join(' ')} }`,
      }),
      400,
      'QUERY_TOO_COMPLEX',
    ],
    [
      'too many tokens',
      JSON.stringify({ query: `{ viewer { ${'name '.repeat(6_000)} } }` }),
      400,
      'GRAPHQL_PARSE_FAILED',
    ],
  ])('%s', async (_what, body, status, code) => {
    const answer = await send(body)
    expect([answer.status, codesOf(answer.text)[0]]).toEqual([status, code])
    expect(answer.text).not.toContain('6101850011')
    expect(answer.text).not.toMatch(/stack|node_modules|\.ts:/)
    expect(answer.text).not.toContain('"data"')
  })

  it('a body over the limit is 413', async () => {
    const answer = await send(JSON.stringify({ query: `{ viewer { name } } # ${'x'.repeat(1_100_000)}` }))
    expect([answer.status, codesOf(answer.text)]).toEqual([413, ['BAD_USER_INPUT']])
  })

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
  ])('content type %s is refused', async (type) => {
    const answer = await send('{"query":"{ viewer { name } }"}', { 'content-type': type })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(answer.text).not.toContain('"data"')
  })

  it('a simple cross-site GET is refused, one that no form can send is answered', async () => {
    const path = `?query=${encodeURIComponent('{ viewer { name } }')}`
    const plain = await fetch(`${town.card.graphql}${path}`, { headers: { authorization: `Bearer ${token}` } })
    expect(plain.status).toBe(400)
    const marked = await send('', { 'apollo-require-preflight': 'yes' }, 'GET', path)
    expect(marked.status).toBe(200)
  })

  it('answers introspection itself, also beside data', async () => {
    const answer = await town.ask(
      token,
      '{ __typename __schema { queryType { name } } viewer { __typename name } __type(name: "Employee") { kind possibleTypes { name } } }',
    )
    expect(answer.errors).toEqual([])
    expect(answer.data).toMatchObject({
      __typename: 'Query',
      __schema: { queryType: { name: 'Query' } },
      viewer: { __typename: 'Viewer' },
      __type: {
        kind: 'INTERFACE',
        possibleTypes: expect.arrayContaining([{ name: 'SlsEmployee' }, { name: 'OpusEmployee' }]),
      },
    })
  })

  it('survives aliases that mean something to JavaScript', async () => {
    const answer = await town.ask(
      token,
      '{ __proto__: viewer { constructor: name toString: kind } hasOwnProperty: institution { __proto__: name } }',
    )
    expect(answer.errors).toEqual([])
    expect(answer.text).toContain('"__proto__":{"constructor":')
  })

  it('says alive and ready, and nothing of anything else', async () => {
    const origin = town.card.graphql.replace('/graphql', '')
    expect(await (await fetch(`${origin}/health/live`)).json()).toEqual({ status: 'alive' })
    expect(await (await fetch(`${origin}/health/ready`)).json()).toEqual({
      status: 'ready',
      directories: { filled: 5, all: 5 },
      heldBack: [],
    })
    const nothing = await fetch(`${origin}/etc/passwd`)
    expect([nothing.status, codesOf(await nothing.text())]).toEqual([404, ['NOT_FOUND']])
  })

  it('sends what browsers need to be careful', async () => {
    const response = await fetch(town.card.graphql, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: '{"query":"{ viewer { name } }"}',
    })
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('cache-control')).toContain('no-store')
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('500 requests of mixed institutions at once each get their own answer', async () => {
    const institutions = town.card.institutions
    const names = await Promise.all(
      Array.from({ length: 500 }, async (_, index) => {
        const institution = institutions[index % institutions.length]
        const answer = await town.ask(
          institution?.tokens.full ?? '',
          '{ institution { name cvrNumber employees(first: 2) { nodes { id institution { id name } } } } }',
        )
        return [
          institution?.name,
          answer.data.institution.name,
          answer.data.institution.employees.nodes[0].institution.name,
        ]
      }),
    )
    for (const [asked, answered, inner] of names) expect([answered, inner]).toEqual([asked, asked])
  }, 60_000)
})
