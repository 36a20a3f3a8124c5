import { afterEach, describe, expect, it, vi } from 'vitest'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import { type CallTerms, createUpstream, type Upstream, type UpstreamLimits } from '#foundation/upstream/upstream.ts'

afterEach(() => {
  vi.useRealTimers()
})

const limits: UpstreamLimits = {
  concurrent: { interactive: 2, bulk: 1 },
  waiting: 100,
  attemptMs: 5_000,
  failuresInARow: 3,
  pauseMs: 1_000,
  repeats: 0,
}
const open = (overrides: Partial<UpstreamLimits> = {}): Upstream => createUpstream('SLS', { ...limits, ...overrides })
const terms = (overrides: Partial<CallTerms> = {}): CallTerms => ({
  institutionId: 'a',
  lane: 'interactive',
  deadline: Date.now() + 10_000,
  signal: new AbortController().signal,
  ...overrides,
})
const read = { operation: 'List', kind: 'read' } as const
const write = { operation: 'Update', kind: 'write' } as const
const down = (): UpstreamFault =>
  new UpstreamFault({ kind: 'unavailable', system: 'SLS', operation: 'List', mayHaveArrived: true })
const faultOf = async (run: Promise<unknown>): Promise<UpstreamFault> => {
  try {
    await run
  } catch (error) {
    expect(error).toBeInstanceOf(UpstreamFault)
    return error as UpstreamFault
  }
  throw new Error('the call succeeded')
}

/** Calls that end when told, and how many were under way at once. */
function held(): {
  readonly attempt: () => Promise<number>
  readonly underWay: () => number
  readonly most: () => number
  readonly release: () => void
} {
  const waiting: (() => void)[] = []
  let now = 0
  let most = 0
  return {
    attempt: () =>
      new Promise<number>((resolve) => {
        now += 1
        most = Math.max(most, now)
        waiting.push(() => {
          now -= 1
          resolve(now)
        })
      }),
    underWay: () => now,
    most: () => most,
    release: () => waiting.shift()?.(),
  }
}
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

describe('lanes', () => {
  it('let no more calls run at once than they have places, and all of them in the end', async () => {
    const upstream = open()
    const calls = held()
    const all = Promise.all(Array.from({ length: 7 }, () => upstream.run(terms(), read, calls.attempt)))
    for (let ended = 0; ended < 7; ended += 1) {
      await turns()
      calls.release()
    }
    await all
    expect(calls.most()).toBe(2)
  })

  it('are each institution’s own', async () => {
    const upstream = open()
    const [ours, theirs] = [held(), held()]
    const all = Array.from({ length: 5 }, () => upstream.run(terms(), read, ours.attempt))
    const other = upstream.run(terms({ institutionId: 'b' }), read, theirs.attempt)
    await turns()
    expect([ours.underWay(), theirs.underWay()]).toEqual([2, 1])
    theirs.release()
    await other
    for (let ended = 0; ended < 5; ended += 1) {
      ours.release()
      await turns()
    }
    await Promise.all(all)
  })

  it('keep bulk work off the places of those who wait for an answer', async () => {
    const upstream = open()
    const [bulk, interactive] = [held(), held()]
    const heavy = Array.from({ length: 20 }, () => upstream.run(terms({ lane: 'bulk' }), read, bulk.attempt))
    const light = upstream.run(terms(), read, interactive.attempt)
    await turns()
    expect([bulk.underWay(), interactive.underWay()]).toEqual([1, 1])
    interactive.release()
    await light
    expect(bulk.underWay()).toBe(1)
    for (let ended = 0; ended < 20; ended += 1) {
      bulk.release()
      await turns()
    }
    await Promise.all(heavy)
  })

  it('that are full refuse, without repeating', async () => {
    const upstream = open({ concurrent: { interactive: 1, bulk: 1 }, waiting: 1, repeats: 3 })
    const calls = held()
    const taken = [upstream.run(terms(), read, calls.attempt), upstream.run(terms(), read, calls.attempt)]
    const fault = await faultOf(upstream.run(terms(), read, calls.attempt))
    expect(fault).toMatchObject({ kind: 'unavailable', mayHaveArrived: false, detail: 'lane full' })
    calls.release()
    await turns()
    calls.release()
    await Promise.all(taken)
  })

  it('are not waited for longer than the request’s own time', async () => {
    const upstream = open({ concurrent: { interactive: 1, bulk: 1 } })
    const calls = held()
    const first = upstream.run(terms(), read, calls.attempt)
    const impatient = new AbortController()
    const attempt = vi.fn(calls.attempt)
    const second = upstream.run(terms({ signal: impatient.signal }), read, attempt)
    await turns()
    impatient.abort()
    expect(await faultOf(second)).toMatchObject({ kind: 'timeout', mayHaveArrived: false })
    calls.release()
    await first
    await turns()
    expect(attempt).not.toHaveBeenCalled()
    // The place is free again.
    const third = upstream.run(terms(), read, calls.attempt)
    await turns()
    calls.release()
    await third
  })
})

describe('the breaker', () => {
  const failing = (upstream: Upstream, institutionId = 'a') =>
    faultOf(upstream.run(terms({ institutionId }), read, () => Promise.reject(down())))

  it('opens after so many failures in a row, sends nothing meanwhile, and closes when a call succeeds', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const upstream = open()
    const attempt = vi.fn(async () => 'answer')
    await failing(upstream)
    await failing(upstream)
    expect(upstream.state('a')).toBe('closed')
    await failing(upstream)
    expect(upstream.state('a')).toBe('open')
    expect(await faultOf(upstream.run(terms(), read, attempt))).toMatchObject({
      kind: 'unavailable',
      mayHaveArrived: false,
      detail: 'breaker open',
    })
    expect(attempt).not.toHaveBeenCalled()
    vi.setSystemTime(Date.now() + limits.pauseMs + 1)
    expect(await upstream.run(terms(), read, attempt)).toBe('answer')
    expect(upstream.state('a')).toBe('closed')
  })

  it('opens again at once when the first call after the pause fails', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const upstream = open()
    for (let failed = 0; failed < 3; failed += 1) await failing(upstream)
    vi.setSystemTime(Date.now() + limits.pauseMs + 1)
    await failing(upstream)
    expect((await failing(upstream)).detail).toBe('breaker open')
  })

  it('is each institution’s own', async () => {
    const upstream = open()
    for (let failed = 0; failed < 3; failed += 1) await failing(upstream)
    expect([upstream.state('a'), upstream.state('b'), upstream.state('never asked')]).toEqual([
      'open',
      'closed',
      'closed',
    ])
    expect(await upstream.run(terms({ institutionId: 'b' }), read, async () => 1)).toBe(1)
  })

  it('is each operation’s own: a service that fails does not take the others along', async () => {
    const upstream = open()
    for (let failed = 0; failed < 3; failed += 1) await failing(upstream)
    expect((await failing(upstream)).detail).toBe('breaker open')
    expect(await upstream.run(terms(), { operation: 'Read', kind: 'read' }, async () => 1)).toBe(1)
    // Health tells of it all the same.
    expect(upstream.state('a')).toBe('open')
  })

  it('counts failures in a row only: a success between them begins anew', async () => {
    const upstream = open()
    for (let round = 0; round < 4; round += 1) {
      await failing(upstream)
      await failing(upstream)
      await upstream.run(terms(), read, async () => 1)
    }
    expect(upstream.state('a')).toBe('closed')
  })

  it.each(['rejected', 'closed', 'credentials', 'garbled', 'oversized', 'foreign'] as const)(
    'does not open for answers that are %s: the system is there',
    async (kind) => {
      const upstream = open()
      const fault = new UpstreamFault({ kind, system: 'SLS', operation: 'List', mayHaveArrived: true })
      for (let failed = 0; failed < 5; failed += 1)
        expect(await faultOf(upstream.run(terms(), read, () => Promise.reject(fault)))).toBe(fault)
      expect(upstream.state('a')).toBe('closed')
    },
  )

  it('does not open for calls whose time was up before they were sent', async () => {
    const upstream = open()
    for (let late = 0; late < 5; late += 1)
      await faultOf(upstream.run(terms({ deadline: Date.now() - 1 }), read, async () => 1))
    expect(upstream.state('a')).toBe('closed')
  })
})

describe('repeating', () => {
  it('is done for reads that failed in passing, as often as allowed', async () => {
    const upstream = open({ repeats: 2, failuresInARow: 100 })
    const attempt = vi.fn<() => Promise<string>>()
    attempt.mockRejectedValueOnce(down()).mockRejectedValueOnce(down()).mockResolvedValueOnce('third time')
    expect(await upstream.run(terms(), read, attempt)).toBe('third time')
    const never = vi.fn(() => Promise.reject(down()))
    await faultOf(upstream.run(terms(), read, never))
    expect(never).toHaveBeenCalledTimes(3)
  })

  it('is never done for writes', async () => {
    const attempt = vi.fn(() => Promise.reject(down()))
    await faultOf(open({ repeats: 2 }).run(terms(), write, attempt))
    expect(attempt).toHaveBeenCalledTimes(1)
  })

  it.each(['timeout', 'closed', 'rejected', 'credentials', 'garbled', 'oversized', 'foreign'] as const)(
    'is not done for %s',
    async (kind) => {
      const fault = new UpstreamFault({ kind, system: 'SLS', operation: 'List', mayHaveArrived: true })
      const attempt = vi.fn(() => Promise.reject(fault))
      await faultOf(open({ repeats: 2 }).run(terms(), read, attempt))
      expect(attempt).toHaveBeenCalledTimes(1)
    },
  )

  it('ends with the request’s deadline', async () => {
    const begun = Date.now()
    const upstream = open({ repeats: 50, failuresInARow: 100 })
    await faultOf(upstream.run(terms({ deadline: begun + 200 }), read, () => Promise.reject(down())))
    expect(Date.now() - begun).toBeLessThan(1_000)
  })
})

describe('time', () => {
  const until = (signal: AbortSignal): Promise<never> =>
    new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))))

  it('that is up before the call is a timeout that cannot have arrived', async () => {
    const attempt = vi.fn(async () => 1)
    expect(await faultOf(open().run(terms({ deadline: Date.now() }), read, attempt))).toMatchObject({
      kind: 'timeout',
      mayHaveArrived: false,
      code: 'UPSTREAM_TIMEOUT',
    })
    expect(await faultOf(open().run(terms({ signal: AbortSignal.abort() }), read, attempt))).toMatchObject({
      kind: 'timeout',
      mayHaveArrived: false,
    })
    expect(attempt).not.toHaveBeenCalled()
  })

  it.each([
    ['the deadline', {}, 50],
    ['the longest attempt', { attemptMs: 50 }, 10_000],
  ] as const)('that is up during the call by %s is a timeout that may have arrived', async (_what, overrides, ms) => {
    const begun = Date.now()
    const run = open(overrides).run(terms({ deadline: begun + ms }), read, until)
    expect(await faultOf(run)).toMatchObject({ kind: 'timeout', mayHaveArrived: true })
    expect(Date.now() - begun).toBeLessThan(1_000)
  })

  it('that the caller ends is handed on to the call', async () => {
    const stopping = new AbortController()
    const run = open().run(terms({ signal: stopping.signal }), read, until)
    setTimeout(() => stopping.abort(), 10)
    expect(await faultOf(run)).toMatchObject({ kind: 'timeout', mayHaveArrived: true })
  })
})

it('lets nothing out but faults', async () => {
  for (const thrown of [new TypeError('x'), 'text', undefined, null, { kind: 'timeout' }])
    expect(await faultOf(open().run(terms(), read, () => Promise.reject(thrown)))).toMatchObject({
      kind: 'garbled',
      system: 'SLS',
      operation: 'List',
      cause: thrown,
    })
  expect(
    await faultOf(
      open().run(terms(), read, () => {
        throw new RangeError('at once')
      }),
    ),
  ).toMatchObject({ kind: 'garbled' })
})

it('tells of a fault neither its detail nor its cause in the message', () => {
  const fault = new UpstreamFault({
    kind: 'rejected',
    system: 'SLS',
    operation: 'List',
    mayHaveArrived: true,
    upstreamCode: 'OT9104',
    detail: 'inner',
    cause: new Error('deeper'),
  })
  expect(fault.message).toBe('SLS List: rejected OT9104')
})
