import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'

/** The thread of `startCheckpoints`. */
const database = new DatabaseSync(workerData as string)
// Writers are never waited for: what cannot be done now is done the next time.
database.exec('PRAGMA synchronous = FULL; PRAGMA busy_timeout = 0;')

/** Pages in the log from which on all of it is to be moved, so that the next writer begins it anew: eight megabytes. */
const LONG = 2_000
/** What comes while the log is moved is little, and moved in the next round. */
const ROUNDS = 4
/** Beyond three hundred megabytes writers wait for a moment. */
const MUCH_TOO_LONG = 80_000

/** @returns how many pages the log has, and whether all of them are in the file now. */
function checkpoint(mode: 'PASSIVE' | 'RESTART'): { readonly pages: number; readonly isWhole: boolean } {
  const row = database.prepare(`PRAGMA wal_checkpoint(${mode})`).get() as
    | { readonly log: number; readonly checkpointed: number }
    | undefined
  return { pages: Number(row?.log ?? 0), isWhole: row?.log === row?.checkpointed }
}

/** Beside the writers: one that waits for the file to be on the disk would be a pause for everybody. */
function move(): void {
  for (let round = 0; round < ROUNDS; round++) {
    const { pages, isWhole } = checkpoint('PASSIVE')
    if (isWhole || pages < LONG) return
    if (round === ROUNDS - 1 && pages > MUCH_TOO_LONG) checkpoint('RESTART')
  }
}

parentPort?.on('message', (word: 'committed' | 'stop') => {
  if (word === 'stop') {
    database.close()
    parentPort?.close()
    return
  }
  try {
    move()
  } catch {
    // Busy: the log is there, and longer the next time.
  }
})
