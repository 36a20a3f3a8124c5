import { hostname } from 'node:os'
import { DatabaseSync } from 'node:sqlite'
import { createForUsAlone } from './ownFile.ts'

/** Another process has the store. The message is for whoever starts the program. */
export class StoreInUse extends Error {
  constructor(path: string, holder: string | null) {
    super(
      `The store ${path} is in use by ${holder ?? 'another process'}. A file belongs to one process at a time: several copies, or parts of the program in several processes, need PostgreSQL (store.postgres in the settings).`,
    )
    this.name = 'StoreInUse'
  }
}

/** A moment in which another process writes its name or reads ours. */
const PASSING_MS = 500

/**
 * Takes the file for this process until `release`, or until the process ends, in whatever way: the lock is the operating system's, as SQLite
 * takes it on a small database beside the file. So none is ever left behind. Whoever reads without `lockFile` is not hindered.
 * @throws StoreInUse where it is taken, by this process too.
 */
export function lockFile(path: string): { release(): void } {
  const lockPath = `${path}.lock`
  createForUsAlone(lockPath)
  const lock = new DatabaseSync(lockPath)
  try {
    lock.exec(`PRAGMA busy_timeout = ${PASSING_MS}`)
    // The name is committed first, since what is not committed nobody else can read; then the right to write is held without using it.
    lock.exec('BEGIN IMMEDIATE; CREATE TABLE IF NOT EXISTS holder (name TEXT NOT NULL); DELETE FROM holder')
    lock.prepare('INSERT INTO holder VALUES (?)').run(`process ${process.pid} on ${hostname()}`)
    lock.exec('COMMIT; BEGIN IMMEDIATE')
  } catch (error) {
    const isTaken = error instanceof Error && 'errcode' in error && error.errcode === BUSY
    const holder = isTaken ? holderOf(lock) : null
    lock.close()
    throw isTaken ? new StoreInUse(path, holder) : error
  }
  return { release: () => lock.close() }
}

/** SQLITE_BUSY, https://www.sqlite.org/rescode.html */
const BUSY = 5

function holderOf(lock: DatabaseSync): string | null {
  try {
    if (lock.isTransaction) lock.exec('ROLLBACK')
    return (lock.prepare('SELECT name FROM holder').get() as { name: string } | undefined)?.name ?? null
  } catch {
    return null
  }
}
