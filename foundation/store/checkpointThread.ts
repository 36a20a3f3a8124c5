import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import type { CheckpointOrders, CheckpointWord } from './checkpoints.ts'

/** The thread of `startCheckpoints`. */
const { path, longPages } = workerData as CheckpointOrders
const database = new DatabaseSync(path)
// Writers are never waited for: what cannot be done now is done the next time.
database.exec('PRAGMA synchronous = FULL; PRAGMA busy_timeout = 0;')

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
    if (isWhole || pages < longPages) return
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
