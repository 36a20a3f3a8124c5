import { type FileHandle, open } from 'node:fs/promises'

/**
 * Brings what was committed to a SQLite file onto the disk, beside the thread that commits: a commit that waited for the disk itself would hold up
 * everybody in the process, now and then for a tenth of a second.
 */
export interface LogSync {
  /**
   * Resolves when all that was written to the log before the call is on the disk; those who wait at the same time share a sync.
   * @throws what the disk said, from then on for ever: what it has then is not known, and nothing that is written later may pass for safe.
   */
  synced(): Promise<void>
  close(): Promise<void>
}

/** Of the log of the file at `path`, which is there from the first write on and as long as the file is open. */
export function logSyncOf(path: string): LogSync {
  let handle: Promise<FileHandle> | undefined
  const { synced, idle } = sharedSync(async () => {
    // The name itself is made lasting by SQLite, which syncs the log's head and its folder when it begins it.
    handle ??= open(`${path}-wal`, 'r+')
    await (await handle).datasync()
  })
  return {
    synced,
    close: async () => {
      await idle()
      await (await handle?.catch(() => undefined))?.close()
    },
  }
}

/** @param sync brings what is written onto the disk. One runs at a time, and one that has begun is nobody's who comes after. */
export function sharedSync(sync: () => Promise<void>): { synced(): Promise<void>; idle(): Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined
  const synced = (): Promise<void> => {
    next ??= running.then(() => {
      next = undefined
      running = sync()
      // Whoever waits hears of it; those after them by `running`.
      running.catch(() => undefined)
      return running
    })
    return next
  }
  return {
    synced,
    idle: () => (next ?? running).catch(() => undefined),
  }
}
