import { Worker } from 'node:worker_threads'

/**
 * Moves what was committed from the log of a SQLite file into the file, in a thread of its own, so that a commit waits for its own words on the disk and
 * for nothing else. SQLite itself would do it within a commit now and then, which holds up everybody for a tenth of a second.
 */
export interface Checkpoints {
  /** Something was committed. */
  committed(): void
  stop(): Promise<void>
}

/** Some hundred and fifty megabytes of log, as commits are here. Whoever begins the log anew waits for the disk once, so it is done seldom; pages that are written again and again are moved once. */
const COMMITS = 12_000

/** The thread begins with the first work for it: most stores never have any. */
export function startCheckpoints(path: string): Checkpoints {
  let commits = 0
  let thread: Worker | undefined
  let isStopped = false
  return {
    committed: () => {
      commits += 1
      if (isStopped || commits % COMMITS > 0) return
      if (thread === undefined) {
        thread = new Worker(new URL('./checkpointThread.ts', import.meta.url), { workerData: path })
        thread.unref()
        // Without it the log grows until SQLite itself does the work.
        thread.on('error', () => undefined)
        thread.on('exit', () => {
          thread = undefined
          isStopped = true
        })
      }
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
