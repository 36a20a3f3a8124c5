import { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Log } from '../log/log.ts'
import type { Lead, OpenedDatabase } from './databaseKind.ts'
import { migrations } from './migrations/all.ts'
import type { StorePlace } from './place.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>

export interface Store {
  readonly database: Database
  /** Null where another leads already, of this process or any other on the store; whoever leads does so until it gives the lead up or ends. */
  tryLead(name: string): Promise<Lead | null>
  /** Wakes those who listen on the channel, in every process on the store. Whether anybody does is not known. @throws RangeError where the word is too long. */
  wake(channel: string, word?: string): Promise<void>
  /**
   * Hears each word from when this resolves until what it gives is called. `null` stands for words that may have been missed while the
   * database was out of reach: a word is a hint, and what is so stands in the tables.
   */
  listen(channel: string, heard: (word: string | null) => void): Promise<() => Promise<void>>
  close(): Promise<void>
}

/**
 * Opens the store and brings its tables up to date; of several processes that do so at once, one does it and the others wait.
 * @throws StoreInUse where another process has the file; the database's own error where it cannot be reached; the migration's own error where
 * the tables cannot be brought up to date.
 */
export async function openStore(place: StorePlace, log: Log): Promise<Store> {
  const opened = await openDatabase(place, log)
  const database = new Kysely<Tables>({ dialect: opened.dialect })
  let closing: Promise<void> | undefined
  const close = (): Promise<void> => {
    closing ??= database.destroy().then(() => opened.end())
    return closing
  }
  try {
    await bringUpToDate(database, opened)
  } catch (error) {
    await close()
    throw error
  }
  return {
    database,
    tryLead: (name) => opened.tryLead(name),
    wake: (channel, word = '') => opened.wake(channel, word),
    listen: (channel, heard) => opened.listen(channel, heard),
    close,
  }
}

// Only the one that is used is loaded.
async function openDatabase(place: StorePlace, log: Log): Promise<OpenedDatabase> {
  if ('path' in place) return (await import('./sqlite.ts')).sqlite.open(place.path, log)
  return (await import('./postgres.ts')).postgres.open(place.postgres, log)
}

async function bringUpToDate(database: Database, { migrating, schema }: OpenedDatabase): Promise<void> {
  const db = migrating === undefined ? database : new Kysely<Tables>({ dialect: migrating })
  try {
    const { error } = await new Migrator({
      db,
      provider: { getMigrations: async () => migrations },
      ...(schema === undefined ? {} : { migrationTableSchema: schema }),
    }).migrateToLatest()
    if (error !== undefined) throw error
  } finally {
    if (db !== database) await db.destroy()
  }
}

/** A store that other processes may be writing to, opened only to read it. */
export interface StoreToRead {
  readonly database: Database
  close(): Promise<void>
}

/** @throws where there is no such store. */
export async function openStoreToRead(place: StorePlace, log: Log): Promise<StoreToRead> {
  const { dialect, end } =
    'path' in place
      ? await (await import('./sqlite.ts')).sqlite.openToRead(place.path, log)
      : await (await import('./postgres.ts')).postgres.openToRead(place.postgres, log)
  const database = new Kysely<Tables>({ dialect })
  return {
    database,
    close: async () => {
      await database.destroy()
      await end()
    },
  }
}
