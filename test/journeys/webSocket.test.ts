import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { RegisteredGrant } from '#foundation/access/registry.ts'
import { bearer, openStreamingTown, type StreamingTown, VIEWER } from '../streamClients.ts'

describe('over a WebSocket', () => {
  let town: StreamingTown
  beforeAll(async () => {
    town = await openStreamingTown()
  }, 60_000)
  afterAll(() => town.close())
  beforeEach(() => town.idle())

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
    const inHeader = town.overSocket({}, VIEWER, {}, bearer(town.token('fjordby')))
    await inHeader.count(1)
    inHeader.stop()
    const badBeside = town.overSocket({ authorization: 'Bearer x.y.z' }, VIEWER, {}, bearer(town.token('fjordby')))
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
    town.registry.open({
      ...(town.registry.grantsOf(town.registry.institutions[0]?.id ?? '')[0] as RegisteredGrant),
      id: 'x',
      subject: 'town:supplier',
      institutionId: town.registry.institutions[0]?.id ?? '',
      state: 'OPEN',
    })
    const reading = town.overSocket(bearer(town.card.supplier.token), VIEWER)
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
    await town.idle()
  })

  it('one that answers no ping is cut off and frees what it held', async () => {
    const { closed } = await town.subscribedSocket(town.token('fjordby'), ['1'], { autoPong: false })
    expect(await closed).toBe(1006)
    await town.idle()
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
