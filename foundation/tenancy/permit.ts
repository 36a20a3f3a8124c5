import type { Caller, Lane } from './caller.ts'

/**
 * Proof that a call to an upstream was let through: for one caller, one institution, one deadline. A client function cannot be called
 * without one, and only the doorway makes one, so a call that passed no check does not compile. A Permit names the institution whose
 * credentials are to be used; no client has a default.
 */
export class Permit {
  readonly institutionId: string
  readonly requestId: string
  readonly deadline: number
  readonly lane: Lane
  readonly live: boolean
  readonly signal: AbortSignal
  /** By which a request is followed from system to system, as headers for the upstream's own log; they hold no personal data. */
  readonly trace: Readonly<Record<string, string>>

  readonly #issuedByDoorway = true

  private constructor(caller: Caller, lane: Lane, signal: AbortSignal) {
    this.institutionId = caller.institution.id
    this.requestId = caller.requestId
    this.deadline = caller.deadline
    this.lane = lane
    this.live = caller.freshness === 'LIVE'
    this.trace = {
      ...(caller.traceparent === null ? {} : { traceparent: caller.traceparent }),
      ...(caller.transactionId === undefined ? {} : { 'x-transaktionsid': caller.transactionId }),
      ...(caller.transactionTime === undefined ? {} : { 'x-transaktionstid': caller.transactionTime }),
    }
    this.signal = signal
  }

  /** For the doorway alone; an architecture test holds everybody else off. */
  static issue(caller: Caller, lane: Lane, signal: AbortSignal): Permit {
    return new Permit(caller, lane, signal)
  }

  /** True for every permit that the doorway made; false for a look-alike. */
  static isGenuine(candidate: Permit): boolean {
    return #issuedByDoorway in candidate && candidate.#issuedByDoorway
  }
}
