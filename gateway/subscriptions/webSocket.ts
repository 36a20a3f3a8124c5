import type { FastifyRequest } from 'fastify'
import { GraphQLError, GraphQLSchema, parse } from 'graphql'
import { CloseCode, makeServer, type OperationResult } from 'graphql-ws'
import type { RawData, WebSocket } from 'ws'
import { refusal } from '#foundation/tenancy/refusal.ts'
import type { RequestHeaders } from '../identity/caller.ts'
import type { Credential } from '../identity/credential.ts'
import { TokenRefused } from '../identity/token.ts'
import { requesterOf } from '../limits/rate.ts'
import type { RequestMembers } from '../persistedOperations/resolve.ts'
import { AccessEnded } from './accessEnded.ts'
import type { Way } from './answers.ts'
import type { Door } from './door.ts'
import type { Session } from './session.ts'
import { StreamInterrupted } from './streamInterrupted.ts'
import type { WebSocketParts } from './webSocketRoute.ts'

/** Of RFC 6455's registry: the client may come again, later. */
const TRY_AGAIN_LATER = 1013
const GOING_AWAY = 1001
/** How long the last words have to leave before the socket is closed behind them, in milliseconds. */
const LAST_WORDS = 100

/** What a first message may say for a browser that cannot set headers; other members are passed over. */
const HEADERS_OF_FIRST_MESSAGE = ['x-institution', 'x-purpose', 'accept-language', 'cache-control'] as const

/**
 * Speaks graphql-transport-ws on one socket: for one credential and one institution, until either ends. Nothing is answered before the
 * first message has been.
 */
export function serveSocket(
  socket: WebSocket,
  request: FastifyRequest,
  proven: Credential | null,
  { door, places, life, closing, log }: WebSocketParts,
): void {
  let session: Session | null = null
  let giveBack: (() => void) | null = null
  const timers = new Set<NodeJS.Timeout>()
  const closeLater = (milliseconds: number, code: number, reason: string): void => {
    const timer = setTimeout(() => socket.close(code, reason), milliseconds)
    timer.unref()
    timers.add(timer)
  }
  const accessEnded = ({ code }: AccessEnded): void => closeLater(LAST_WORDS, ...CLOSED[code])

  const server = makeServer<Record<string, unknown>>({
    onConnect: async ({ connectionParams }) => {
      try {
        const opened = await sessionOf(connectionParams ?? {}, request, proven, door)
        const place = places.take(requesterOf(opened.caller))
        if (place === null) throw refusal('RATE_LIMITED', 'Too many sockets are open.')
        // Whoever has left meanwhile holds nothing.
        if (socket.readyState !== socket.OPEN || closing.aborted) {
          place()
          socket.close(GOING_AWAY, 'Going away')
          return false
        }
        giveBack = place
        session = opened
        const untilExpiry = opened.acceptedUntil - Date.now()
        if (untilExpiry <= life) closeLater(untilExpiry + LAST_WORDS, ...CLOSED.UNAUTHENTICATED)
        else closeLater(life, GOING_AWAY, 'Open for long enough')
        return true
      } catch (error) {
        if (error instanceof TokenRefused) log.warn('token_refused', { reason: error.reason, requestId: request.id })
        socket.close(...closeFor(error))
        if (!(error instanceof TokenRefused || error instanceof GraphQLError))
          log.error('gateway_error', { requestId: request.id }, error)
        return false
      }
    },
    onSubscribe: (_context, _id, payload) => {
      if (session === null) return [refusal('UNAUTHENTICATED', 'The first message has not been answered.')]
      try {
        const way: Way = { transport: 'WEBSOCKET', requestId: request.id, mayChange: true }
        const results = door.answer(session, payload as unknown as RequestMembers, way)
        return { schema: NO_SCHEMA, document: ANY_SUBSCRIPTION, contextValue: results }
      } catch (error) {
        return [new GraphQLError('refused', { originalError: error as Error })]
      }
    },
    // Whatever kind of operation it is, its results have been opened.
    subscribe: (args) => args.contextValue as OperationResult,
    onNext: (_context, _id, _payload, _args, result) => result as never,
    onError: (_context, _id, _payload, errors) => {
      const cause = errors[0]?.originalError ?? errors[0]
      if (cause instanceof AccessEnded) accessEnded(cause)
      // Once the socket closes nothing is sent any more, and the client comes again.
      if (cause instanceof StreamInterrupted) {
        socket.close(GOING_AWAY, 'Going away')
        return []
      }
      return door.lastWord(cause).errors
    },
  })

  const left = server.opened(
    {
      protocol: socket.protocol,
      send: (text) =>
        new Promise((resolve, reject) => {
          if (socket.readyState !== socket.OPEN) resolve()
          else socket.send(text, (error) => (error == null ? resolve() : reject(error)))
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (read) =>
        socket.on('message', (data: RawData, isBinary) => {
          if (isBinary) socket.close(CloseCode.BadRequest, 'Messages are texts')
          else
            read(String(data)).catch((error: unknown) => {
              // A line that broke while it was written to is no fault of ours.
              if (socket.readyState === socket.OPEN) log.error('gateway_error', { requestId: request.id }, error)
              socket.close(CloseCode.InternalServerError, 'Internal server error')
            })
        }),
    },
    undefined,
  )

  let isAlive = true
  const pings = setInterval(() => {
    if (!isAlive) return socket.terminate()
    isAlive = false
    socket.ping()
    return undefined
  }, door.settings.pingMs)
  pings.unref()
  socket.on('pong', () => {
    isAlive = true
  })
  socket.on('error', () => socket.terminate())
  socket.once('close', (code, reason) => {
    clearInterval(pings)
    for (const timer of timers) clearTimeout(timer)
    giveBack?.()
    void left(code, String(reason))
  })
}

/** The library runs what it is told to; what it is told here is to send what has been opened. */
const ANY_SUBSCRIPTION = parse('subscription { any }')
const NO_SCHEMA = new GraphQLSchema({})

type Closing = readonly [code: number, reason: string]

const CLOSED: Readonly<Record<'UNAUTHENTICATED' | 'FORBIDDEN', Closing>> = {
  UNAUTHENTICATED: [CloseCode.Unauthorized, 'Unauthorized'],
  FORBIDDEN: [CloseCode.Forbidden, 'Forbidden'],
}

async function sessionOf(
  said: Readonly<Record<string, unknown>>,
  request: FastifyRequest,
  proven: Credential | null,
  door: Door,
): Promise<Session> {
  const given = new Map(Object.entries(said).map(([name, value]) => [name.toLowerCase(), value]))
  const authorization = given.get('authorization')
  const credential =
    typeof authorization === 'string' || proven === null
      ? await door.credentialOf(typeof authorization === 'string' ? authorization : undefined, request)
      : proven
  const headers: Record<string, string | readonly string[] | undefined> = { ...request.headers }
  for (const name of HEADERS_OF_FIRST_MESSAGE) {
    const value = given.get(name)
    // As the bytes of a header come.
    if (typeof value === 'string') headers[name] = Buffer.from(value, 'utf8').toString('latin1')
  }
  return door.open(credential, headers satisfies RequestHeaders, request.id)
}

function closeFor(error: unknown): Closing {
  if (error instanceof TokenRefused) return CLOSED.UNAUTHENTICATED
  if (!(error instanceof GraphQLError)) return [CloseCode.InternalServerError, 'Internal server error']
  switch (error.extensions['code']) {
    case 'UNAUTHENTICATED':
      return CLOSED.UNAUTHENTICATED
    case 'FORBIDDEN':
      return CLOSED.FORBIDDEN
    case 'RATE_LIMITED':
      return [TRY_AGAIN_LATER, 'Too much at a time']
    default:
      return [CloseCode.BadRequest, 'X-Institution must name one of several']
  }
}
