import type { ErrorCode, SystemName } from '#schema/errorCodes.ts'

/** What went wrong at an upstream, as a closed family. */
export type FaultKind =
  /** No connection, a refusal of the connection, the system's own "not now", a breaker that is open, a lane that is full. */
  | 'unavailable'
  /** No answer within the time that was left. */
  | 'timeout'
  /** The system says that it is closed for a while: payroll run, night window. */
  | 'closed'
  /** The system refused the question by a code of its own. */
  | 'rejected'
  /** Our credentials or certificate were refused: for an operator, not for the caller. */
  | 'credentials'
  /** An answer that does not keep the protocol: not XML, cut off, a missing element, an unknown record type. */
  | 'garbled'
  /** An answer larger than the limit. */
  | 'oversized'
  /** The answer speaks of another employment or institution than the one asked for; it was discarded. */
  | 'foreign'

const CODES: Readonly<Record<FaultKind, ErrorCode>> = {
  unavailable: 'UPSTREAM_UNAVAILABLE',
  timeout: 'UPSTREAM_TIMEOUT',
  closed: 'UPSTREAM_CLOSED',
  rejected: 'UPSTREAM_REJECTED',
  credentials: 'UPSTREAM_UNAVAILABLE',
  garbled: 'UPSTREAM_UNAVAILABLE',
  oversized: 'UPSTREAM_UNAVAILABLE',
  foreign: 'UPSTREAM_UNAVAILABLE',
}

export interface FaultFacts {
  readonly kind: FaultKind
  readonly system: SystemName
  /** The service by the system's own name. */
  readonly operation: string
  /** Whether the question may have reached the system. Reads do not care; a write must be looked up. */
  readonly mayHaveArrived: boolean
  /** The system's own code, where it gave one that holds no personal data: `OT9104`, `FEJLNR 08`. */
  readonly upstreamCode?: string
  /** What the log may know besides: never a CPR number, a name or an amount. */
  readonly detail?: string
  readonly cause?: unknown
}

/**
 * A failure of technology at an upstream. Its message is for the log; callers get a text by the code. A refusal by the
 * business is data and never this.
 */
export class UpstreamFault extends Error {
  readonly kind: FaultKind
  readonly system: SystemName
  readonly operation: string
  readonly mayHaveArrived: boolean
  readonly upstreamCode: string | null
  readonly detail: string | null

  constructor(facts: FaultFacts) {
    super(
      `${facts.system} ${facts.operation}: ${facts.kind}${facts.upstreamCode === undefined ? '' : ` ${facts.upstreamCode}`}`,
      {
        cause: facts.cause,
      },
    )
    this.name = 'UpstreamFault'
    this.kind = facts.kind
    this.system = facts.system
    this.operation = facts.operation
    this.mayHaveArrived = facts.mayHaveArrived
    this.upstreamCode = facts.upstreamCode ?? null
    this.detail = facts.detail ?? null
  }

  /** The code that a caller sees. */
  get code(): ErrorCode {
    return CODES[this.kind]
  }

  /** Whether asking again may help. Only ever used for reads. */
  get transient(): boolean {
    return this.kind === 'unavailable'
  }
}
