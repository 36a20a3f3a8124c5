import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Turns } from './turns.ts'

/**
 * Moves what was committed from the log of a SQLite file into the file, in a thread of its own, so that a commit waits for its own words on the disk and
 * for nothing else. SQLite itself would do it within a commit now and then, which holds up everybody for a tenth of a second.
 */
export interface Checkpoints {
  /** Something was committed. */
  committed(): void
  stop(): Promise<void>
}

export type CheckpointOrders = Pick<CheckpointPace, 'longPages'> & { readonly path: string }

/** What the thread says: that it cannot end the log while others write, and that it has tried while nobody did. */
export type CheckpointWord = 'hold' | 'moved'

export interface CheckpointPace {
  /** So many commits between two moves. Pages that are written again and again until then are moved once. */
  readonly commits: number
  /** Pages in the log from which on it is to be begun anew. For that all of it must be in the file at a moment when nobody writes. */
  readonly longPages: number
}

/** Some ten megabytes of log, as commits are here, and 64 megabytes. */
const PACE: CheckpointPace = { commits: 1_000, longPages: 16_000 }
/** Should the thread not be done by then, writers go on, and the log is ended another time. */
const HELD_MS = 500

/** The thread begins with the first work for it: most stores never have any. @param turns of those who use the file in this process. */
export function startCheckpoints(path: string, turns: Turns, pace = PACE): Checkpoints {
  let commits = 0
  let thread: Worker | undefined
  let isStopped = false
  let moved = (): void => undefined
  const hold = (): Promise<void> =>
    turns.within(async () => {
      if (isStopped) return
      const isMoved = new Promise<void>((resolve) => {
        moved = resolve
      })
      thread?.postMessage('held')
      await Promise.race([isMoved, pause(HELD_MS, undefined, { ref: false })])
    })
  const begin = (): Worker => {
    const begun = new Worker(new URL('./checkpointThread.ts', import.meta.url), {
      workerData: { path, longPages: pace.longPages } satisfies CheckpointOrders,
    })
    begun.unref()
    begun.on('message', (word: CheckpointWord) => (word === 'moved' ? moved() : void hold()))
    // Without it the log grows until SQLite itself does the work.
    begun.on('error', () => undefined)
    begun.on('exit', () => {
      thread = undefined
      isStopped = true
      moved()
    })
    return begun
  }
  return {
    committed: () => {
      commits += 1
      if (isStopped || commits % pace.commits > 0) return
      thread ??= begin()
      thread.postMessage('committed')
    },
    stop: async () => {
      isStopped = true
      if (thread === undefined) return
      const ended = new Promise((resolve) => thread?.once('exit', resolve))
      thread.postMessage('stop')
      await ended
    },
  }
}
