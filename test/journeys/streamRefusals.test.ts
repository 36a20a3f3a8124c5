import { createClient as socketClient } from 'graphql-ws'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { bearer, openStreamingTown, type StreamingTown, VIEWER } from '../streamClients.ts'
import type { Json } from '../town.ts'

describe('an operation over a stream', () => {
  let town: StreamingTown
  beforeAll(async () => {
    town = await openStreamingTown()
  }, 60_000)
  afterAll(() => town.close())
  beforeEach(() => town.idle())

  const refusedOperations: readonly (readonly [string, unknown, string])[] = [
    [
      'two fields at the root',
      { query: 'subscription { viewerChanged { name } b: viewerChanged { name } }' },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'two fields through fragments',
      {
        query: 'subscription { ...A b: viewerChanged { name } } fragment A on Subscription { viewerChanged { name } }',
      },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      '@skip at the root',
      { query: 'subscription ($a: Boolean!) { viewerChanged @skip(if: $a) { name } }', variables: { a: false } },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      '@include on a fragment of the root',
      { query: 'subscription { ...A @include(if: true) } fragment A on Subscription { viewerChanged { name } }' },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['introspection', { query: 'subscription { __schema { queryType { name } } }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['the root’s type name', { query: 'subscription { __typename }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['a field that there is not', { query: 'subscription { salaries { id } }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['no GraphQL', { query: 'subscription { ' }, 'GRAPHQL_PARSE_FAILED'],
    ['nothing', {}, 'BAD_REQUEST'],
    ['an operation that is not there', { query: VIEWER, operationName: 'other' }, 'OPERATION_RESOLUTION_FAILURE'],
    [
      'a variable that is missing',
      { query: 'subscription ($a: Boolean!) { viewerChanged { name @skip(if: $a) } }' },
      'BAD_USER_INPUT',
    ],
    [
      'a CPR number as a literal',
      { query: 'subscription { viewerChanged { name @skip(if: "6101850011") } }' },
      'BAD_USER_INPUT',
    ],
    ['a CPR number in a comment', { query: `${VIEWER} # 610185-0011` }, 'BAD_USER_INPUT'],
    ['a giant document', { query: `subscription { viewerChanged { ${'name '.repeat(3_000)} } }` }, 'QUERY_TOO_COMPLEX'],
    [
      'too many words',
      { query: `subscription { viewerChanged { ${'name '.repeat(6_000)} } }` },
      'GRAPHQL_PARSE_FAILED',
    ],
    [
      'fragments that spread each other',
      { query: 'subscription { ...A } fragment A on Subscription { ...A }' },
      'QUERY_TOO_COMPLEX',
    ],
    ['a stored operation where there are none', { documentId: 'abc' }, 'PERSISTED_QUERY_NOT_SUPPORTED'],
  ]
  it.each(refusedOperations)('that is %s is refused over both, and nothing is held', async (_what, body, code) => {
    const token = town.token('fjordby')
    const response = await town.raw(bearer(token), { body })
    const { events, first } = await town.said(response)
    expect([response.status, events.length, events[1]]).toEqual([200, 2, 'event: complete\ndata:'])
    expect(first.errors.map(({ extensions }: Json) => extensions.code)).toContain(code)
    expect(first).not.toHaveProperty('data')

    const { query, ...others } = body as { query?: string }
    if (query !== undefined) {
      const client = socketClient({
        url: town.card.graphql.replace('http', 'ws'),
        webSocketImpl: WebSocket,
        connectionParams: bearer(token),
        retryAttempts: 0,
      })
      const reading = town.collect((sink) => client.subscribe({ query, ...others } as never, sink as never))
      const ended = (await reading.ended) as Json
      expect(Array.isArray(ended) ? ended.map(({ extensions }) => extensions.code) : ended).toContain(code)
      await client.dispose()
    }
    await town.idle()
    expect(`${JSON.stringify(first)}${town.logLines.join('')}`).not.toMatch(/610185.?0011/)
  })

  it.each([
    ['no token', {}, {}, 401],
    ['a token that is none', { authorization: 'Bearer x.y.z' }, {}, 401],
    [
      'no token, by GET, as a page’s EventSource asks',
      {},
      { method: 'GET', path: `?query=${encodeURIComponent(VIEWER)}` },
      401,
    ],
    [
      'the token in the address',
      {},
      { method: 'GET', path: `?access_token=x&query=${encodeURIComponent(VIEWER)}` },
      401,
    ],
    ['a foreign origin', { origin: 'https://evil.example', own: '1' }, {}, 403],
    ['an origin that is none', { origin: 'null', own: '1' }, {}, 403],
    [
      'a CPR number in the address',
      { own: '1' },
      { method: 'GET', path: `?query=${encodeURIComponent(VIEWER)}&x=6101850011` },
      400,
    ],
    ['an institution that is not granted', { own: '1', 'x-institution': '99010207' }, {}, 403],
    ['a list of operations', { own: '1' }, { body: [{ query: VIEWER }] }, 400],
    ['another content type', { own: '1', 'content-type': 'text/plain' }, {}, 415],
  ] as readonly (readonly [
    string,
    Record<string, string>,
    { method?: string; path?: string; body?: unknown },
    number,
  ])[])(
    'over SSE with %s is answered by its status, with a coded error',
    async (_what, { own, ...headers }, how, status) => {
      const response = await town.raw({ ...(own === undefined ? {} : bearer(town.token('fjordby'))), ...headers }, how)
      const { errors } = (await response.json()) as Json
      expect([response.status, response.headers.get('content-type'), errors.length]).toEqual([
        status,
        'application/json; charset=utf-8',
        1,
      ])
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    },
  )

  it('over SSE is answered with the headers of every answer, by GET too, and nothing keeps it', async () => {
    const aborter = new AbortController()
    const response = await fetch(`${town.card.graphql}?query=${encodeURIComponent(VIEWER)}`, {
      headers: {
        accept: 'text/event-stream',
        origin: town.card.graphql.replace('/graphql', ''),
        ...bearer(town.token('fjordby')),
      },
      signal: aborter.signal,
    })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    for (const [name, value] of [
      ['x-content-type-options', 'nosniff'],
      ['cache-control', 'no-store'],
      ['x-accel-buffering', 'no'],
      ['connection', 'close'],
    ] as const)
      expect(response.headers.get(name)).toBe(value)
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    while (text.split(':\n\n').length < 4) text += (await reader?.read())?.value ?? ''
    expect(text.split('event: next')).toHaveLength(2)
    aborter.abort()
    await town.idle()
  })

  it('queries are answered over both in one result; a mutation never by an address', async () => {
    const reading = town.overSocket(bearer(town.token('fjordby')), '{ viewer { kind } institution { name } }')
    expect(await reading.ended).toBeNull()
    expect(reading.results).toEqual([
      { data: { viewer: { kind: 'SYSTEM' }, institution: { name: 'Fjordby Kommune' } } },
    ])
    const overGet = await town.raw(bearer(town.token('fjordby')), {
      method: 'GET',
      path: `?query=${encodeURIComponent('query ($a: Boolean!) { viewer { kind @include(if: $a) name } }')}&variables={"a":true}`,
    })
    expect((await town.said(overGet)).first.data.viewer.kind).toBe('SYSTEM')
    const mutation = 'mutation { cancelInstruction(instructionId: "x") { faults { code } } }'
    const changing = await town.raw(bearer(town.token('fjordby')), {
      method: 'GET',
      path: `?query=${encodeURIComponent(mutation)}`,
    })
    expect((await town.said(changing)).first.errors[0].extensions.code).toBe('BAD_USER_INPUT')
    const posted = await town.raw(bearer(town.token('fjordby')), { body: { query: mutation } })
    expect((await town.said(posted)).first.errors[0].extensions.code).toBe('FORBIDDEN')
  })

  it('a client that lists JSON beside streams gets an ordinary answer', async () => {
    const response = await town.raw(
      {
        ...bearer(town.token('fjordby')),
        accept: 'application/graphql-response+json, application/json, text/event-stream',
      },
      { body: { query: '{ viewer { kind } }' } },
    )
    expect(response.headers.get('content-type')).toMatch(/json/)
    expect(((await response.json()) as Json).data.viewer.kind).toBe('SYSTEM')
  })
})
