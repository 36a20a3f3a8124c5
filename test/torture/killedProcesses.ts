import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { TransactionStatus } from '../../subgraphs/transactions/model/transaction.ts'
import { chanceOf } from './chance.ts'
import { openUnreliableSystem } from './unreliableSystem.ts'
import { judge } from './verdict.ts'
import type { FromWorker, ToWorker } from './workerWords.ts'

/**
 * `npm run torture [seed] [changes] [kills] [faults]`: by default a thousand faults of the line and the system, while the process that carries changes out is killed again and
 * again. Exit code 0: nothing lost, doubled or out of order.
 */
const CHANGES = Number(process.argv[3] ?? 700)
const EMPLOYMENTS = 60
const FAULTS = Number(process.argv[5] ?? 1_000)
const KILLS = Number(process.argv[4] ?? 40)
const LONGEST_MS = 300_000
/** For one word of a worker that is not killed meanwhile. */
const WORD_MS = 30_000

const seed = Number(process.argv[2] ?? Math.floor(Math.random() * 2 ** 31))
const chance = chanceOf(seed)
const system = openUnreliableSystem(chance)
const folder = mkdtempSync(join(tmpdir(), 'torture-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
const acknowledged = new Map<number, string>()
let open = Number.POSITIVE_INFINITY
let kills = 0

interface Running {
  readonly child: ChildProcess
  /** Until it has said that it is ready, or the statuses that it was asked for. @throws where it dies first, or says nothing for long. */
  readonly ready: Promise<void>
  readonly reported: Promise<ReadonlyMap<string, string>>
  /** @throws where it has died, and not by our hand. */
  expectAlive(): void
  /** From now on its words are not heard: they were on the line when it died. */
  end(): Promise<void>
}

function run(): Running {
  const child = fork(fileURLToPath(new URL('workerProcess.ts', import.meta.url)), [
    join(folder, 'store.sqlite'),
    String(EMPLOYMENTS),
  ])
  let isHeard = true
  let death: Error | undefined
  const ready = Promise.withResolvers<void>()
  const reported = Promise.withResolvers<ReadonlyMap<string, string>>()
  // Whoever waits for it hears of it; where nobody does yet, it is asked for.
  for (const { promise } of [ready, reported]) promise.catch(() => undefined)
  const die = (error: Error): void => {
    death ??= error
    for (const { reject } of [ready, reported]) reject(error)
  }
  child.once('error', die)
  const ended = new Promise<void>((resolve) =>
    child.once('exit', (code, signal) => {
      if (isHeard) die(new Error(`a worker ended by itself, with ${signal ?? `exit code ${code}`}`))
      resolve()
    }),
  )
  const tell = (word: ToWorker): void => {
    if (isHeard && child.connected) child.send(word, () => undefined)
  }
  child.on('message', (word: FromWorker) => {
    // What it asked of the system before it died has arrived there.
    if (word.kind === 'QUESTION')
      void system.answer(word.question).then((answer) => tell({ kind: 'ANSWER', number: word.number, answer }))
    if (!isHeard) return
    if (word.kind === 'READY') ready.resolve()
    if (word.kind === 'OPEN') open = word.count
    if (word.kind === 'REPORT') reported.resolve(new Map(word.statuses))
    if (word.kind === 'ACKNOWLEDGED') {
      const known = acknowledged.get(word.change)
      if (known !== undefined && known !== word.id) throw new Error('one key was acknowledged as two changes')
      acknowledged.set(word.change, word.id)
    }
  })
  return {
    child,
    ready: within(WORD_MS, 'a worker to be ready', ready.promise),
    reported: reported.promise,
    expectAlive: () => {
      if (death !== undefined) throw death
    },
    end: () => {
      isHeard = false
      child.kill('SIGKILL')
      return ended
    },
  }
}

/** @throws where it takes longer, with what was waited for. */
async function within<T>(ms: number, what: string, promise: Promise<T>): Promise<T> {
  const stopping = new AbortController()
  const late = sleep(ms, undefined, { signal: stopping.signal }).then(() => {
    throw new Error(`waited ${ms} ms for ${what}`)
  })
  late.catch(() => undefined)
  try {
    return await Promise.race([promise, late])
  } finally {
    stopping.abort()
  }
}

/** The next change of each person whose former one was acknowledged; one that was not is submitted again. */
function submitNext(child: ChildProcess, limit: number): void {
  for (let person = 1; person <= EMPLOYMENTS; person += 1)
    for (let change = person; change <= limit; change += EMPLOYMENTS)
      if (!acknowledged.has(change)) {
        if (child.connected) child.send({ kind: 'SUBMIT', change, person } satisfies ToWorker, () => undefined)
        break
      }
}

const faultsSoFar = (): number => Object.values(system.faults()).reduce((sum, count) => sum + count, 0) + kills
const began = Date.now()
let running = run()
await running.ready
let rounds = 0
while ((faultsSoFar() < FAULTS || kills < KILLS || acknowledged.size < CHANGES) && Date.now() - began < LONGEST_MS) {
  rounds += 1
  // Some are kept back, so that there is something to do until the last of the faults.
  submitNext(running.child, Math.min(CHANGES, EMPLOYMENTS * (1 + Math.floor((kills * CHANGES) / EMPLOYMENTS / KILLS))))
  for (const until = Date.now() + 200 + chance('life', rounds) * 1_000; Date.now() < until; await sleep(400)) {
    if (acknowledged.size < CHANGES)
      submitNext(
        running.child,
        Math.min(CHANGES, EMPLOYMENTS * (1 + Math.floor((kills * CHANGES) / EMPLOYMENTS / KILLS))),
      )
  }
  running.expectAlive()
  await running.end()
  kills += 1
  running = run()
  await running.ready
}
system.calm()
while (open > 0 && Date.now() - began < LONGEST_MS) {
  running.expectAlive()
  running.child.send({ kind: 'LOOK' } satisfies ToWorker)
  await sleep(100)
}
running.expectAlive()
running.child.send({ kind: 'REPORT' } satisfies ToWorker)
const kept = await within(WORD_MS, 'a worker’s report', running.reported)
await running.end()
const verdict = judge(
  [...acknowledged].map(([change, id]) => ({
    change,
    person: String(((change - 1) % EMPLOYMENTS) + 1),
    status: (kept.get(id) ?? 'OUTCOME_UNKNOWN') as TransactionStatus,
  })),
  system.effects(),
)
const seconds = Math.round((Date.now() - began) / 1_000)
process.stdout.write(
  `${JSON.stringify({ seed, seconds, ...verdict, kills, allFaults: faultsSoFar(), faults: system.faults() })}\n`,
)
const { lost, doubled, reordered, undue } = verdict
process.exitCode =
  lost + doubled + reordered + undue + verdict.open === 0 && acknowledged.size === CHANGES && faultsSoFar() >= FAULTS
    ? 0
    : 1
