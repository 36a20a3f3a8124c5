import {
  type BulkheadPolicy,
  bulkhead,
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleType,
  isBrokenCircuitError,
  isBulkheadRejectedError,
} from 'cockatiel'
import type { SystemName } from '#schema/errorCodes.ts'
import type { Lane } from '../tenancy/caller.ts'
import { UpstreamFault } from './fault.ts'

export interface UpstreamLimits {
  /** Calls under way at once, per institution. */
  readonly concurrent: Readonly<Record<Lane, number>>
  /** Calls that may wait for a place, per institution and lane. */
  readonly waiting: number
  /** The longest that one attempt may take, in milliseconds; the request's own deadline may be sooner. */
  readonly attemptMs: number
  /** Failures in a row of one operation after which it is not sent for `pauseMs`. */
  readonly failuresInARow: number
  readonly pauseMs: number
  /** How often a read is repeated after a transient failure. */
  readonly repeats: number
}

/** What a call must tell of itself; a {@link Permit} is one. */
export interface CallTerms {
  readonly institutionId: string
  readonly lane: Lane
  readonly deadline: number
  readonly signal: AbortSignal
}

export interface Call {
  readonly operation: string
  /** Only reads are repeated; a write is looked up by whoever sent it. */
  readonly kind: 'read' | 'write'
}

/** The one way in which calls to a system run: in its lane, within the deadline, behind the breaker. */
export interface Upstream {
  readonly system: SystemName
  /** @throws UpstreamFault and nothing else. */
  run<T>(terms: CallTerms, call: Call, attempt: (signal: AbortSignal) => Promise<T>): Promise<T>
  /** For health: whether all calls for the institution are let through now. */
  state(institutionId: string): 'closed' | 'open'
}

/** @param giveWay awaited before each read of the bulk lane, for which nobody waits; whoever writes there gives way by themselves. */
export function createUpstream(
  system: SystemName,
  limits: UpstreamLimits,
  giveWay: () => Promise<void> = async () => undefined,
): Upstream {
  const lanes = new Map<string, BulkheadPolicy>()
  /** By institution and operation: one service that fails must not take the others along. */
  const breakers = new Map<string, Map<string, CircuitBreakerPolicy>>()

  const laneOf = ({ institutionId, lane }: CallTerms): BulkheadPolicy => {
    const key = `${institutionId} ${lane}`
    let policy = lanes.get(key)
    if (policy === undefined) {
      policy = bulkhead(limits.concurrent[lane], limits.waiting)
      lanes.set(key, policy)
    }
    return policy
  }
  const breakerOf = (institutionId: string, operation: string): CircuitBreakerPolicy => {
    const own = breakers.get(institutionId) ?? new Map<string, CircuitBreakerPolicy>()
    breakers.set(institutionId, own)
    let policy = own.get(operation)
    if (policy === undefined) {
      policy = circuitBreaker(
        // A call whose time was up before it was sent says nothing of the system.
        handleType(
          UpstreamFault,
          ({ kind, mayHaveArrived }) => kind === 'unavailable' || (kind === 'timeout' && mayHaveArrived),
        ),
        {
          halfOpenAfter: limits.pauseMs,
          breaker: new ConsecutiveBreaker(limits.failuresInARow),
        },
      )
      own.set(operation, policy)
    }
    return policy
  }

  /** Waits for a place no longer than the request's own time. */
  const inLane = <T>(terms: CallTerms, { operation, kind }: Call, work: () => Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      let begun = false
      const giveUp = (): void => {
        if (!begun) reject(new UpstreamFault({ kind: 'timeout', system, operation, mayHaveArrived: false }))
      }
      terms.signal.addEventListener('abort', giveUp, { once: true })
      laneOf(terms)
        .execute(async () => {
          begun = true
          if (terms.lane === 'bulk' && kind === 'read') await giveWay()
          return work()
        })
        .then(resolve, reject)
        .finally(() => terms.signal.removeEventListener('abort', giveUp))
    })

  const once = async <T>(
    terms: CallTerms,
    { operation }: Call,
    attempt: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> => {
    const left = terms.deadline - Date.now()
    if (left <= 0 || terms.signal.aborted)
      throw new UpstreamFault({ kind: 'timeout', system, operation, mayHaveArrived: false })
    const limit = AbortSignal.timeout(Math.min(left, limits.attemptMs))
    const signal = AbortSignal.any([terms.signal, limit])
    try {
      return await attempt(signal)
    } catch (cause) {
      if (signal.aborted) throw new UpstreamFault({ kind: 'timeout', system, operation, mayHaveArrived: true, cause })
      if (cause instanceof UpstreamFault) throw cause
      throw new UpstreamFault({
        kind: 'garbled',
        system,
        operation,
        mayHaveArrived: true,
        cause,
        detail: 'unexpected failure in the client',
      })
    }
  }

  return {
    system,
    run: async (terms, call, attempt) => {
      const repeats = call.kind === 'read' ? limits.repeats : 0
      for (let tried = 0; ; tried += 1) {
        try {
          return await inLane(terms, call, () =>
            breakerOf(terms.institutionId, call.operation).execute(() => once(terms, call, attempt)),
          )
        } catch (cause) {
          const fault = asFault(system, call.operation, cause)
          if (tried >= repeats || !fault.transient || isBrokenCircuitError(cause) || isBulkheadRejectedError(cause))
            throw fault
          await pause(REPEAT_MS * 2 ** tried * (0.5 + Math.random() / 2), terms)
        }
      }
    },
    state: (institutionId) =>
      [...(breakers.get(institutionId)?.values() ?? [])].every(({ state }) => state === CircuitState.Closed)
        ? 'closed'
        : 'open',
  }
}

/** First pause before a repeated read; doubled each time, with jitter so that many callers do not return at once. */
const REPEAT_MS = 60

function asFault(system: SystemName, operation: string, cause: unknown): UpstreamFault {
  if (cause instanceof UpstreamFault) return cause
  const detail = isBrokenCircuitError(cause)
    ? 'breaker open'
    : isBulkheadRejectedError(cause)
      ? 'lane full'
      : 'unexpected'
  return new UpstreamFault({ kind: 'unavailable', system, operation, mayHaveArrived: false, cause, detail })
}

function pause(ms: number, terms: CallTerms): Promise<void> {
  const wait = Math.max(0, Math.min(ms, terms.deadline - Date.now()))
  return new Promise((resolve) => setTimeout(resolve, wait))
}
