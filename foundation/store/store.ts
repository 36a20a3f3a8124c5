import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { Kysely, SqliteDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import { migrations } from './migrations/all.ts'
import { openSqlite, openSqliteToRead } from './nodeSqlite.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>

export interface Store {
  readonly database: Database
  close(): Promise<void>
}

/**
 * Opens the store and brings its tables up to date.
 * @param path file of the embedded database, or `:memory:` for one that lives as long as the process.
 * @throws the migration's own error where the tables cannot be brought up to date.
 */
export async function openStore(path: string): Promise<Store> {
  if (path !== ':memory:') createForUsAlone(path)
  const database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: openSqlite(path) }) })
  const { error } = await new Migrator({
    db: database,
    provider: { getMigrations: async () => migrations },
  }).migrateToLatest()
  if (error !== undefined) {
    await database.destroy()
    throw error
  }
  return { database, close: () => database.destroy() }
}

/** Names and units lie there in clear: nobody else on the machine may read the file, nor the ones that SQLite lays beside it. */
function createForUsAlone(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  closeSync(openSync(path, 'a', 0o600))
  chmodSync(path, 0o600)
}

/** Opens a store that another process may be writing to, only to read it. @throws where there is no such file. */
export function openStoreToRead(path: string): Store {
  const database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: openSqliteToRead(path) }) })
  return { database, close: () => database.destroy() }
}
