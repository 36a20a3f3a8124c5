import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'

/** Names and units lie there in clear: nobody else on the machine may read the file, nor the ones that SQLite lays beside it. */
export function createForUsAlone(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  try {
    closeSync(openSync(path, 'wx', 0o600))
  } catch (error) {
    // A file that is there is not opened: to close it would end every lock that this process holds on it (POSIX).
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    chmodSync(path, 0o600)
  }
}
