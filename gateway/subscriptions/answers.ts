import { type FormattedExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql'
import type { Log } from '#foundation/log/log.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import { refusal } from '#foundation/tenancy/refusal.ts'
import { coerceVariables } from '../federation/variables.ts'
import { type RateLimit, requesterOf } from '../limits/rate.ts'
import type { Reckoning } from '../limits/reckoning.ts'
import type { RequestMembers } from '../persistedOperations/resolve.ts'
import type { AccessChanges } from './accessChanges.ts'
import { eventQuery } from './eventQuery.ts'
import type { ExecutedAs } from './executedAs.ts'
import type { Execute } from './execution.ts'
import type { EventFeed } from './feed.ts'
import { OperationRefused } from './operationRefused.ts'
import type { ReadOperation } from './readOperation.ts'
import type { Session } from './session.ts'
import type { Slots } from './slots.ts'
import { openStream, type Results, type StreamEnd } from './stream.ts'

/** What an operation that came over a stream is answered with. */
export interface Answers {
  /**
   * @returns one result for a query or a mutation, one for each event of a subscription.
   * @throws OperationRefused, and GraphQLError RATE_LIMITED where too many streams are open; nothing is held then.
   */
  open(session: Session, members: RequestMembers, way: Way): Results
}

/** How an operation came. */
export interface Way {
  readonly transport: 'EVENT_STREAM' | 'WEBSOCKET'
  /** For the log. */
  readonly requestId: string
  /** Whether a mutation may come this way: what a mere address can say must not change anything. */
  readonly mayChange: boolean
}

export interface AnswersParts {
  readonly schema: GraphQLSchema
  readonly read: (members: RequestMembers, storedOnly: boolean) => ReadOperation
  /** Whether an access of the caller is for stored operations only. */
  readonly answersStoredOnly: (caller: Caller) => boolean
  readonly executedAs: ReadonlyMap<string, ExecutedAs>
  /** By field of Subscription; one for each. */
  readonly feeds: ReadonlyMap<string, EventFeed>
  readonly changes: AccessChanges
  readonly execute: Execute
  readonly judge: Reckoning
  readonly requests: RateLimit
  readonly places: Slots
  readonly life: number
  readonly closing: AbortSignal
  readonly log: Log
}

export function answers(parts: AnswersParts): Answers {
  return {
    open: (session, members, way) => {
      const asked = parts.read(members, parts.answersStoredOnly(session.caller))
      if (asked.kind === 'mutation' && !way.mayChange)
        throw refused('BAD_USER_INPUT', 'A mutation is sent by POST or over a WebSocket.')
      return asked.kind === 'subscription' ? subscribed(asked, session, way, parts) : once(asked, session, way, parts)
    },
  }
}

function subscribed(asked: ReadOperation, session: Session, way: Way, parts: AnswersParts): Results {
  const { document, operationName } = asked
  const operation = document.definitions.find(
    (one) => one.kind === 'OperationDefinition' && (operationName === undefined || one.name?.value === operationName),
  )
  const definitions = operation?.kind === 'OperationDefinition' ? (operation.variableDefinitions ?? []) : []
  const { values, errors } = coerceVariables(parts.schema, definitions, asked.variables)
  if (errors !== undefined) throw new OperationRefused(errors)
  const query = eventQuery(document, operationName, values, parts.executedAs)
  const feed = parts.feeds.get(query.field)
  if (feed === undefined) throw new Error(`Subscription.${query.field} has no feed`)
  asRefusal(() => parts.judge.reckon(query.request({}), session.caller))

  const giveBack = parts.places.take(requesterOf(session.caller))
  if (giveBack === null)
    throw refusal('RATE_LIMITED', 'Too many streams are open for this system at this institution.', {
      reason: 'TOO_MANY_STREAMS',
      retryAfterSeconds: 60,
    })
  const about = {
    requestId: way.requestId,
    subject: session.caller.subject,
    institution: session.caller.institution.id,
    transport: way.transport,
    field: query.field,
  }
  const opened = performance.now()
  parts.log.info('stream_opened', about)
  return openStream({
    session,
    query,
    feed,
    changes: parts.changes,
    execute: parts.execute,
    requests: parts.requests,
    life: parts.life,
    closing: parts.closing,
    ended: (reason: StreamEnd, events) => {
      giveBack()
      parts.log.info('stream_closed', { ...about, reason, events, milliseconds: millisecondsSince(opened) })
    },
  })
}

/** One result, executed when it is asked for. */
function once(asked: ReadOperation, session: Session, way: Way, parts: AnswersParts): Results {
  const gone = new AbortController()
  let isAsked = false
  const stop = (): void => gone.abort(new Error('the client has gone'))
  const done = { done: true, value: undefined } as const
  const answer = async (): Promise<FormattedExecutionResult> => {
    const started = performance.now()
    const caller = await session.freshCaller()
    try {
      return await parts.execute(asked, caller, AbortSignal.any([gone.signal, parts.closing]))
    } finally {
      parts.log.info('request', {
        requestId: caller.requestId,
        subject: caller.subject,
        institution: caller.institution.id,
        transport: way.transport,
        milliseconds: millisecondsSince(started),
      })
    }
  }
  return {
    next: async () => {
      if (isAsked || gone.signal.aborted) return done
      isAsked = true
      return { done: false, value: await answer() }
    },
    return: async () => {
      stop()
      return done
    },
    throw: async (error) => {
      stop()
      throw error
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

function asRefusal<Value>(judge: () => Value): Value {
  try {
    return judge()
  } catch (error) {
    throw error instanceof GraphQLError ? new OperationRefused([error]) : error
  }
}

function refused(code: 'BAD_USER_INPUT', message: string): OperationRefused {
  return new OperationRefused([refusal(code, message)])
}

function millisecondsSince(started: number): number {
  return Math.round(performance.now() - started)
}
