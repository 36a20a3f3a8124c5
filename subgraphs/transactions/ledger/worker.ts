import { randomUUID } from 'node:crypto'
import type { Registry } from '#foundation/access/registry.ts'
import type { Directory } from '#foundation/directory/directory.ts'
import type { Doorway } from '#foundation/doorway/doorway.ts'
import type { Log } from '#foundation/log/log.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import type { Lane, Transaction } from '../model/transaction.ts'
import type { PayrollUpdates } from '../payroll.ts'
import type { Ledger, Settlement } from '../store/ledger.ts'
import { carryOut } from './carryOut.ts'
import { PAUSES, type Pauses } from './pauses.ts'
import { submitterOf } from './submitter.ts'

export interface WorkerParts {
  readonly ledger: Ledger
  /** The same, of the bulk lane: what nobody waits for may be written together and give way. Left out: as the others. */
  readonly bulkLedger?: Ledger
  readonly registry: Registry
  readonly directory: Directory
  readonly doorway: Doorway
  readonly updates: ReadonlyMap<'SLS' | 'OPUS', PayrollUpdates>
  readonly log: Log
  /** Changes under way at once, of each lane. */
  readonly places?: Readonly<Record<Lane, number>>
  readonly leaseMs?: number
  readonly pollMs?: number
  readonly pauses?: Pauses
}

export interface Worker {
  /** There may be something to do. */
  wake(): void
  /** Takes nothing more and waits for what is under way. */
  stop(): Promise<void>
}

const PLACES: Readonly<Record<Lane, number>> = { INTERACTIVE: 8, BULK: 8 }
/** Longer than any attempt takes: whoever does not renew it by then is taken for dead. */
const LEASE_MS = 60_000
const POLL_MS = 1_000

/** Carries out what is in the ledger: several changes at once, those of one employment one after the other. */
export function startWorker(parts: WorkerParts): Worker {
  const places = parts.places ?? PLACES
  const lanes = (['INTERACTIVE', 'BULK'] as const).map((lane) => startLane(lane, places[lane], parts))
  return {
    wake: () => {
      for (const lane of lanes) lane.wake()
    },
    stop: async () => {
      await Promise.all(lanes.map((lane) => lane.stop()))
    },
  }
}

function startLane(lane: Lane, places: number, given: WorkerParts): Worker {
  const parts = lane === 'BULK' ? { ...given, ledger: given.bulkLedger ?? given.ledger } : given
  const { ledger, log } = parts
  const leaseMs = parts.leaseMs ?? LEASE_MS
  const underWay = new Set<Promise<void>>()
  let stopped = false
  let looking: Promise<void> | undefined
  let again = false

  const look = async (): Promise<void> => {
    do {
      again = false
      while (!stopped && underWay.size < places) {
        const claimed = await claim()
        if (claimed === null) break
        const work = perform(claimed).finally(() => {
          underWay.delete(work)
          wake()
        })
        underWay.add(work)
      }
    } while (again && !stopped)
  }
  const claim = async (): Promise<Claimed | null> => {
    try {
      // Another name each time: an attempt that outlived its time must not pass for the one that followed it here.
      const holder = randomUUID()
      const now = new Date()
      const transaction = await ledger.claim(holder, lane, now, new Date(now.getTime() + leaseMs))
      return transaction === null ? null : { transaction, holder }
    } catch (error) {
      log.error('ledger_not_read', {}, error)
      return null
    }
  }
  const wake = (): void => {
    again = true
    if (looking !== undefined || stopped) return
    looking = look().finally(() => {
      looking = undefined
      if (again && !stopped) wake()
    })
  }
  const perform = async ({ transaction, holder }: Claimed): Promise<void> => {
    try {
      const settlement = await attempt(transaction, parts, holder, leaseMs)
      if (settlement === null || !(await ledger.settle(holder, transaction.id, settlement, new Date()))) return
      log.info('change_left', {
        transaction: transaction.id,
        operation: transaction.operation,
        status: settlement.status,
        attempts: transaction.attempts,
      })
    } catch (error) {
      // The lease runs out, and whoever takes it up then looks before it sends.
      log.error('change_not_carried_out', { transaction: transaction.id }, error)
    }
  }
  const timer = setInterval(wake, parts.pollMs ?? POLL_MS)
  timer.unref()
  wake()
  return {
    wake,
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await looking
      await Promise.all(underWay)
    },
  }
}

interface Claimed {
  readonly transaction: Transaction
  /** As whom it was claimed. */
  readonly holder: string
}

async function attempt(
  transaction: Transaction,
  { ledger, registry, directory, doorway, updates, log, pauses = PAUSES }: WorkerParts,
  worker: string,
  leaseMs: number,
): Promise<Settlement | null> {
  const { institutionId, employmentId, id, system } = transaction
  const institution = registry.institution(institutionId)
  const payroll = updates.get(system)
  const [employment] = employmentId === null ? [null] : await directory.byIds(institutionId, [employmentId])
  if (institution === null || payroll === undefined || employment === undefined)
    throw new Error('the change is about somebody or something that is not there')
  const now = (): Date => new Date()
  const caller = submitterOf(transaction, {
    requestId: id,
    deadline: Date.now() + pauses.attempt,
    traceparent: null,
  })
  const desk = doorway.desk(
    caller,
    transaction.operation,
    undefined,
    transaction.lane === 'BULK' ? 'bulk' : 'interactive',
  )
  let result: 'ANSWERED' | 'FAILED' = 'FAILED'
  try {
    const settlement = await carryOut(transaction, {
      ledger,
      worker,
      updates: payroll,
      desk,
      employment,
      today: danishDay(now()),
      now,
      until: () => new Date(Date.now() + leaseMs),
      pauses,
      log,
    })
    result = 'ANSWERED'
    return settlement
  } finally {
    await desk.close(result)
  }
}
