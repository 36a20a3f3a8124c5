import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import type { SqliteDatabase, SqliteStatement } from 'kysely'

/**
 * `node:sqlite` in the shape that Kysely's SQLite dialect expects. WAL, whose commits are in order and whole, and on the disk when `logSyncOf` says so:
 * an answer may not leave before its row of the trail is.
 */
export function openSqlite(path: string): SqliteDatabase & { readonly raw: DatabaseSync } {
  const raw = new DatabaseSync(path)
  raw.exec(
    `PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000;
     PRAGMA cache_size = -${CACHE_KIB}; PRAGMA wal_autocheckpoint = ${LONGEST_LOG};`,
  )
  return asDialectExpects(raw)
}

/** Pages of the file kept in memory at most. */
const CACHE_KIB = 32_768
/** Pages of the log from which on a commit moves them into the file itself, where `startCheckpoints` has not done it before: 400 megabytes. */
const LONGEST_LOG = 100_000

/**
 * The same, of a file that is there, without changing anything in it. A whole number too large for a `number`, which only a damaged file
 * holds, comes as a `bigint` instead of ending the reading.
 */
export function openSqliteToRead(path: string): SqliteDatabase & { readonly raw: DatabaseSync } {
  const raw = new DatabaseSync(path, { readOnly: true, readBigInts: true })
  raw.exec('PRAGMA busy_timeout = 5000;')
  const { prepare, close } = asDialectExpects(raw)
  return {
    raw,
    close,
    prepare: (sql) => {
      const statement = prepare(sql)
      return { ...statement, all: (parameters) => statement.all(parameters).map(withNumbers) }
    },
  }
}

function withNumbers(row: unknown): unknown {
  return Object.fromEntries(
    Object.entries(row as Readonly<Record<string, unknown>>).map(([name, value]) => [
      name,
      typeof value === 'bigint' && Number.isSafeInteger(Number(value)) ? Number(value) : value,
    ]),
  )
}

function asDialectExpects(raw: DatabaseSync): SqliteDatabase & { readonly raw: DatabaseSync } {
  const kept = new Map<string, SqliteStatement>()
  return {
    raw,
    close: () => raw.close(),
    prepare: (sql) => {
      const statement = kept.get(sql) ?? prepared(raw, sql)
      // Those used last stay; preparing takes longer than most statements.
      kept.delete(sql)
      kept.set(sql, statement)
      if (kept.size > STATEMENTS_KEPT) for (const oldest of kept.keys().take(1)) kept.delete(oldest)
      return statement
    },
  }
}

const STATEMENTS_KEPT = 200

function prepared(raw: DatabaseSync, sql: string): SqliteStatement {
  const statement = raw.prepare(sql)
  const values = (parameters: readonly unknown[]): SQLInputValue[] => parameters.map(toSqlite)
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) => statement.run(...values(parameters)),
    // Of its own: the kept one may be asked again while rows of this are still being taken.
    iterate: (parameters) => raw.prepare(sql).iterate(...values(parameters)),
  }
}

function toSqlite(value: unknown): SQLInputValue {
  if (value === undefined) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value
  if (value instanceof Uint8Array) return value
  throw new TypeError(`a ${typeof value} cannot be stored`)
}
