import { EventEmitter } from 'node:events'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  sql,
  type TransactionSettings,
} from 'kysely'
import { startCheckpoints } from './checkpoints.ts'
import type { DatabaseKind, Lead, OpenedDatabase } from './databaseKind.ts'
import { lockFile } from './fileLock.ts'
import { openSqlite, openSqliteToRead } from './nodeSqlite.ts'
import { createForUsAlone } from './ownFile.ts'
import { MEMORY } from './place.ts'
import { checkedWord } from './wake.ts'

/** A store in a file of this process alone, or in its memory. What several processes would need, one gets by itself. */
export const sqlite: DatabaseKind<string> = {
  name: 'SQLITE',
  open: async (path) => {
    if (path === MEMORY) return opened(path, () => undefined)
    createForUsAlone(path)
    const { release } = lockFile(path)
    try {
      return opened(path, release)
    } catch (error) {
      release()
      throw error
    }
  },
  openToRead: async (path) => ({
    dialect: dialectOf(openSqliteToRead(path), new EventEmitter()),
    end: async () => undefined,
  }),
  // Nothing else runs between the beginning of a transaction and its end.
  serialise: async () => undefined,
  // Whoever hears it and looks waits for the one connection, and so for the end of the transaction.
  wakeAtCommit: async (transaction, channel, word) => {
    const { channels } = transaction.getExecutor().adapter as EmbeddedAdapter
    say(channels, channel, word)
  },
  skipTaken: (query) => query,
  refuseChanges: async (database, table, changes) => {
    for (const change of changes)
      await sql`create trigger ${sql.id(`${table}_refuses_${change.toLowerCase()}`)} before ${sql.raw(change)} on ${sql.table(table)}
        begin select raise(abort, ${sql.lit(`${table} refuses ${change}`)}); end`.execute(database)
  },
  permitChanges: async (database, table, changes) => {
    for (const change of changes)
      await sql`drop trigger ${sql.id(`${table}_refuses_${change.toLowerCase()}`)}`.execute(database)
  },
  faults: async (database) => {
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(database)
    return rows.map(({ integrity_check }) => integrity_check).filter((line) => line !== 'ok')
  },
}

function opened(path: string, release: () => void): OpenedDatabase {
  const leads = new Set<string>()
  const channels = new EventEmitter().setMaxListeners(0)
  const checkpoints = path === MEMORY ? null : startCheckpoints(path)
  return {
    dialect: dialectOf(openSqlite(path), channels, () => checkpoints?.committed()),
    tryLead: async (name): Promise<Lead | null> => {
      if (leads.has(name)) return null
      leads.add(name)
      return {
        // The process itself would have to end.
        lost: new AbortController().signal,
        release: async () => {
          leads.delete(name)
        },
      }
    },
    wake: async (channel, word) => say(channels, channel, word),
    listen: async (channel, heard) => {
      channels.on(channel, heard)
      return async () => {
        channels.off(channel, heard)
      }
    },
    end: async () => {
      channels.removeAllListeners()
      await checkpoints?.stop()
      release()
    },
  }
}

/** Later, as over a network: nobody is called from within the caller's own step. */
function say(channels: EventEmitter, channel: string, word: string): void {
  checkedWord(word)
  setImmediate(() => channels.emit(channel, word))
}

function dialectOf(database: SqliteDatabase, channels: EventEmitter, committed = (): void => undefined): Dialect {
  const dialect = new SqliteDialect({ database })
  return {
    createDriver: () => new EmbeddedDriver(database, committed),
    createAdapter: () => new EmbeddedAdapter(channels),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (kysely) => dialect.createIntrospector(kysely),
  }
}

class EmbeddedAdapter extends SqliteAdapter {
  readonly kind = sqlite
  readonly channels: EventEmitter
  constructor(channels: EventEmitter) {
    super()
    this.channels = channels
  }
}

class EmbeddedDriver extends SqliteDriver {
  readonly #committed: () => void

  constructor(database: SqliteDatabase, committed: () => void) {
    super({ database })
    this.#committed = committed
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await super.commitTransaction(connection)
    this.#committed()
  }

  /** The right to write is taken at the beginning, so that what was read first still holds when writing. */
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(settings?.accessMode === 'read only' ? 'begin' : 'begin immediate'))
  }
}
