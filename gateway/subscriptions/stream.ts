import { type FormattedExecutionResult, GraphQLError } from 'graphql'
import type { RateLimit } from '../limits/rate.ts'
import { requesterOf } from '../limits/rate.ts'
import { rateLimited } from '../refusals.ts'
import type { AccessChanges } from './accessChanges.ts'
import { AccessEnded } from './accessEnded.ts'
import { bell } from './bell.ts'
import type { EventQuery } from './eventQuery.ts'
import type { Execute } from './execution.ts'
import type { Arguments, EventFeed } from './feed.ts'
import type { Session } from './session.ts'
import { StreamInterrupted } from './streamInterrupted.ts'

/** Why a stream ended, for the log. */
export type StreamEnd = 'CLIENT' | 'SERVICE' | 'TOO_OLD' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'REFUSED' | 'FAILED'

export interface StreamParts {
  readonly session: Session
  readonly query: EventQuery
  readonly feed: EventFeed
  readonly changes: AccessChanges
  readonly execute: Execute
  readonly requests: RateLimit
  /** Milliseconds that it may last. */
  readonly life: number
  /** Fires when the gateway closes. */
  readonly closing: AbortSignal
  /** Called once, with the number of events sent. */
  readonly ended: (why: StreamEnd, events: number) => void
}

/** Results one after another, as whoever sends them asks for them. */
export type Results = AsyncIterableIterator<FormattedExecutionResult, undefined, undefined>

/** A result that is there already, as a stream of one. */
export async function* single(result: FormattedExecutionResult): Results {
  yield result
  return undefined
}

/** An event that has not been executed yet. */
interface Waiting {
  readonly decided: Arguments
  readonly dealtWith: (isAnswered: boolean) => void
}

const nobodyWaits = (_isAnswered: boolean): void => undefined

/** Different events that may wait; one beyond is told by ending, since none is to be lost unseen. */
const MOST_WAITING = 1_000

/**
 * A subscription's results. Each is executed when it is asked for, with the state and the rights of that moment; what has happened since the
 * last is one event for each set of arguments, so a client that is slow misses stages and never the newest state. It holds what it holds
 * (listeners, a timer) from the start and gives everything back when it ends, however it ends, also if nobody ever asks for a result.
 *
 * `next` @throws AccessEnded once the caller may not have it any more, GraphQLError where an event is refused, StreamInterrupted.
 */
export function openStream(parts: StreamParts): Results {
  const { session, query, feed, changes, execute, requests } = parts
  const waiting = new Map<string, Waiting>()
  const woken = bell()
  const gone = new AbortController()
  const concern = { caller: session.caller, arguments: query.arguments }
  let isCheckDue = false
  let isEnded = false
  let endsAtNext: StreamEnd | null = null
  let events = 0

  const end = (why: StreamEnd): void => {
    if (isEnded) return
    isEnded = true
    stopListening()
    stopWatching()
    clearTimeout(timer)
    parts.closing.removeEventListener('abort', closed)
    waiting.clear()
    gone.abort(new Error('the stream has ended'))
    woken.ring()
    parts.ended(why, events)
  }
  const endAtNext = (why: StreamEnd): void => {
    endsAtNext ??= why
    woken.ring()
  }
  const happened = (decided: Arguments = {}, dealtWith = nobodyWaits): void => {
    waiting.set(JSON.stringify(decided), { decided, dealtWith })
    if (waiting.size > MOST_WAITING) endAtNext('FAILED')
    woken.ring()
  }

  const closed = (): void => endAtNext('SERVICE')
  const stopListening = feed.listen(concern, happened)
  const stopWatching = changes.listen(() => {
    isCheckDue = true
    woken.ring()
  })
  const untilExpiry = session.acceptedUntil - Date.now()
  const timer = setTimeout(
    () => endAtNext(untilExpiry <= parts.life ? 'UNAUTHENTICATED' : 'TOO_OLD'),
    Math.max(0, Math.min(untilExpiry, parts.life)),
  )
  timer.unref()
  if (parts.closing.aborted) closed()
  else parts.closing.addEventListener('abort', closed)
  if (feed.beginsWithState(concern)) happened()

  /** The next result; nothing where the client has left. */
  const result = async (): Promise<FormattedExecutionResult | undefined> => {
    for (;;) {
      if (isEnded) return undefined
      if (endsAtNext === 'UNAUTHENTICATED') throw new AccessEnded('UNAUTHENTICATED')
      if (endsAtNext === 'FAILED') throw new Error('more events wait than are kept')
      if (endsAtNext !== null) throw new StreamInterrupted()
      const [event] = waiting
      if (event !== undefined) {
        const [key, { decided, dealtWith }] = event
        waiting.delete(key)
        const answer = await executed(decided, dealtWith)
        if (answer !== undefined && !isEnded) return answer
      } else if (isCheckDue) {
        isCheckDue = false
        session.check()
      } else {
        await woken.rung()
      }
    }
  }

  /** @returns nothing where there is none, or the pace did not allow it yet and it waits again. */
  const executed = async (
    decided: Arguments,
    dealtWith: (isAnswered: boolean) => void,
  ): Promise<FormattedExecutionResult | undefined> => {
    isCheckDue = false
    const caller = await session.freshCaller()
    try {
      const wait = requests.take(requesterOf(caller), 1)
      if (wait !== null) throw rateLimited(wait)
      const answer = await execute(query.request(decided), caller, gone.signal)
      dealtWith(answer.data?.[query.responseKey] != null)
      const isState = events === 0 && feed.beginsWithState(concern)
      if (feed.notFoundIsNoEvent === true && !isState && isNotFound(answer, query.responseKey)) return undefined
      return query.demandsValue && answer.data?.[query.responseKey] === null ? { ...answer, data: null } : answer
    } catch (error) {
      const seconds = retryAfter(error)
      if (seconds === null) throw error
      // Told late rather than not at all: what happens meanwhile is told with it.
      await pause(seconds * 1000, gone.signal)
      happened(decided, dealtWith)
      return undefined
    }
  }

  return {
    next: async () => {
      try {
        const value = await result()
        if (value === undefined) return { done: true, value: undefined }
        events += 1
        return { done: false, value }
      } catch (error) {
        end(endsAtNext ?? endOf(error))
        throw error
      }
    },
    return: async () => {
      end('CLIENT')
      return { done: true, value: undefined }
    },
    throw: async (error) => {
      end('FAILED')
      throw error
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

function isNotFound({ data, errors = [] }: FormattedExecutionResult, field: string): boolean {
  return (
    data?.[field] == null &&
    errors.some(({ path, extensions }) => path?.length === 1 && extensions?.['code'] === 'NOT_FOUND')
  )
}

/** @param ended cuts it short. */
async function pause(milliseconds: number, ended: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, milliseconds)
  timer.unref()
  const stop = (): void => resolve()
  ended.addEventListener('abort', stop)
  await promise
  ended.removeEventListener('abort', stop)
  clearTimeout(timer)
}

function retryAfter(error: unknown): number | null {
  if (!(error instanceof GraphQLError) || error.extensions['code'] !== 'RATE_LIMITED') return null
  return Number(error.extensions['retryAfterSeconds'])
}

function endOf(error: unknown): StreamEnd {
  if (error instanceof AccessEnded) return error.code
  return error instanceof GraphQLError ? 'REFUSED' : 'FAILED'
}
