import { type IncomingMessage, type Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { WebSocket, WebSocketServer } from 'ws'
import type { Upgrading } from './transport.ts'

/** Requests on their way to become WebSockets. */
export interface Upgrades extends Upgrading {
  /** Makes a WebSocket of the request: no ordinary answer follows. */
  complete(reply: FastifyReply, sockets: WebSocketServer, opened: (socket: WebSocket) => void): void
}

interface Pending {
  readonly socket: Duplex
  readonly head: Buffer
  readonly response: ServerResponse
}

/**
 * Takes GET requests for a WebSocket at `/graphql` through the routes of the server, hooks and all, as if they were ordinary ones: so they
 * are refused in the same words and with the same headers. Every other request that speaks of upgrading (Java's client offers HTTP/2 with
 * each POST) is left to be an ordinary one.
 */
export function takeUpgrades(http: FastifyInstance): Upgrades {
  const pending = new WeakMap<IncomingMessage, Pending>()
  const server = http.server as Server & { shouldUpgradeCallback: (request: IncomingMessage) => boolean }
  server.shouldUpgradeCallback = wantsWebSocketHere
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Node has taken its own listener off: without one, a client that vanishes now would end the process.
    socket.on('error', destroyIt)
    const response = new ServerResponse(request)
    response.shouldKeepAlive = false
    response.assignSocket(socket as never)
    response.once('finish', () => socket.end())
    pending.set(request, { socket, head, response })
    http.routing(request, response)
  })
  return {
    has: (request) => pending.has(request),
    complete: (reply, sockets, opened) => {
      const request = reply.request.raw
      const waiting = pending.get(request)
      if (waiting === undefined) throw new Error('the request is no upgrade')
      reply.hijack()
      waiting.response.detachSocket(waiting.socket as never)
      waiting.socket.off('error', destroyIt)
      sockets.handleUpgrade(request, waiting.socket, waiting.head, opened)
    },
  }
}

function wantsWebSocketHere({ method, url, headers }: IncomingMessage): boolean {
  const isHere = /^\/graphql(\?|$)/.test(url ?? '')
  return method === 'GET' && isHere && headers.upgrade?.toLowerCase() === 'websocket'
}

function destroyIt(this: Duplex): void {
  this.destroy()
}
