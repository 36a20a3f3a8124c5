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
import { logSyncOf } from './logSync.ts'
import { openSqlite, openSqliteToRead } from './nodeSqlite.ts'
import { createForUsAlone } from './ownFile.ts'
import { MEMORY } from './place.ts'
import { Turns } from './turns.ts'
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
  const turns = new Turns()
  const checkpoints = path === MEMORY ? null : startCheckpoints(path, turns)
  const log = path === MEMORY ? null : logSyncOf(path)
  return {
    dialect: dialectOf(openSqlite(path), channels, turns, async () => {
      checkpoints?.committed()
      await log?.synced()
    }),
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
      await log?.close()
      release()
    },
  }
}

/** Later, as over a network: nobody is called from within the caller's own step. */
function say(channels: EventEmitter, channel: string, word: string): void {
  checkedWord(word)
  setImmediate(() => channels.emit(channel, word))
}

/** @param turns of all who use the file in this process. @param written called when something was written, with the connection free again; whoever wrote waits for it. */
function dialectOf(
  database: SqliteDatabase,
  channels: EventEmitter,
  turns = new Turns(),
  written = async (): Promise<void> => undefined,
): Dialect {
  const dialect = new SqliteDialect({ database })
  return {
    createDriver: () => new EmbeddedDriver(database, turns, written),
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

  /** There is one, and the driver gives it out in turn. */
  override get supportsMultipleConnections(): boolean {
    return true
  }

  /** SQLite makes tables within a transaction: whatever interrupts it, the tables are the old ones or the new ones. */
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** Gives out the one connection in turn. It goes to the next one before what was written is on the disk. */
class EmbeddedDriver extends SqliteDriver {
  readonly #turns: Turns
  readonly #written: () => Promise<void>
  #hasWritten = false

  constructor(database: SqliteDatabase, turns: Turns, written: () => Promise<void>) {
    super({
      database: {
        close: () => database.close(),
        prepare: (sql) => {
          this.#hasWritten = sql === ROLLBACK ? false : this.#hasWritten || CHANGES.test(sql)
          return database.prepare(sql)
        },
      },
    })
    this.#turns = turns
    this.#written = written
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    await this.#turns.begin()
    return super.acquireConnection()
  }

  override async releaseConnection(): Promise<void> {
    const hasWritten = this.#hasWritten
    this.#hasWritten = false
    this.#turns.end()
    if (hasWritten) await this.#written()
  }

  /** The right to write is taken at the beginning, so that what was read first still holds when writing. */
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(settings?.accessMode === 'read only' ? 'begin' : 'begin immediate'))
  }
}

const ROLLBACK = 'rollback'
/** Somewhere in each statement that changes something; one that is taken for a change without being one costs a sync. */
const CHANGES = /\b(insert|update|delete|replace|create|drop|alter)\b/i
