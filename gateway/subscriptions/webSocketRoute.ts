import type { FastifyInstance, FastifyRequest } from 'fastify'
import { handleProtocols } from 'graphql-ws'
import { WebSocketServer } from 'ws'
import type { Log } from '#foundation/log/log.ts'
import type { Credential } from '../identity/credential.ts'
import { TokenRefused } from '../identity/token.ts'
import { refuseCprNumberInUrl } from '../limits/cprNumbers.ts'
import type { Door } from './door.ts'
import { refuseForeignOrigin } from './origin.ts'
import type { Slots } from './slots.ts'
import type { Upgrades } from './upgrades.ts'
import { serveSocket } from './webSocket.ts'

export interface WebSocketParts {
  readonly door: Door
  readonly upgrades: Upgrades
  /** The largest message, in bytes. */
  readonly bodyBytes: number
  /** Places for sockets: one that subscribes to nothing holds something, too. */
  readonly places: Slots
  /** Milliseconds that one may last. */
  readonly life: number
  readonly closing: AbortSignal
  readonly log: Log
}

/** How long sockets are given to say goodbye when the gateway closes, in milliseconds. */
const GOODBYE = 1_000

/**
 * `/graphql` as a WebSocket. A credential that the request brings is judged before there is a socket; browsers cannot send one and bring it
 * in their first message. @returns closes all sockets.
 */
export function webSocketRoute(http: FastifyInstance, parts: WebSocketParts): () => Promise<void> {
  const { door, upgrades } = parts
  const sockets = new WebSocketServer({ noServer: true, maxPayload: parts.bodyBytes, handleProtocols })
  const credentials = new WeakMap<FastifyRequest, Credential | null>()
  http.route({
    method: 'GET',
    url: '/graphql',
    constraints: { transport: 'websocket' },
    exposeHeadRoute: false,
    onRequest: async (request) => {
      refuseForeignOrigin(request.headers, door.origins)
      refuseCprNumberInUrl(request.url)
      credentials.set(request, await provenAlready(request, door))
    },
    handler: (request, reply) => {
      upgrades.complete(reply, sockets, (socket) =>
        serveSocket(socket, request, credentials.get(request) ?? null, parts),
      )
    },
  })
  return async () => {
    for (const socket of sockets.clients) socket.close(1001, 'Going away')
    const deadline = Date.now() + GOODBYE
    while (sockets.clients.size > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 10))
    for (const socket of sockets.clients) socket.terminate()
    sockets.close()
  }
}

/** Null where the request brings nothing to be judged: the first message must. */
async function provenAlready(request: FastifyRequest, door: Door): Promise<Credential | null> {
  const { authorization } = request.headers
  try {
    return await door.credentialOf(authorization, request)
  } catch (error) {
    if (authorization === undefined && error instanceof TokenRefused) return null
    throw error
  }
}
