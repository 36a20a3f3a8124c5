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

/** The same, so many times slower: where a store takes its time, or several processes share the machine. */
export function slowerBy(times: number): { readonly pauses: Pauses; readonly leaseMs: number } {
  const { closed, locked, unreachable, lookAgain, longest, attempt, arrival } = FAST
  return {
    pauses: {
      closed: closed * times,
      locked: locked * times,
      unreachable: unreachable * times,
      lookAgain: lookAgain * times,
      longest: longest * times,
      attempt: attempt * times,
      arrival: arrival * times,
    },
    leaseMs: FAST_LEASE_MS * times,
  }
}
