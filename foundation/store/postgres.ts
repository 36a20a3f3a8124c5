import { createHash } from 'node:crypto'
import {
  type ColumnDefinitionNode,
  CompiledQuery,
  type DatabaseIntrospector,
  DataTypeNode,
  type Dialect,
  PostgresAdapter,
  PostgresDialect,
  PostgresQueryCompiler,
  type QueryExecutorProvider,
  type SchemaMetadata,
  sql,
  type TableMetadata,
} from 'kysely'
import { Client, type ClientConfig, Pool, types } from 'pg'
import type { Log } from '../log/log.ts'
import type { DatabaseKind, Lead, OpenedDatabase } from './databaseKind.ts'
import type { PostgresPlace } from './place.ts'
import { openEars } from './postgresEars.ts'
import { checkedWord } from './wake.ts'

/** A store on a server, for any number of processes. Connections must be the server's own: a pooler may only stand between if it keeps sessions. */
export const postgres: DatabaseKind<PostgresPlace> = {
  name: 'POSTGRES',
  open: async (place, log) => opened(place, log),
  openToRead: async (place, log) => {
    const pool = newPool(place, log, { readOnly: true, unhurried: true }, 1)
    return { dialect: dialectOf(pool), end: async () => undefined }
  },
  serialise: async (transaction, what) => {
    // The lock is given back when the transaction has ended and others see what it wrote.
    await sql`select pg_advisory_xact_lock(${lockNumber(`serialise/${what}`)})`.execute(transaction)
  },
  wakeAtCommit: async (transaction, channel, word) => {
    // The same name that `channelOf` gives.
    const name = sql`'heard_' || left(encode(sha256(convert_to(current_schema() || ${`/${channel}`}::text, 'UTF8')), 'hex'), 40)`
    await sql`select pg_notify(${name}, ${checkedWord(word)}::text)`.execute(transaction)
  },
  skipTaken: (query) => query.forUpdate().skipLocked(),
  refuseChanges: async (database, table, changes) => {
    const refusal = async (change: string, each: 'row' | 'statement'): Promise<void> => {
      await sql`create trigger ${sql.id(`${table}_refuses_${change.toLowerCase()}`)} before ${sql.raw(change)} on ${sql.table(table)}
        for each ${sql.raw(each)} execute function refuse_change()`.execute(database)
    }
    await sql`create or replace function refuse_change() returns trigger language plpgsql as
      $$ begin raise exception '% refuses %', tg_table_name, tg_op; end $$`.execute(database)
    for (const change of changes) await refusal(change, 'row')
    if (changes.includes('DELETE')) await refusal('TRUNCATE', 'statement')
  },
  permitChanges: async (database, table, changes) => {
    const refused = changes.includes('DELETE') ? [...changes, 'TRUNCATE'] : changes
    for (const change of refused)
      await sql`drop trigger ${sql.id(`${table}_refuses_${change.toLowerCase()}`)} on ${sql.table(table)}`.execute(
        database,
      )
  },
  faults: async (database) => {
    const { rows } = await sql<{
      name: string
    }>`select relname as name from pg_index join pg_class on pg_class.oid = indexrelid
      where relnamespace = current_schema()::regnamespace and not indisvalid order by relname`.execute(database)
    return rows.map(({ name }) => `the index ${name} is not valid`)
  },
}

/** Stores beside each other in one database have locks of their own. */
function lockNumber(name: string) {
  return sql`hashtextextended(current_schema() || ${`/${name}`}::text, 0)`
}

function opened(place: PostgresPlace, log: Log): OpenedDatabase {
  const leaders = new Set<Client>()
  const ears = openEars(() => watchedClient(place, log), log)
  // Of a schema's own, since a database has one set of channels.
  const channelOf = (name: string): string =>
    `heard_${createHash('sha256').update(`${place.schema}/${name}`).digest('hex').slice(0, 40)}`
  const pool = newPool(place, log, {}, place.poolSize)
  return {
    dialect: dialectOf(pool),
    migrating: dialectOf(newPool(place, log, { unhurried: true }, 1)),
    schema: place.schema,
    tryLead: (name) => tryLead(name, watchedClient(place, log), leaders, log),
    wake: async (channel, word) => {
      await pool.query('select pg_notify($1, $2)', [channelOf(channel), checkedWord(word)])
    },
    listen: (channel, heard) => ears.listen(channelOf(channel), heard),
    end: async () => {
      await ears.close()
      const leading = [...leaders]
      // Given up, not lost.
      leaders.clear()
      await Promise.all(leading.map((client) => client.end()))
    },
  }
}

/** The lock is the session's, so it is free again when the process ends or is cut off, whatever it was doing. */
async function tryLead(name: string, client: Client, leaders: Set<Client>, log: Log): Promise<Lead | null> {
  await client.connect()
  try {
    const { rows } = await client.query<{ leads: boolean }>(
      `select pg_try_advisory_lock(hashtextextended(current_schema() || $1::text, 0)) as leads`,
      [`/lead/${name}`],
    )
    if (rows[0]?.leads !== true) {
      await client.end()
      return null
    }
  } catch (error) {
    await client.end()
    throw error
  }
  const lost = new AbortController()
  leaders.add(client)
  client.once('end', () => {
    if (!leaders.delete(client)) return
    log.warn('store_lead_lost', { name })
    lost.abort()
  })
  return {
    lost: lost.signal,
    release: async () => {
      if (leaders.delete(client)) await client.end()
    },
  }
}

interface Session {
  /** Whatever would change something fails. */
  readonly readOnly?: boolean
  /** Bringing tables up to date or reading all of them takes as long as it takes. */
  readonly unhurried?: boolean
}

/** How long beyond the server's own limit an answer is waited for: then the network is gone. */
const NETWORK_MS = 5_000
/** A transaction whose process was cut off must not keep its locks. */
const IDLE_TRANSACTION_MS = 15_000

function sessionOf(place: PostgresPlace, { readOnly = false, unhurried = false }: Session): ClientConfig {
  const { host, port, database, user, password, tls, schema, connectMs, statementMs } = place
  const settings = { search_path: schema, ...(readOnly ? { default_transaction_read_only: 'on' } : {}) }
  return {
    host,
    port,
    database,
    user,
    ...(password === null ? {} : { password }),
    ssl: tls === null ? false : tls.ca === null ? true : { ca: tls.ca },
    application_name: 'personaleport',
    connectionTimeoutMillis: connectMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    ...(unhurried
      ? {}
      : {
          statement_timeout: statementMs,
          query_timeout: statementMs + NETWORK_MS,
          idle_in_transaction_session_timeout: IDLE_TRANSACTION_MS,
        }),
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    types: { getTypeParser: ((oid: number, format) => parserOf(oid) ?? types.getTypeParser(oid, format)) as Parsers },
  }
}

type Parsers = typeof types.getTypeParser

/** Whole numbers and sums come as numbers, as in SQLite; one too large for a `number`, which only damage makes, as a `bigint`. */
function parserOf(oid: number): ((text: string) => unknown) | undefined {
  if (oid === types.builtins.INT8) return (text) => (Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text))
  if (oid === types.builtins.NUMERIC) return Number
  return undefined
}

/** A connection that breaks is told to whoever waits for its answer, and in the log; it never ends the process. */
function newPool(place: PostgresPlace, log: Log, session: Session, max: number): Pool {
  const pool = new Pool({ ...sessionOf(place, session), max })
  // Told by the connection itself.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => guardClient(client as Client, log))
  return pool
}

function dialectOf(pool: Pool): Dialect {
  const dialect = new PostgresDialect({
    pool,
    // An answer may not leave before its row of the trail is on disk, whatever the server's habit is; one that waits for more is left alone.
    onCreateConnection: async (connection) => {
      await connection.executeQuery(
        CompiledQuery.raw(
          `select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'`,
        ),
      )
    },
  })
  return {
    createDriver: () => dialect.createDriver(),
    createAdapter: () => new ServedAdapter(),
    createQueryCompiler: () => new PortableCompiler(),
    createIntrospector: (database) => new OwnSchema(database),
  }
}

class ServedAdapter extends PostgresAdapter {
  readonly kind = postgres
}

/** What the migrator asks for, of our own schema alone: Kysely's question fails whenever another schema of the database is dropped meanwhile. */
class OwnSchema implements DatabaseIntrospector {
  readonly #database: QueryExecutorProvider

  constructor(database: QueryExecutorProvider) {
    this.#database = database
  }

  async getSchemas(): Promise<SchemaMetadata[]> {
    const { rows } = await sql<{ name: string }>`select nspname as name from pg_namespace`.execute(this.#database)
    return rows
  }

  async getTables(): Promise<TableMetadata[]> {
    const { rows } = await sql<{ name: string; schema: string }>`select relname as name, nspname as schema
      from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where nspname = current_schema() and relkind in ('r', 'p')`.execute(this.#database)
    return rows.map((row) => ({ ...row, isView: false, isForeign: false, columns: [] }))
  }
}

/** Columns hold the same, in the same order, as in SQLite: `integer` has 64 bits, a text is ordered by its bytes. */
class PortableCompiler extends PostgresQueryCompiler {
  protected override visitColumnDefinition(node: ColumnDefinitionNode): void {
    super.visitColumnDefinition({ ...node, dataType: portable(node.dataType) })
  }
}

function portable(type: ColumnDefinitionNode['dataType']): ColumnDefinitionNode['dataType'] {
  if (!DataTypeNode.is(type)) return type
  if (type.dataType === 'integer') return DataTypeNode.create('bigint')
  if (type.dataType === 'blob') return DataTypeNode.create('bytea')
  if (type.dataType === 'text') return sql`text collate "C"`.toOperationNode()
  return type
}

/** For a connection outside of the pool. */
function watchedClient(place: PostgresPlace, log: Log): Client {
  const client = new Client(sessionOf(place, {}))
  guardClient(client, log)
  // A network that is gone would not be noticed by who only listens.
  const heartbeat = setInterval(() => void client.query('select 1').catch(() => undefined), HEARTBEAT_MS)
  heartbeat.unref()
  client.once('end', () => clearInterval(heartbeat))
  return client
}

const HEARTBEAT_MS = 15_000

function guardClient(client: Client, log: Log): void {
  client.on('error', (error) => log.warn('store_connection_lost', { reason: error.message }))
  const ask = client.query.bind(client) as (...question: unknown[]) => unknown
  client.query = ((...question: unknown[]) => {
    const answer = ask(...question)
    return answer instanceof Promise ? answer.catch((error: unknown) => raise(error, client)) : answer
  }) as typeof client.query
}

function raise(error: unknown, client: Client): never {
  // The server quotes the row that it refused, names and all.
  if (error instanceof Error)
    for (const member of ['detail', 'where', 'internalQuery']) Reflect.deleteProperty(error, member)
  // Whatever is answered later would be taken for the answer to the next question.
  if (error instanceof Error && error.message === 'Query read timeout')
    (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy()
  throw error
}
