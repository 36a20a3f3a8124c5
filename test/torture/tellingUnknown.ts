import type { Ledger, Settlement } from '../../subgraphs/transactions/store/ledger.ts'

/** Calls back whenever a change is left with its outcome unknown. */
export function tellingUnknown(ledger: Ledger, isUnknown: (changeId: string) => void): Ledger {
  return {
    ...ledger,
    settle: (worker: string, id: string, settlement: Settlement, now: Date) => {
      if (settlement.status === 'OUTCOME_UNKNOWN') isUnknown(id)
      return ledger.settle(worker, id, settlement, now)
    },
  }
}
