import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import type { CheckpointWord } from './checkpoints.ts'

/** The thread of `startCheckpoints`. */
const database = new DatabaseSync(workerData as string)
// Writers are never waited for: what cannot be done now is done the next time.
database.exec('PRAGMA synchronous = FULL; PRAGMA busy_timeout = 0;')

/** Pages in the log from which on it is to be begun anew: 64 megabytes. For that all of it must be in the file at a moment when nobody writes. */
const LONG = 16_000
/** What comes while the log is moved is moved in the next round, so that little is left for the moment in which nobody writes. */
const ROUNDS = 3

/** Moves what it can beside those who write. @returns how many pages the log has, and whether all of them are in the file now. */
function move(): { readonly pages: number; readonly isWhole: boolean } {
  const row = database.prepare('PRAGMA wal_checkpoint(PASSIVE)').get() as
    | { readonly log: number; readonly checkpointed: number }
    | undefined
  return { pages: Number(row?.log ?? 0), isWhole: row?.log === row?.checkpointed }
}

function moveInRounds(): void {
  for (let round = 0; round < ROUNDS; round++) {
    const { pages, isWhole } = move()
    if (isWhole || pages < LONG) return
  }
  say('hold')
}

function say(word: CheckpointWord): void {
  parentPort?.postMessage(word)
}

/** Busy: the log is there, and longer the next time. */
function tried(work: () => void): void {
  try {
    work()
  } catch {}
}

parentPort?.on('message', (word: 'committed' | 'held' | 'stop') => {
  if (word === 'stop') {
    database.close()
    parentPort?.close()
  } else if (word === 'held') {
    tried(move)
    say('moved')
  } else tried(moveInRounds)
})
