import type { Pauses } from '../../subgraphs/transactions/ledger/pauses.ts'

/** In the proportions of production, a few hundred times faster. */
export const FAST: Pauses = {
  closed: 20,
  locked: 5,
  unreachable: 8,
  lookAgain: 4,
  longest: 40,
  attempt: 200,
  arrival: 240,
}
export const FAST_LEASE_MS = 260
