import { request as httpRequest } from 'node:http'
import { createClient as sseClient } from 'graphql-sse'
import { createClient as socketClient } from 'graphql-ws'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ClientOptions, WebSocket } from 'ws'
import type { RegisteredGrant } from '#foundation/access/registry.ts'
import { gatewaySettingsShape } from '../../gateway/settings.ts'
import { type ChangingRegistry, changingRegistry } from '../gateway/subscriptions/changingRegistry.ts'
import { type Json, openTown, type TestTown } from '../town.ts'

const POLL = 40
const defaults = gatewaySettingsShape.shape.subscriptions.parse(undefined)
const VIEWER = 'subscription watch { viewerChanged { name grants { interfaceCode state } } }'

interface Reading {
  readonly results: Json[]
  /** Resolves when so many results have come. */
  count(wanted: number): Promise<void>
  /** How it ended: null where the server said that it was complete. */
  readonly ended: Promise<unknown>
  stop(): void
}

describe('a subscription', () => {
  let town: TestTown
  let registry: ChangingRegistry
  beforeAll(async () => {
    town = await openTown({
      employees: 14,
      wrapRegistry: (inner) => {
        registry = changingRegistry(inner)
        return registry
      },
      gateway: {
        subscriptions: { ...defaults, pollMs: POLL, pingMs: 200, perSystem: 6, origins: ['https://app.example.dk'] },
      },
    })
  }, 60_000)
  afterAll(() => town.close())

  const held = () => town.gateway.held()
  const nothingHeld = { streams: 0, sockets: 0, listeners: 0 }
  const idle = () => expect.poll(held, { timeout: 3_000 }).toEqual(nothingHeld)
  beforeEach(idle)

  const collect = (
    subscribe: (sink: { next(result: unknown): void; error(error: unknown): void; complete(): void }) => () => void,
  ): Reading => {
    const results: Json[] = []
    const ended = Promise.withResolvers<unknown>()
    const stop = subscribe({
      next: (result) => results.push(result),
      error: (error) => ended.resolve(error),
      complete: () => ended.resolve(null),
    })
    return {
      results,
      count: (wanted) => expect.poll(() => results.length, { timeout: 3_000 }).toBe(wanted),
      ended: ended.promise,
      stop,
    }
  }
  const overSse = (
    token: string | null,
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Reading => {
    const client = sseClient({
      url: town.card.graphql,
      headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...headers },
      retryAttempts: 0,
    })
    return collect((sink) => client.subscribe({ query, variables }, sink as never))
  }
  const overSocket = (
    params: Record<string, unknown>,
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Reading => {
    class Socket extends WebSocket {
      constructor(address: string, protocols: string[]) {
        super(address, protocols, { headers })
      }
    }
    const client = socketClient({
      url: town.card.graphql.replace('http', 'ws'),
      webSocketImpl: Socket,
      connectionParams: params,
      retryAttempts: 0,
    })
    return collect((sink) => client.subscribe({ query, variables }, sink as never))
  }
  /** A socket of no library, with a subscription under each id that has had its first event. */
  const subscribedSocket = async (token: string, ids: readonly string[], options: ClientOptions = {}) => {
    const socket = new WebSocket(town.card.graphql.replace('http', 'ws'), 'graphql-transport-ws', options)
    const messages: Json[] = []
    const closed = new Promise<number>((resolve) => socket.once('close', resolve))
    socket.on('message', (data) => messages.push(JSON.parse(String(data))))
    await new Promise((resolve) => socket.once('open', resolve))
    socket.send(JSON.stringify({ type: 'connection_init', payload: bearer(token) }))
    await expect.poll(() => messages.length).toBe(1)
    for (const id of ids) socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query: VIEWER } }))
    await expect.poll(() => messages.length).toBe(1 + ids.length)
    return { socket, messages, closed }
  }
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
  const raw = (
    headers: Record<string, string>,
    { body, path = '', method = 'POST' }: { body?: unknown; path?: string; method?: string } = {},
  ): Promise<Response> =>
    fetch(`${town.card.graphql}${path}`, {
      method,
      headers: { accept: 'text/event-stream', 'content-type': 'application/json', ...headers },
      ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? { query: VIEWER }) }),
    })
  /** What a stream that ends by itself said. */
  const said = async (response: Response): Promise<{ events: string[]; first: Json }> => {
    const events = (await response.text()).split('\n\n').filter((event) => event !== '' && event !== ':')
    return { events, first: JSON.parse(/^data: (.*)$/m.exec(events[0] ?? '')?.[1] ?? 'null') }
  }
  const ofSystem = (subject: string) => (grant: RegisteredGrant) => grant.subject === subject
  const closedNow = (grant: RegisteredGrant): RegisteredGrant => ({ ...grant, state: 'CLOSED' })

  it('asked for as an ordinary request is refused, and told how to ask', async () => {
    for (const accept of ['application/json', 'application/graphql-response+json', '*/*']) {
      const answer = await town.ask(town.token('fjordby'), VIEWER, {}, { accept })
      expect([answer.status, answer.data, answer.errors[0]?.extensions['code']]).toEqual([400, null, 'NOT_SUPPORTED'])
      expect(answer.errors[0]?.message).toContain('text/event-stream')
    }
    const odd = 'subscription ($a: Boolean!) { viewerChanged @skip(if: $a) { name } }'
    const answer = await town.ask(town.token('fjordby'), odd, { a: true })
    expect([answer.status, answer.data]).toEqual([400, null])
  })

  it('shows in the schema', async () => {
    const answer = await town.ask(
      town.token('fjordby'),
      '{ __schema { subscriptionType { fields { name args { name } } } } }',
    )
    expect(answer.data.__schema.subscriptionType.fields).toContainEqual({ name: 'viewerChanged', args: [] })
  })

  it.each(['SSE', 'WebSocket'])(
    'over %s begins with the state, tells of a change to the own access and of no other',
    async (transport) => {
      const watch = (token: string) =>
        transport === 'SSE' ? overSse(token, VIEWER) : overSocket(bearer(token), VIEWER)
      const key = transport === 'SSE' ? 'skovkommune' : 'fjordby'
      const institution = town.simulators.town.institutions.find((one) => one.payroll.system === 'OPUS')?.key ?? key
      const mine = watch(town.token(institution))
      const others = town.simulators.town.institutions
        .filter((one) => one.key !== institution)
        .map((one) => watch(town.token(one.key)))
      const sameInstitution = watch(town.token(institution, 'noCpr'))
      for (const reading of [mine, sameInstitution, ...others]) await reading.count(1)
      const before = mine.results[0].data.viewerChanged.grants.length as number
      expect(before).toBeGreaterThan(1)

      const gone = transport === 'SSE' ? 'ENGANGSYDELSE' : 'OPRET_FRAVAER'
      registry.change(
        (grant) => grant.subject === `town:${institution}:full` && grant.interfaceCode === gone,
        (grant) => ({ ...grant, state: 'SUSPENDED' }),
      )
      await mine.count(2)
      const codes = (mine.results[1].data.viewerChanged.grants as Json[]).map(({ interfaceCode }) => interfaceCode)
      expect(codes).toHaveLength(before - 1)
      expect(codes).not.toContain(gone)
      await new Promise((resolve) => setTimeout(resolve, 3 * POLL))
      for (const reading of [sameInstitution, ...others]) expect(reading.results).toHaveLength(1)
      for (const reading of [mine, sameInstitution, ...others]) reading.stop()
      await idle()
    },
  )

  it('ends with FORBIDDEN within the poll interval when the last access is closed elsewhere, and the next request is refused', async () => {
    const [key = ''] = town.simulators.town.institutions
      .filter((one) => one.payroll.system === 'SLS')
      .map((one) => one.key)
    const token = town.token(key, 'noCpr')
    const sse = overSse(token, VIEWER)
    const socket = overSocket(bearer(token), VIEWER)
    const kept = await subscribedSocket(token, ['1', '2'])
    const twoOnOne = overSocket(bearer(token), 'subscription { mine: viewerChanged { kind } }')
    for (const reading of [sse, socket, twoOnOne]) await reading.count(1)
    const started = performance.now()
    registry.change(ofSystem(`town:${key}:noCpr`), closedNow)
    expect(await sse.ended).toBeNull()
    expect(performance.now() - started).toBeLessThan(POLL * 10)
    expect(sse.results[1]).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] })
    expect(sse.results[1]).not.toHaveProperty('data')
    expect(await socket.ended).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
    expect(await kept.closed).toBe(4403)
    expect(kept.messages.slice(-2)).toEqual(
      ['1', '2'].map((id) => ({
        id,
        type: 'error',
        payload: [expect.objectContaining({ extensions: { code: 'FORBIDDEN' } })],
      })),
    )
    expect(await twoOnOne.ended).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])

    expect((await town.ask(token, '{ viewer { name } }')).status).toBe(403)
    expect((await raw(bearer(token))).status).toBe(403)
    const again = overSocket(bearer(token), VIEWER)
    expect(await again.ended).toMatchObject({ code: 4403 })
    await idle()
  })

  it('stays with the institution that was chosen, whatever opens or closes elsewhere', async () => {
    const { supplier, institutions } = town.card
    const [first = '', second = ''] = supplier.serves
    const idOf = (cvrNumber: string) => registry.institutions.find((one) => one.cvrNumber === cvrNumber)?.id ?? ''
    const query = 'subscription { viewerChanged { institutions { cvrNumber current } grants { interfaceCode } } }'
    const current = (result: Json) =>
      (result.data.viewerChanged.institutions as Json[]).find((one) => one.current).cvrNumber as string
    const atFirst = overSse(supplier.token, query, {}, { 'x-institution': first })
    const atSecond = overSocket({ ...bearer(supplier.token), 'X-Institution': second }, query)
    await atFirst.count(1)
    await atSecond.count(1)
    expect([current(atFirst.results[0]), current(atSecond.results[0])]).toEqual([first, second])

    registry.change((grant) => grant.subject === 'town:supplier' && grant.institutionId === idOf(first), closedNow)
    expect(await atFirst.ended).toBeNull()
    expect(atFirst.results.at(-1).errors[0].extensions.code).toBe('FORBIDDEN')
    await atSecond.count(2)
    expect(current(atSecond.results[1])).toBe(second)
    atSecond.stop()

    // Now there is one, and it is not named; another opens beside it.
    const unnamed = overSse(supplier.token, query)
    await unnamed.count(1)
    const [third = ''] = institutions.map((one) => one.cvrNumber).filter((one) => !supplier.serves.includes(one))
    const [like] = registry.openGrants('town:supplier', '2026-11-22', null)
    if (like === undefined) throw new Error('the supplier has no access left')
    registry.open({ ...like, id: 'opened-since', institutionId: idOf(third) })
    await unnamed.count(2)
    expect(current(unnamed.results[1])).toBe(second)
    expect(unnamed.results[1].data.viewerChanged.institutions).toHaveLength(2)
    unnamed.stop()
    await idle()
  })

  it('takes aliases, fragments, variables and one operation of several', async () => {
    const query = `
      query other { viewer { kind } }
      subscription watch($withGrants: Boolean!, $no: Boolean = false) { ...Root ... on Subscription { who: viewerChanged { kind } } }
      fragment Root on Subscription { ...Deeper }
      fragment Deeper on Subscription { who: viewerChanged { called: name ...Grants @include(if: $withGrants) scopes @include(if: $no) __typename } }
      fragment Grants on Viewer { grants { id } }`
    const response = await raw(bearer(town.token('fjordby')), {
      body: { query, operationName: 'other' },
    })
    const { events, first } = await said(response)
    expect([events.length, first.data]).toEqual([2, { viewer: { kind: 'SYSTEM' } }])
    for (const withGrants of [true, false]) {
      const client = sseClient({ url: town.card.graphql, headers: bearer(town.token('fjordby')), retryAttempts: 0 })
      const reading = collect((sink) =>
        client.subscribe({ query, operationName: 'watch', variables: { withGrants } }, sink as never),
      )
      await reading.count(1)
      expect(Object.keys(reading.results[0].data.who)).toEqual(
        withGrants ? ['called', 'grants', '__typename', 'kind'] : ['called', '__typename', 'kind'],
      )
      reading.stop()
    }
    await idle()
  })

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
    const response = await raw(bearer(token), { body })
    const { events, first } = await said(response)
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
      const reading = collect((sink) => client.subscribe({ query, ...others } as never, sink as never))
      const ended = (await reading.ended) as Json
      expect(Array.isArray(ended) ? ended.map(({ extensions }) => extensions.code) : ended).toContain(code)
      await client.dispose()
    }
    await idle()
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
      const response = await raw({ ...(own === undefined ? {} : bearer(town.token('fjordby'))), ...headers }, how)
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
    ] as const)
      expect(response.headers.get(name)).toBe(value)
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    while (text.split(':\n\n').length < 4) text += (await reader?.read())?.value ?? ''
    expect(text.split('event: next')).toHaveLength(2)
    aborter.abort()
    await idle()
  })

  it('queries are answered over both in one result; a mutation never by an address', async () => {
    const reading = overSocket(bearer(town.token('fjordby')), '{ viewer { kind } institution { name } }')
    expect(await reading.ended).toBeNull()
    expect(reading.results).toEqual([
      { data: { viewer: { kind: 'SYSTEM' }, institution: { name: 'Fjordby Kommune' } } },
    ])
    const overGet = await raw(bearer(town.token('fjordby')), {
      method: 'GET',
      path: `?query=${encodeURIComponent('query ($a: Boolean!) { viewer { kind @include(if: $a) name } }')}&variables={"a":true}`,
    })
    expect((await said(overGet)).first.data.viewer.kind).toBe('SYSTEM')
    const mutation = 'mutation { deleteEverything }'
    const changing = await raw(bearer(town.token('fjordby')), {
      method: 'GET',
      path: `?query=${encodeURIComponent(mutation)}`,
    })
    expect((await said(changing)).first.errors[0].extensions.code).toBe('BAD_USER_INPUT')
    const posted = await raw(bearer(town.token('fjordby')), { body: { query: mutation } })
    expect((await said(posted)).first.errors[0].extensions.code).toBe('OPERATION_RESOLUTION_FAILURE')
  })

  it('a client that lists JSON beside streams gets an ordinary answer', async () => {
    const response = await raw(
      {
        ...bearer(town.token('fjordby')),
        accept: 'application/graphql-response+json, application/json, text/event-stream',
      },
      { body: { query: '{ viewer { kind } }' } },
    )
    expect(response.headers.get('content-type')).toMatch(/json/)
    expect(((await response.json()) as Json).data.viewer.kind).toBe('SYSTEM')
  })

  describe('over a WebSocket', () => {
    const open = (
      headers: Record<string, string> = {},
      protocols: string | string[] = 'graphql-transport-ws',
      path = '',
    ): Promise<
      { status: number; text: string; headers: NodeJS.Dict<string | string[]> } | { code: number } | WebSocket
    > =>
      new Promise((resolve) => {
        const socket = new WebSocket(`${town.card.graphql.replace('http', 'ws')}${path}`, protocols, { headers })
        socket.on('unexpected-response', (_request, response) => {
          let text = ''
          response.on('data', (chunk) => {
            text += chunk
          })
          response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }))
        })
        socket.on('error', () => undefined)
        socket.on('open', () => setTimeout(() => resolve(socket), 20))
        socket.on('close', (code) => resolve({ code }))
      })
    const closing = (socket: WebSocket) => new Promise<number>((resolve) => socket.once('close', resolve))

    it.each([
      ['a foreign origin', { origin: 'https://evil.example' }, '', 403],
      ['a token that is none', { authorization: 'Bearer x.y.z' }, '', 401],
      ['a CPR number in the address', {}, '?x=6101850011', 400],
    ] as const)(
      '%s is refused before there is one, in words and headers like any',
      async (_what, headers, path, status) => {
        const answer = await open(headers, 'graphql-transport-ws', path)
        expect(answer).toMatchObject({ status, headers: { 'x-content-type-options': 'nosniff' } })
        expect(JSON.parse((answer as { text: string }).text).errors).toHaveLength(1)
      },
    )

    it('pages of the same host and of a configured origin are let in', async () => {
      for (const origin of [town.card.graphql.replace('/graphql', ''), 'https://app.example.dk']) {
        const socket = await open({ origin })
        expect(socket).toBeInstanceOf(WebSocket)
        ;(socket as WebSocket).terminate()
      }
    })

    it('the token may come in the header alone, and one in the first message counts before it', async () => {
      const inHeader = overSocket({}, VIEWER, {}, bearer(town.token('fjordby')))
      await inHeader.count(1)
      inHeader.stop()
      const badBeside = overSocket({ authorization: 'Bearer x.y.z' }, VIEWER, {}, bearer(town.token('fjordby')))
      expect(await badBeside.ended).toMatchObject({ code: 4401 })
    })

    it.each([
      ['without a token', { type: 'connection_init' }, 4401],
      ['with a token that is no text', { type: 'connection_init', payload: { authorization: 7 } }, 4401],
      ['with a subscription', { id: '1', type: 'subscribe', payload: { query: VIEWER } }, 4401],
      ['with no JSON', '{', 4400],
      ['with what is no message', { type: 'drop_table' }, 4400],
    ])('whose first message is %s is closed', async (_what, message, code) => {
      const socket = (await open()) as WebSocket
      const closed = closing(socket)
      socket.send(typeof message === 'string' ? message : JSON.stringify(message))
      expect(await closed).toBe(code)
    })

    it('a supplier that names no institution is told that it must', async () => {
      registry.open({
        ...(registry.grantsOf(registry.institutions[0]?.id ?? '')[0] as RegisteredGrant),
        id: 'x',
        subject: 'town:supplier',
        institutionId: registry.institutions[0]?.id ?? '',
        state: 'OPEN',
      })
      const reading = overSocket(bearer(town.card.supplier.token), VIEWER)
      expect([4400]).toContain(((await reading.ended) as { code: number }).code)
    })

    it('another protocol, a binary message, a second first message and an id in use are closed by their codes', async () => {
      const other = await open({}, 'graphql-ws')
      expect(other instanceof WebSocket ? await closing(other) : other).toMatchObject({ code: 1006 })
      const init = JSON.stringify({ type: 'connection_init', payload: bearer(town.token('fjordby')) })
      const subscribe = JSON.stringify({ id: '1', type: 'subscribe', payload: { query: VIEWER } })
      for (const [messages, code] of [
        [[Buffer.from(init)], 4400],
        [[init, init], 4429],
        [[init, subscribe, subscribe], 4409],
      ] as const) {
        const socket = (await open()) as WebSocket
        const closed = closing(socket)
        for (const message of messages) {
          socket.send(message)
          await new Promise((resolve) => setTimeout(resolve, 30))
        }
        expect(await closed).toBe(code)
      }
      await idle()
    })

    it('one that answers no ping is cut off and frees what it held', async () => {
      const { closed } = await subscribedSocket(town.token('fjordby'), ['1'], { autoPong: false })
      expect(await closed).toBe(1006)
      await idle()
    })

    it('offers of HTTP/2, as Java’s client makes with each request, change nothing', async () => {
      const body = JSON.stringify({ query: '{ viewer { kind } }' })
      const status = await new Promise((resolve, reject) => {
        const request = httpRequest(
          town.card.graphql,
          {
            method: 'POST',
            headers: {
              ...bearer(town.token('fjordby')),
              'content-type': 'application/json',
              connection: 'Upgrade, HTTP2-Settings',
              upgrade: 'h2c',
              'http2-settings': 'AAEAAEAAAAIAAAAB',
            },
          },
          (response) => resolve(response.resume().statusCode),
        )
        request.on('error', reject)
        request.end(body)
      })
      expect(status).toBe(200)
    })
  })

  it('is refused beyond so many for a system at an institution, and has room again when one ends', async () => {
    const token = town.token('fjordby')
    const many = Array.from({ length: 6 }, () => overSse(token, VIEWER))
    for (const one of many) await one.count(1)
    const beyond = await raw(bearer(token))
    expect([beyond.status, ((await beyond.json()) as Json).errors[0].extensions]).toEqual([
      429,
      { code: 'RATE_LIMITED', reason: 'TOO_MANY_STREAMS', retryAfterSeconds: 60 },
    ])
    const other = overSse(town.token('fjordby', 'noCpr'), VIEWER)
    await other.count(1)
    many[0]?.stop()
    await expect.poll(() => held().streams).toBe(6)
    const again = overSse(token, VIEWER)
    await again.count(1)
    for (const one of [...many, other, again]) one.stop()
    await idle()
  })

  it('200 opened and broken off, half of them in the middle of the first event, leave nothing behind', async () => {
    const token = town.token('fjordby')
    for (let round = 0; round < 50; round += 1) {
      const two = [overSse(token, VIEWER), overSocket(bearer(token), VIEWER)]
      const halfway = [overSse(token, VIEWER), overSocket(bearer(token), VIEWER)]
      for (const one of halfway) one.stop()
      for (const one of two) await one.count(1)
      for (const one of two) one.stop()
    }
    await idle()
    await expect.poll(() => registry.listenerCount).toBe(0)
    const refreshes = registry.refreshes
    await new Promise((resolve) => setTimeout(resolve, 4 * POLL))
    expect(registry.refreshes).toBe(refreshes)
  }, 30_000)

  it('leaves a line when it opens and one when it closes, without what was asked', async () => {
    const before = town.logLines.length
    const reading = overSse(town.token('fjordby'), VIEWER)
    await reading.count(1)
    reading.stop()
    await idle()
    const lines = town.logLines.slice(before).map((line) => JSON.parse(line) as Json)
    expect(lines.map(({ msg }) => msg)).toEqual(['stream_opened', 'stream_closed'])
    expect(lines[0]).toMatchObject({ transport: 'EVENT_STREAM', field: 'viewerChanged', subject: 'town:fjordby:full' })
    expect(lines[1]).toMatchObject({ reason: 'CLIENT', events: 1, requestId: lines[0].requestId })
  })
})
