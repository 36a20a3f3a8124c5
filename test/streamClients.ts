import { createClient as sseClient } from 'graphql-sse'
import { createClient as socketClient } from 'graphql-ws'
import { expect } from 'vitest'
import { type ClientOptions, WebSocket } from 'ws'
import type { RegisteredGrant } from '#foundation/access/registry.ts'
import { gatewaySettingsShape } from '../gateway/settings.ts'
import { type ChangingRegistry, changingRegistry } from './gateway/subscriptions/changingRegistry.ts'
import { type Json, openTown, type TestTown } from './town.ts'

/** Milliseconds after which the town's gateway looks for changes. */
export const POLL = 40
export const VIEWER = 'subscription watch { viewerChanged { name grants { interfaceCode state } } }'

/** What a client has read of a stream. */
export interface Reading {
  readonly results: Json[]
  /** Resolves when so many results have come. */
  count(wanted: number): Promise<void>
  /** How it ended: null where the server said that it was complete. */
  readonly ended: Promise<unknown>
  stop(): void
}

/** Headers of whoever holds the token. */
export function bearer(token: string): { readonly authorization: string } {
  return { authorization: `Bearer ${token}` }
}

/** A town whose accesses a test changes, with clients of its streams: those that integrators use, and some of no library. */
export type StreamingTown = Awaited<ReturnType<typeof openStreamingTown>>

export async function openStreamingTown() {
  let registry: ChangingRegistry | undefined
  const defaults = gatewaySettingsShape.shape.subscriptions.parse(undefined)
  const town = await openTown({
    employees: 14,
    wrapRegistry: (inner) => {
      registry = changingRegistry(inner)
      return registry
    },
    gateway: {
      subscriptions: { ...defaults, pollMs: POLL, pingMs: 200, perSystem: 6 },
      origins: ['https://app.example.dk'],
    },
  })
  if (registry === undefined) throw new Error('the town has no registry')
  return { ...town, registry, ...clientsOf(town) }
}

/** Clients of a town's streams. */
export function clientsOf(town: TestTown) {
  const held = () => town.gateway.held()
  const nothingHeld = { streams: 0, sockets: 0, listeners: 0 }
  const idle = () => expect.poll(() => held(), { timeout: 3_000 }).toEqual(nothingHeld)
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
  return { held, idle, collect, overSse, overSocket, subscribedSocket, raw, said }
}

export function ofSystem(subject: string): (grant: RegisteredGrant) => boolean {
  return (grant) => grant.subject === subject
}

export function closedNow(grant: RegisteredGrant): RegisteredGrant {
  return { ...grant, state: 'CLOSED' }
}
