import type { TransactionStatus } from '../../subgraphs/transactions/model/transaction.ts'
import { callsOf } from './lineToSystem.ts'
import type { Effect } from './unreliableSystem.ts'

/** A change that was acknowledged, as the ledger has it in the end. */
export interface Acknowledged {
  readonly change: number
  /** The system's number of whom it is about. */
  readonly person: string
  readonly status: TransactionStatus
}

export interface Verdict {
  readonly acknowledged: number
  readonly byStatus: Readonly<Record<string, number>>
  /** Said to be carried out and not, or not wholly, in the system. */
  readonly lost: number
  /** Calls that the system carried out more than once. */
  readonly doubled: number
  /** Effects before that of a change which was submitted earlier for the same person. */
  readonly reordered: number
  /** In the system although refused or cancelled, or although nobody was told of it. */
  readonly undue: number
  /** Not ended. */
  readonly open: number
}

/** @param acknowledged changes are numbered as they were submitted. */
export function judge(acknowledged: readonly Acknowledged[], effects: readonly Effect[]): Verdict {
  const times = new Map<string, number>()
  const newest = new Map<string, number>()
  let reordered = 0
  for (const { person, change, step } of effects) {
    const call = `${person}/${change}/${step}`
    times.set(call, (times.get(call) ?? 0) + 1)
    const place = change * 2 + step
    if (place < (newest.get(person) ?? 0)) reordered += 1
    newest.set(person, Math.max(place, newest.get(person) ?? 0))
  }
  const byStatus: Record<string, number> = {}
  const due = new Set<string>()
  let lost = 0
  let open = 0
  for (const { change, person, status } of acknowledged) {
    byStatus[status] = (byStatus[status] ?? 0) + 1
    const isDue = status === 'COMPLETED' || status === 'COMPLETED_WITH_WARNINGS'
    if (!isDue && status !== 'REJECTED' && status !== 'CANCELLED') open += 1
    if (!isDue) continue
    const calls = Array.from({ length: callsOf(change) }, (_none, index) => `${person}/${change}/${index + 1}`)
    for (const call of calls) due.add(call)
    if (!calls.every((call) => times.has(call))) lost += 1
  }
  return {
    acknowledged: acknowledged.length,
    byStatus,
    lost,
    doubled: [...times.values()].filter((count) => count > 1).length,
    reordered,
    undue: [...times.keys()].filter((call) => !due.has(call)).length,
    open,
  }
}
