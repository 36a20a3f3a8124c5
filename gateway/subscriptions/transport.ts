import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'

/** Ways in to `/graphql` besides the ordinary request. */
export type Transport = 'event-stream' | 'websocket'

/** Requests that Node has handed over to become a WebSocket; the others that ask for it are ordinary ones. */
export type Upgrading = Pick<WeakSet<IncomingMessage>, 'has'>

/** Lets routes be told apart by `constraints: { transport }`; whoever asks for neither way comes to the ordinary route. */
export function distinguishTransports(http: FastifyInstance, upgrading: Upgrading): void {
  http.addConstraintStrategy({
    name: 'transport',
    storage: () => {
      const handlers = new Map<string, unknown>()
      return {
        get: (transport) => (handlers.get(transport as string) ?? null) as never,
        set: (transport, handler) => void handlers.set(transport as string, handler),
      }
    },
    deriveConstraint: (request: unknown): Transport | undefined => {
      const message = request as IncomingMessage
      if (upgrading.has(message)) return 'websocket'
      return asksForEventStream(message.headers.accept) ? 'event-stream' : undefined
    },
  })
}

/**
 * Whether a stream is what is asked for. Some clients say of every request that a stream would do, too, and list JSON beside it: those want
 * an ordinary answer.
 */
export function asksForEventStream(accept: string | undefined): boolean {
  const types = (accept ?? '').split(',').map((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    return parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)) ? '' : type
  })
  return types.includes('text/event-stream') && !types.some((type) => /^application\/([\w.-]+\+)?json$/.test(type))
}
