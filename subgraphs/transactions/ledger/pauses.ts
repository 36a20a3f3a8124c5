/** How long the ledger's workers wait, in milliseconds. */
export interface Pauses {
  /** Until a closed system is tried again. */
  readonly closed: number
  /** Until a locked record is tried again. */
  readonly locked: number
  /** Until a system out of reach is tried again. */
  readonly unreachable: number
  /** Until a look-up that decided nothing is made again; doubled each time. */
  readonly lookAgain: number
  /** The longest between two look-ups. */
  readonly longest: number
  /** The most that one attempt may take. */
  readonly attempt: number
  /**
   * After its sending, until a call that a look-up does not find is taken never to arrive, and may be sent again. Longer than an attempt: until
   * that is over, the call may still be on its way.
   */
  readonly arrival: number
}

export const PAUSES: Pauses = {
  closed: 60_000,
  locked: 5_000,
  unreachable: 10_000,
  lookAgain: 2_000,
  longest: 300_000,
  attempt: 45_000,
  arrival: 60_000,
}
