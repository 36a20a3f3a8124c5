import { setTimeout as sleep } from 'node:timers/promises'
import type { StorePlace } from '#foundation/store/place.ts'
import type { TransactionStatus } from '../../subgraphs/transactions/model/transaction.ts'
import { chanceOf } from './chance.ts'
import { openUnreliableSystem } from './unreliableSystem.ts'
import { judge, type Verdict } from './verdict.ts'
import { startWorkerChild, type WorkerChild } from './workerChild.ts'
import type { FromWorker } from './workerWords.ts'

export interface ProcessTorture {
  readonly place: StorePlace
  /** How many take changes in and carry them out at once, on the one store. */
  readonly processes: number
  readonly seed: number
  readonly changes: number
  readonly employments: number
  /** At least as many. */
  readonly kills: number
  readonly faults: number
  /** How many times slower than the fastest all pauses are. */
  readonly slower: number
}

export interface ProcessesTortured extends Verdict {
  readonly kills: number
  readonly allFaults: number
  readonly faults: Readonly<Record<string, number>>
  /** Parts of all changes: left with their outcome unknown at some time; with a look-up that was cut off. */
  readonly unknownShare: number
  readonly cutOffShare: number
  readonly seconds: number
}

const LONGEST_MS = 600_000

/**
 * Changes are submitted while the line and the system fail and the processes that carry them out are killed again and again; then all faults stop and
 * everything is let run out.
 * @throws Error where it does not come to its end within ten minutes, a worker ends by itself, or one key is acknowledged as two changes.
 */
export async function tortureProcesses(asked: ProcessTorture): Promise<ProcessesTortured> {
  const { place, processes, changes, employments, slower } = asked
  const chance = chanceOf(asked.seed)
  const system = openUnreliableSystem(chance)
  const acknowledged = new Map<number, string>()
  const unknown = new Set<string>()
  let statuses: ReadonlyMap<string, string> | null = null
  let open = Number.POSITIVE_INFINITY
  let doubleKey: string | null = null
  let kills = 0
  const began = Date.now()
  const children: WorkerChild[] = []
  const inTime = (until: string): void => {
    if (doubleKey !== null) throw new Error(doubleKey)
    for (const child of children) child.expectAlive()
    if (Date.now() - began > LONGEST_MS) throw new Error(`ten minutes are over before ${until}`)
  }
  const heard = (word: FromWorker): void => {
    if (word.kind === 'OPEN') open = word.count
    if (word.kind === 'REPORT') statuses = new Map(word.statuses)
    if (word.kind === 'UNKNOWN') unknown.add(word.id)
    if (word.kind !== 'ACKNOWLEDGED') return
    if ((acknowledged.get(word.change) ?? word.id) !== word.id) doubleKey = 'one key was acknowledged as two changes'
    acknowledged.set(word.change, word.id)
  }
  const start = (): Promise<WorkerChild> =>
    startWorkerChild({ kind: 'OPEN', place, employments, slower, isSharing: kills % 2 === 1 }, system, heard)
  const faultsSoFar = (): number => Object.values(system.faults()).reduce((sum, count) => sum + count, 0) + kills
  /** The next change of each person whose former one was acknowledged; one that was not is submitted again, now and then elsewhere. */
  const submitNext = (children: readonly WorkerChild[], round: number): void => {
    // Some are kept back, so that there is something to do until the last of the faults.
    const limit = Math.min(changes, employments * (1 + Math.floor((kills * changes) / employments / asked.kills)))
    for (let person = 1; person <= employments; person += 1)
      for (let change = person; change <= limit; change += employments)
        if (!acknowledged.has(change)) {
          const child = children[Math.floor(chance('submits', change, round) * children.length)]
          child?.tell({ kind: 'SUBMIT', change, person })
          break
        }
  }

  // One after the other: they bring the tables up to date.
  for (let number = 0; number < processes; number += 1) children.push(await start())
  for (let round = 1; faultsSoFar() < asked.faults || kills < asked.kills || acknowledged.size < changes; round += 1) {
    inTime('all changes are acknowledged and all faults have come about')
    for (const until = Date.now() + 200 + chance('life', round) * 1_000; Date.now() < until; await sleep(200))
      submitNext(children, round)
    const dying = Math.floor(chance('dies', round) * processes)
    await children[dying]?.kill()
    kills += 1
    children[dying] = await start()
  }
  system.calm()
  const [survivor] = children
  while (open > 0) {
    inTime('nothing is open any more')
    survivor?.tell({ kind: 'LOOK' })
    await sleep(100)
  }
  survivor?.tell({ kind: 'REPORT' })
  while (statuses === null) {
    inTime('the report is there')
    await sleep(20)
  }
  for (const child of children) await child.kill()

  const kept: ReadonlyMap<string, string> = statuses
  const verdict = judge(
    [...acknowledged].map(([change, id]) => ({
      change,
      person: String(((change - 1) % employments) + 1),
      status: (kept.get(id) ?? 'OUTCOME_UNKNOWN') as TransactionStatus,
    })),
    system.effects(),
  )
  return {
    ...verdict,
    kills,
    allFaults: faultsSoFar(),
    faults: system.faults(),
    unknownShare: unknown.size / changes,
    cutOffShare: system.cutOff().size / changes,
    seconds: Math.round((Date.now() - began) / 1_000),
  }
}
