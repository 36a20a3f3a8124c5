import type { FormattedExecutionResult } from 'graphql'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { refusal } from '#foundation/tenancy/refusal.ts'
import { type RateLimit, rateLimit } from '../../../gateway/limits/rate.ts'
import { rateLimited } from '../../../gateway/refusals.ts'
import { AccessEnded } from '../../../gateway/subscriptions/accessEnded.ts'
import type { EventQuery } from '../../../gateway/subscriptions/eventQuery.ts'
import type { Arguments, EventFeed } from '../../../gateway/subscriptions/feed.ts'
import type { Session } from '../../../gateway/subscriptions/session.ts'
import { openStream, type StreamParts } from '../../../gateway/subscriptions/stream.ts'
import { StreamInterrupted } from '../../../gateway/subscriptions/streamInterrupted.ts'
import { callerAt } from '../../foundation/callers.ts'

const caller = callerAt('institution0001')

/** A stream whose feed, access and executor a test plays. */
function played(overrides: Partial<StreamParts> = {}, beginsWithState = true) {
  let state = 0
  let access: 'OPEN' | 'FORBIDDEN' = 'OPEN'
  let executed = 0
  const changed = new Set<(decided?: Arguments) => void>()
  const access_ = new Set<() => void>()
  const endings: (readonly [string, number])[] = []
  const closing = new AbortController()
  const check = (): void => {
    if (access !== 'OPEN') throw new AccessEnded(access)
  }
  const session: Session = {
    caller,
    acceptedUntil: Number.POSITIVE_INFINITY,
    freshCaller: async () => {
      check()
      return caller
    },
    check,
  }
  const feed: EventFeed = {
    beginsWithState: () => beginsWithState,
    listen: (_concern, listener) => {
      changed.add(listener)
      return () => changed.delete(listener)
    },
  }
  const query: EventQuery = {
    field: 'f',
    arguments: {},
    responseKey: 'f',
    demandsValue: false,
    request: (decided) => ({ document: { kind: 'Document', definitions: [] } as never, variables: decided }),
  }
  const stream = openStream({
    session,
    query,
    feed,
    changes: {
      listen: (listener) => {
        access_.add(listener)
        return () => access_.delete(listener)
      },
      listeners: 0,
    },
    execute: async ({ variables }): Promise<FormattedExecutionResult> => {
      executed += 1
      return { data: { f: state, ...variables } }
    },
    requests: rateLimit(1_000),
    life: 3_600_000,
    closing: closing.signal,
    ended: (why, events) => endings.push([why, events]),
    ...overrides,
  })
  return {
    stream,
    session,
    endings,
    close: () => closing.abort(),
    executed: () => executed,
    happens: (decided?: Arguments) => {
      state += 1
      for (const listener of changed) listener(decided)
    },
    accessBecomes: (now: typeof access) => {
      access = now
      for (const listener of access_) listener()
    },
    listeners: () => changed.size + access_.size,
  }
}

describe('a stream', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('begins with the state where its feed says so, and waits for an event where it does not', async () => {
    expect(await played().stream.next()).toEqual({ done: false, value: { data: { f: 0 } } })
    const waiting = played({}, false)
    const next = waiting.stream.next()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(waiting.executed()).toBe(0)
    waiting.happens()
    expect(await next).toMatchObject({ value: { data: { f: 1 } } })
  })

  it('whose client is slow tells the newest state once, and executes nothing for what was passed over', async () => {
    const { stream, happens, executed } = played()
    await stream.next()
    for (let time = 0; time < 100; time += 1) happens()
    expect(executed()).toBe(1)
    expect(await stream.next()).toMatchObject({ value: { data: { f: 100 } } })
    const next = stream.next()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(executed()).toBe(2)
    happens()
    expect(await next).toMatchObject({ value: { data: { f: 101 } } })
  })

  it('keeps events of different arguments apart, each told once, in the order of their first', async () => {
    const { stream, happens } = played({}, false)
    for (const id of ['A', 'B', 'A', 'B', 'A']) happens({ id })
    expect([await stream.next(), await stream.next()]).toMatchObject([
      { value: { data: { f: 5, id: 'A' } } },
      { value: { data: { f: 5, id: 'B' } } },
    ])
  })

  it('ends rather than lose an event, where more than it keeps are waiting', async () => {
    const { stream, happens, endings } = played({}, false)
    for (let id = 0; id <= 1_000; id += 1) happens({ id })
    await expect(stream.next()).rejects.toThrow('more events wait than are kept')
    expect(endings).toEqual([['FAILED', 0]])
  })

  it('passes over events that by then are about nothing the caller may see, where its feed says so, and tells the opening state as it is', async () => {
    let isVisible = false
    const error = { message: 'unknown', path: ['f'], extensions: { code: 'NOT_FOUND' } }
    const execute = async (): Promise<FormattedExecutionResult> =>
      isVisible ? { data: { f: 'seen' } } : ({ data: { f: null }, errors: [error] } as FormattedExecutionResult)
    const ofFeed = (begins: boolean) => {
      const heard = new Set<() => void>()
      const feed: EventFeed = {
        beginsWithState: () => begins,
        notFoundIsNoEvent: true,
        listen: (_concern, changed) => {
          heard.add(changed)
          return () => heard.delete(changed)
        },
      }
      return { ...played({ feed, execute }), tell: () => heard.forEach((changed) => void changed()) }
    }
    const { stream, tell, endings } = ofFeed(false)
    const next = stream.next()
    tell()
    await vi.advanceTimersByTimeAsync(1_000)
    isVisible = true
    tell()
    expect(await next).toEqual({ done: false, value: { data: { f: 'seen' } } })
    expect(endings).toEqual([])

    isVisible = false
    expect(await ofFeed(true).stream.next()).toMatchObject({
      value: { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
    })
  })

  it('ends once access has, although nothing happened that it would tell of', async () => {
    const { stream, accessBecomes, endings, listeners, executed } = played()
    await stream.next()
    const next = stream.next()
    accessBecomes('FORBIDDEN')
    await expect(next).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect([endings, listeners(), executed()]).toEqual([[['FORBIDDEN', 1]], 0, 1])
    expect(await stream.next()).toEqual({ done: true, value: undefined })
  })

  it('that an access is changed and stays open is no event', async () => {
    const { stream, accessBecomes, executed } = played()
    await stream.next()
    void stream.next()
    accessBecomes('OPEN')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(executed()).toBe(1)
    await stream.return?.()
  })

  it('ends with its token, also while nothing happens', async () => {
    const base = played().session
    const { stream, endings } = played({ session: { ...base, acceptedUntil: Date.now() + 60_000 } })
    await stream.next()
    const next = stream.next()
    next.catch(() => undefined)
    await vi.advanceTimersByTimeAsync(59_000)
    expect(endings).toEqual([])
    await vi.advanceTimersByTimeAsync(1_000)
    await expect(next).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    expect(endings).toEqual([['UNAUTHENTICATED', 1]])
  })

  it('is interrupted when it has lasted long enough, and when the gateway closes', async () => {
    const old = played({ life: 5_000 })
    await old.stream.next()
    const next = old.stream.next()
    next.catch(() => undefined)
    await vi.advanceTimersByTimeAsync(5_000)
    await expect(next).rejects.toThrow(StreamInterrupted)
    const closed = played()
    await closed.stream.next()
    const waiting = closed.stream.next()
    closed.close()
    await expect(waiting).rejects.toThrow(StreamInterrupted)
    expect([old.endings, closed.endings]).toEqual([[['TOO_OLD', 1]], [['SERVICE', 1]]])
    expect(old.listeners() + closed.listeners()).toBe(0)
  })

  it('whose caller is too fast tells late, and then the newest', async () => {
    let left = 1
    const requests: RateLimit = { take: () => (left-- > 0 ? null : 3) }
    const { stream, happens } = played({ requests })
    await stream.next()
    happens()
    const next = stream.next()
    let isTold = false
    void next.then(() => {
      isTold = true
    })
    await vi.advanceTimersByTimeAsync(2_900)
    happens()
    expect(isTold).toBe(false)
    left = 1
    await vi.advanceTimersByTimeAsync(200)
    expect(await next).toMatchObject({ value: { data: { f: 2 } } })
  })

  it('waits as well where the calls to the systems are used up', async () => {
    let isBusy = true
    const { stream } = played({
      execute: async () => {
        if (isBusy) throw rateLimited(1)
        return { data: {} }
      },
    })
    const next = stream.next()
    await vi.advanceTimersByTimeAsync(500)
    isBusy = false
    await vi.advanceTimersByTimeAsync(600)
    expect(await next).toEqual({ done: false, value: { data: {} } })
  })

  it('ends with the refusal where an event is too much, and with the failure where the registry cannot be read', async () => {
    const { stream, endings } = played({
      execute: async () => {
        throw refusal('QUERY_TOO_COMPLEX', 'Too much.')
      },
    })
    await expect(stream.next()).rejects.toMatchObject({ extensions: { code: 'QUERY_TOO_COMPLEX' } })
    expect(endings).toEqual([['REFUSED', 0]])
    const broken = played({
      session: {
        ...played().session,
        freshCaller: async () => {
          throw new Error('the store is away')
        },
      },
    })
    await expect(broken.stream.next()).rejects.toThrow('the store is away')
    expect([broken.endings, broken.listeners()]).toEqual([[['FAILED', 0]], 0])
  })

  it('left in the middle of an event stops it, gives nothing out and everything back, once', async () => {
    let isStopped = false
    const { stream, endings, listeners } = played({
      execute: (_request, _caller, gone) =>
        new Promise((resolve) => {
          gone.addEventListener('abort', () => {
            isStopped = true
            resolve({ data: { secret: true } })
          })
        }),
    })
    const next = stream.next()
    await vi.advanceTimersByTimeAsync(10)
    await stream.return?.()
    await stream.return?.()
    expect(await next).toEqual({ done: true, value: undefined })
    expect([isStopped, endings, listeners()]).toEqual([true, [['CLIENT', 0]], 0])
  })

  it('that nobody ever asks for a result gives everything back, too', async () => {
    const { stream, listeners, endings } = played()
    expect(listeners()).toBe(2)
    await stream.return?.()
    expect([listeners(), endings]).toEqual([0, [['CLIENT', 0]]])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('gives no data where the API promises a value and there is none', async () => {
    const demanding: EventQuery = {
      field: 'f',
      arguments: {},
      responseKey: 'f',
      demandsValue: true,
      request: () => ({ document: { kind: 'Document', definitions: [] } as never }),
    }
    const { stream } = played({
      query: demanding,
      execute: async () => ({ data: { f: null }, errors: [{ message: 'gone' }] }),
    })
    expect(await stream.next()).toEqual({ done: false, value: { data: null, errors: [{ message: 'gone' }] } })
  })
})
