import { createHash } from 'node:crypto'
import { createClient as sseClient } from 'graphql-sse'
import { createClient as socketClient } from 'graphql-ws'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { gatewaySettingsShape } from '../../gateway/settings.ts'
import { townScopes } from '../../start/townRegistry.ts'
import { type Json, openTown, type TestTown } from '../town.ts'

const WATCH = 'subscription { viewerChanged { kind } }'
const LISTED = 'subscription Listed { viewerChanged { kind } }'
const defaults = gatewaySettingsShape.shape.subscriptions.parse(undefined)
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

function stream(town: TestTown, token: string, body: Record<string, unknown> = { query: WATCH }): Promise<Response> {
  return fetch(town.card.graphql, {
    method: 'POST',
    headers: { accept: 'text/event-stream', 'content-type': 'application/json', ...bearer(token) },
    body: JSON.stringify(body),
  })
}

const results = async (response: Response): Promise<Json[]> =>
  [...(await response.text()).matchAll(/^data: (.+)$/gm)].map(([, text]) => JSON.parse(text ?? ''))

describe('a stream ends', () => {
  let town: TestTown
  beforeAll(async () => {
    town = await openTown({ employees: 14, gateway: { subscriptions: { ...defaults, pingMs: 200 } } })
  }, 60_000)
  afterAll(() => town.close())

  /** Accepted for one to two seconds more, since clocks may differ by thirty. */
  const endingToken = () => town.issuer.token('town:fjordby:full', townScopes.full, -28)

  it('over server-sent events with its token: UNAUTHENTICATED is said, then that it is complete', async () => {
    const response = await stream(town, await endingToken())
    const text = await response.text()
    expect(text).toMatch(/event: complete\ndata:\n\n$/)
    const [first, last] = [...text.matchAll(/^data: (.+)$/gm)].map(([, one]) => JSON.parse(one ?? '') as Json)
    expect(first).toEqual({ data: { viewerChanged: { kind: 'SYSTEM' } } })
    expect(last.errors[0].extensions).toEqual({ code: 'UNAUTHENTICATED' })
  })

  it('over a WebSocket with its token: the error is told, and the socket closed by 4401, also where nothing is subscribed to', async () => {
    const sockets = [1, 2].map(() => new WebSocket(town.card.graphql.replace('http', 'ws'), 'graphql-transport-ws'))
    const token = await endingToken()
    const ends = await Promise.all(
      sockets.map(async (socket, index) => {
        const types: string[] = []
        socket.on('message', (data) => {
          const { type } = JSON.parse(String(data)) as Json
          types.push(type)
          if (type === 'connection_ack' && index === 0)
            socket.send(JSON.stringify({ id: 'a', type: 'subscribe', payload: { query: WATCH } }))
        })
        socket.once('open', () =>
          socket.send(JSON.stringify({ type: 'connection_init', payload: { Authorization: `Bearer ${token}` } })),
        )
        return [await new Promise((resolve) => socket.once('close', resolve)), types]
      }),
    )
    expect(ends).toEqual([
      [4401, ['connection_ack', 'next', 'error']],
      [4401, ['connection_ack']],
    ])
    await expect.poll(() => town.gateway.held()).toEqual({ streams: 0, sockets: 0, listeners: 0 })
  })
})

describe('when the gateway closes', () => {
  it('streams are interrupted without being called complete, so that clients come again, and the close takes no time', async () => {
    const town = await openTown({ employees: 14 })
    const token = town.token('fjordby')
    const retried: string[] = []
    const sink = { next: () => undefined, error: () => undefined, complete: () => retried.push('complete') }
    const events = sseClient({
      url: town.card.graphql,
      headers: bearer(token),
      retryAttempts: 1,
      retry: async () => void retried.push('events'),
    })
    const socket = socketClient({
      url: town.card.graphql.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: bearer(token),
      retryAttempts: 1,
      retryWait: async () => void retried.push('socket'),
    })
    events.subscribe({ query: WATCH }, sink)
    socket.subscribe({ query: WATCH }, sink)
    const response = await stream(town, token)
    await expect.poll(() => town.gateway.held().streams).toBe(3)
    const started = performance.now()
    await town.close()
    expect(performance.now() - started).toBeLessThan(2_500)
    expect(await response.text()).not.toContain('complete')
    await expect.poll(() => retried.toSorted()).toEqual(['events', 'socket'])
    events.dispose()
    await socket.dispose()
    expect(town.gateway.held()).toEqual({ streams: 0, sockets: 0, listeners: 0 })
  }, 60_000)
})

describe('with limits and stored operations', () => {
  let town: TestTown
  beforeAll(async () => {
    town = await openTown({
      employees: 14,
      limits: { requestsPerMinute: 5, upstreamCalls: 3 },
      gateway: {
        introspection: false,
        persistedOperations: {
          required: true,
          manifest: {
            text: (id) => (id === 'listed' ? LISTED : null),
            isListed: (text) => text === LISTED,
          },
        },
      },
    })
  }, 60_000)
  afterAll(() => town.close())

  it('only stored ones are answered, by id or by hash', async () => {
    const response = await stream(town, town.token('fjordby'), {
      extensions: { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(LISTED).digest('hex') } },
    })
    expect((await results(response))[0].errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND')
    const other = await stream(town, town.token('fjordby'))
    expect((await results(other))[0].errors[0].extensions).toEqual({
      code: 'FORBIDDEN',
      reason: 'OPERATION_NOT_PERSISTED',
    })
    const listed = await stream(town, town.token('fjordby'), { documentId: 'listed' })
    const reader = listed.body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    while (!text.includes('event: next')) text += (await reader?.read())?.value ?? ''
    expect(text).toContain('{"data":{"viewerChanged":{"kind":"SYSTEM"}}}')
    await reader?.cancel()
  })

  it('an opening is one request and each event one, counted with ordinary ones', async () => {
    const token = town.token('fjordby', 'noCpr')
    const ask = () => stream(town, token, { documentId: 'unknown' })
    // Two openings with an event each.
    for (let opened = 0; opened < 2; opened += 1) {
      const response = await stream(town, token, { documentId: 'listed' })
      const reader = response.body?.getReader()
      await reader?.read()
      await reader?.read()
      await reader?.cancel()
    }
    expect((await ask()).status).toBe(200)
    const beyond = await ask()
    expect([beyond.status, beyond.headers.get('retry-after')]).toEqual([429, '12'])
    expect((await town.ask(token, '{ viewer { kind } }')).status).toBe(429)
  })
})
