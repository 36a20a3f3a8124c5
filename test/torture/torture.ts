import { setTimeout as sleep } from 'node:timers/promises'
import { silentLog } from '#foundation/log/log.ts'
import type { Store } from '#foundation/store/store.ts'
import type { Pauses } from '../../subgraphs/transactions/ledger/pauses.ts'
import { startWorker, type Worker } from '../../subgraphs/transactions/ledger/worker.ts'
import type { Transaction } from '../../subgraphs/transactions/model/transaction.ts'
import { type Chance, chanceOf } from './chance.ts'
import { FAST, FAST_LEASE_MS } from './fastPauses.ts'
import { lineToSystem } from './lineToSystem.ts'
import { mortalLedger } from './mortalLedger.ts'
import { EVERYTHING, everyOpenChange, openStage, type Stage } from './stage.ts'
import { tellingUnknown } from './tellingUnknown.ts'
import { openUnreliableSystem } from './unreliableSystem.ts'
import { type Acknowledged, judge, type Verdict } from './verdict.ts'

export interface Torture {
  readonly seed: number
  readonly changes: number
  readonly employments: number
  readonly pauses?: Partial<Pauses>
}

export interface Tortured extends Verdict {
  readonly faults: Readonly<Record<string, number>>
  readonly allFaults: number
  readonly interventions: Readonly<Record<string, number>>
  /** Parts of all changes: left with their outcome unknown at some time; with a look-up that was cut off. */
  readonly unknownShare: number
  readonly cutOffShare: number
}

const WORKERS = 3
const MEDDLING_MS = 50

/** Changes are submitted while the system, the line and the workers fail; then all faults stop and everything is let run out. */
export async function torture(store: Store, { seed, changes, employments, pauses }: Torture): Promise<Tortured> {
  const chance = chanceOf(seed)
  const system = openUnreliableSystem(chance)
  const payroll = lineToSystem(system.answer)
  const stage = await openStage(store, employments, payroll)
  const kept: Pauses = { ...FAST, ...pauses }
  const retired: Promise<void>[] = []
  const unknown = new Set<string>()
  let killed = 0
  let isCalm = false

  let workers = 0
  const work = async (): Promise<void> => {
    while (!isCalm) {
      workers += 1
      const worker = workers
      const life = 40 + Math.floor(chance('life', worker) * 300)
      const mortal = mortalLedger(worker % 2 === 0 ? stage.sharing : stage.ledger, {
        chance,
        life,
        worker,
        stillMs: FAST_LEASE_MS * 1.5,
      })
      const running = start(
        stage,
        tellingUnknown(mortal.ledger, (id) => unknown.add(id)),
        payroll,
        kept,
      )
      while (!isCalm && !mortal.isDead()) await sleep(5)
      if (mortal.isDead()) killed += 1
      retired.push(running.stop())
    }
  }
  const working = Array.from({ length: WORKERS }, work)
  const meddling = meddle(stage, chance, () => isCalm)
  const acknowledged = await submitAll(stage, { chance, changes, employments })
  await settled(stage, 10_000)
  isCalm = true
  system.calm()
  await Promise.all(working)
  const interventions = await meddling
  const last = start(stage, stage.ledger, payroll, kept)
  await settled(stage, 60_000, true)
  await last.stop()
  await Promise.all(retired)

  const effects = system.effects()
  const found: Acknowledged[] = []
  for (const { id, change, person } of acknowledged) {
    const transaction = await stage.ledger.byId(stage.institutionId, id, EVERYTHING)
    if (transaction === null) throw new Error('an acknowledged change is not in the ledger')
    found.push({ change, person, status: transaction.status })
  }
  await stage.close()
  const faults = { ...system.faults(), 'worker killed': killed }
  return {
    ...judge(found, effects),
    faults,
    interventions,
    unknownShare: unknown.size / changes,
    cutOffShare: system.cutOff().size / changes,
    allFaults: Object.values(faults).reduce((sum, count) => sum + count, 0),
  }
}

function start(
  { registry, directory, doorway }: Stage,
  ledger: Stage['ledger'],
  payroll: ReturnType<typeof lineToSystem>,
  pauses: Pauses,
): Worker {
  return startWorker({
    ledger,
    registry,
    directory,
    doorway,
    updates: new Map([['SLS', payroll]]),
    log: silentLog,
    places: { INTERACTIVE: 6, BULK: 0 },
    leaseMs: FAST_LEASE_MS,
    pollMs: 5,
    pauses,
  })
}

interface Submitted {
  readonly id: string
  readonly change: number
  readonly person: string
}

/** For each employment one after the other; now and then twice, as one who did not get the answer. */
async function submitAll(
  stage: Stage,
  { chance, changes, employments }: { chance: Chance; changes: number; employments: number },
): Promise<Submitted[]> {
  const submitted: Submitted[] = []
  const ofPerson = async (person: number): Promise<void> => {
    for (let change = person; change <= changes; change += employments) {
      await sleep(chance('submitted', change) * 20)
      const submit = () =>
        stage.changes().submit(
          {
            operation: 'registerAbsence',
            employmentId: stage.employment(person),
            values: { change },
            idempotencyKey: `change-${change}`,
            validateOnly: false,
          },
          0,
        )
      const times = chance('times', change) < 0.2 ? 3 : 1
      const ids = new Set((await Promise.all(Array.from({ length: times }, submit))).map(({ id }) => id))
      for (const id of ids) submitted.push({ id, change, person: String(person) })
    }
  }
  await Promise.all(Array.from({ length: employments }, (_none, index) => ofPerson(index + 1)))
  return submitted
}

/** Somebody who has changes retried and cancelled while they are under way. @returns how often it worked. */
async function meddle(
  stage: Stage,
  chance: Chance,
  isOver: () => boolean,
): Promise<{ readonly retried: number; readonly cancelled: number }> {
  const done = { retried: 0, cancelled: 0 }
  for (let round = 1; !isOver(); round += 1) {
    await sleep(MEDDLING_MS)
    for (const { id, status, position } of await everyOpenChange(stage)) {
      const luck = chance('meddle', position, round)
      const isTurned = (turned: Promise<Transaction>): Promise<boolean> =>
        turned.then(
          () => true,
          () => false,
        )
      if (status === 'PARKED' && luck < 0.3 && (await isTurned(stage.changes().retry(id)))) done.retried += 1
      if (status === 'OUTCOME_UNKNOWN' && luck < 0.3 && (await isTurned(stage.changes().retry(id)))) done.retried += 1
      if (status === 'QUEUED' && luck < 0.002 && (await isTurned(stage.changes().cancel(id)))) done.cancelled += 1
    }
  }
  return done
}

/** Until nothing is open any more, or so long. */
async function settled(stage: Stage, ms: number, isRetried = false): Promise<void> {
  for (const until = Date.now() + ms; Date.now() < until; await sleep(MEDDLING_MS)) {
    const left = await everyOpenChange(stage)
    if (left.length === 0) return
    if (!isRetried) continue
    for (const { id, status } of left) if (status === 'PARKED') await stage.changes().retry(id)
  }
}
