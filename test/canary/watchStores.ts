import type { Kysely } from 'kysely'
import { type Canary, watched } from './canary.ts'
import { searchFiles } from './searchFiles.ts'
import { searchStore } from './searchStore.ts'

/** What the canary needs of a store, whichever database it is. */
export interface WatchedStore {
  readonly database: unknown
  close(): Promise<void>
}

/** Stores that are searched when they are closed, and those that never are at the end. */
export class StoreWatch {
  readonly #canary: Canary
  readonly #open = new Map<WatchedStore, string | null>()

  constructor(canary: Canary) {
    this.#canary = canary
  }

  /** The same store, searched before it is closed. @param path its file; null where it has none. */
  watch<Store extends WatchedStore>(store: Store, path: string | null): Store {
    this.#open.set(store, path)
    let searched: Promise<void> | undefined
    return {
      ...store,
      close: async () => {
        searched ??= this.#search(store, path)
        await searched
        await store.close()
      },
    }
  }

  /** Searches those that were never closed. */
  async searchOpen(): Promise<void> {
    for (const [store, path] of [...this.#open]) await this.#search(store, path)
  }

  async #search(store: WatchedStore, path: string | null): Promise<void> {
    this.#open.delete(store)
    // The file's bytes and those of its log of writes, which closing would empty: what was overwritten may still lie there.
    if (path !== null) for (const suffix of ['', '-wal']) searchFiles(this.#canary, `${path}${suffix}`)
    const database = store.database as Kysely<never>
    try {
      await searchStore(this.#canary, database)
    } catch (error) {
      // A store that a test has broken or taken down can be read by nobody; its bytes have been searched. One that answers must be searched.
      if (await answers(database)) throw error
    }
  }
}

async function answers(database: Kysely<never>): Promise<boolean> {
  const { sql } = await import('kysely')
  return sql`select 1`.execute(database).then(
    () => true,
    () => false,
  )
}

/** Those of the test file that is running. */
export const watchedStores = new StoreWatch(watched.canary)
