import type { FastifyInstance, FastifyRequest } from 'fastify'
import { refusal } from '#foundation/tenancy/refusal.ts'
import { refuseCprNumberInUrl } from '../limits/cprNumbers.ts'
import type { Way } from './answers.ts'
import type { Door } from './door.ts'
import { eventStream } from './eventStream.ts'
import { OperationRefused } from './operationRefused.ts'
import { refuseForeignOrigin } from './origin.ts'
import { requestMembers } from './requestMembers.ts'
import type { Session } from './session.ts'
import { type Results, single } from './stream.ts'

/**
 * `/graphql` with `Accept: text/event-stream`. Who may not ask at all is answered as an ordinary request is, by HTTP status; what is wrong
 * with the operation is told in the stream, as the protocol has it, since its clients take a refused request for a broken line and repeat it.
 */
export function eventStreamRoute(http: FastifyInstance, door: Door): void {
  const sessions = new WeakMap<FastifyRequest, Session>()
  http.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    constraints: { transport: 'event-stream' },
    exposeHeadRoute: false,
    onRequest: async (request) => {
      refuseForeignOrigin(request.headers, door.origins)
      refuseCprNumberInUrl(request.url)
      const credential = await door.credentialOf(request.headers.authorization, request)
      refuseUnmarked(request)
      sessions.set(request, await door.open(credential, request.headers, request.id))
    },
    handler: async (request, reply) => {
      const session = sessions.get(request)
      if (session === undefined) throw new Error('a request reached the handler without a session')
      const members = requestMembers(request)
      const way: Way = { transport: 'EVENT_STREAM', requestId: request.id, mayChange: request.method !== 'GET' }
      const body = eventStream(resultsOf(door, session, members, way), door.settings.pingMs, door.lastWord)
      return (
        reply
          .type('text/event-stream; charset=utf-8')
          // Proxies that collect answers before they pass them on are told not to.
          .header('x-accel-buffering', 'no')
          // A connection that was kept after its stream would hold up the gateway when it closes.
          .header('connection', 'close')
          .send(body)
      )
    },
  })
}

/** A browser may be made to send a plain GET with what it has itself, a certificate, from a page of elsewhere; never with a header like these. */
function refuseUnmarked({ method, headers }: FastifyRequest): void {
  if (method !== 'GET' || headers.authorization !== undefined || headers['apollo-require-preflight'] !== undefined)
    return
  throw refusal(
    'BAD_USER_INPUT',
    'A stream asked for by GET needs one of the headers that no page of elsewhere sends.',
    {
      header: 'Apollo-Require-Preflight',
    },
  )
}

function resultsOf(door: Door, session: Session, members: Parameters<Door['answer']>[1], way: Way): Results {
  try {
    return door.answer(session, members, way)
  } catch (error) {
    if (error instanceof OperationRefused) return single(door.lastWord(error))
    throw error
  }
}
