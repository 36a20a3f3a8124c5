import { setTimeout as sleep } from 'node:timers/promises'
import { randomFor } from '../town/random.ts'
import type { JournalEntry, SimulatorControl, SimulatorFailure } from './control.ts'

/** A town that runs for days keeps the newest entries. */
const LONGEST_JOURNAL = 20_000

/** What a simulator asks of its own control surface. */
export interface Controller extends SimulatorControl {
  /** The simulator's day, ISO. */
  readonly today: string
  readonly foreign: boolean
  /** Counts one request (or connection) as under way until the function returned is called. */
  enter(): () => void
  /** Writes the journal and decides what happens to this request; a failure or a cut counted here is used up. */
  receive(entry: Omit<JournalEntry, 'at'>): Fate
  /** Waits as long as the control surface asks; ends early, without an error, when the signal aborts. */
  delay(signal?: AbortSignal): Promise<void>
}

export interface Fate {
  readonly failure: SimulatorFailure | null
  /** Cut the connection after so many bytes of the answer, or null. */
  readonly cutAfter: number | null
  /** Carry the request out and answer nothing. */
  readonly replyLost: boolean
}

export interface ControllerOptions {
  /** The town's day, to which `reset` returns. */
  readonly today: string
  readonly seed: number
  /** Puts the simulator's own state back, after `reset` has put back what stands here. */
  readonly onReset?: () => void
}

interface PendingFailure {
  readonly failure: SimulatorFailure
  readonly only: ((entry: JournalEntry) => boolean) | undefined
  left: number
}

interface PendingLoss {
  readonly only: ((entry: JournalEntry) => boolean) | undefined
  left: number
}

export function createController(options: ControllerOptions): Controller {
  let today = options.today
  let foreign = false
  let wait = { ms: 0, jitter: 0 }
  let cutAfter: number | null = null
  let underWay = 0
  let peak = 0
  let random = randomFor(options.seed, 'latency')
  const failures: PendingFailure[] = []
  const losses: PendingLoss[] = []
  const journal: JournalEntry[] = []

  const takeFailure = (entry: JournalEntry): SimulatorFailure | null => {
    const index = failures.findIndex((pending) => pending.only === undefined || pending.only(entry))
    const pending = failures[index]
    if (pending === undefined) return null
    pending.left -= 1
    if (pending.left <= 0) failures.splice(index, 1)
    return pending.failure
  }

  const takeLoss = (entry: JournalEntry): boolean => {
    const pending = losses.find(({ only }) => only === undefined || only(entry))
    if (pending === undefined) return false
    pending.left -= 1
    if (pending.left <= 0) losses.splice(losses.indexOf(pending), 1)
    return true
  }

  return {
    get today() {
      return today
    },
    get foreign() {
      return foreign
    },
    enter: () => {
      underWay += 1
      peak = Math.max(peak, underWay)
      let inside = true
      return () => {
        if (inside) underWay -= 1
        inside = false
      }
    },
    receive: (received) => {
      const entry = { ...received, at: Date.now() }
      journal.push(entry)
      if (journal.length > LONGEST_JOURNAL) journal.splice(0, journal.length - LONGEST_JOURNAL)
      const failure = takeFailure(entry)
      const cut = cutAfter
      cutAfter = null
      return { failure, cutAfter: cut, replyLost: failure === null && takeLoss(entry) }
    },
    delay: async (signal) => {
      const ms = Math.max(0, wait.ms + (random.next() * 2 - 1) * wait.jitter)
      if (ms === 0) return
      await sleep(ms, undefined, signal === undefined ? {} : { signal }).catch(() => undefined)
    },
    reset: () => {
      today = options.today
      foreign = false
      wait = { ms: 0, jitter: 0 }
      cutAfter = null
      peak = 0
      random = randomFor(options.seed, 'latency')
      failures.length = 0
      losses.length = 0
      journal.length = 0
      options.onReset?.()
    },
    latency: (ms, jitter = 0) => {
      wait = { ms, jitter }
    },
    failNext: (failure, times = 1, only) => {
      if (times > 0) failures.push({ failure, only, left: times })
    },
    loseReply: (times, only) => {
      if (times > 0) losses.push({ only, left: times })
    },
    dropConnectionAfter: (bytes) => {
      cutAfter = bytes
    },
    foreignRows: (on) => {
      foreign = on
    },
    clock: (day) => {
      today = Temporal.PlainDate.from(day).toString()
    },
    journal: () => [...journal],
    clearJournal: () => {
      journal.length = 0
    },
    peakConcurrency: () => peak,
  }
}
