import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { FREE_SCHEMAS } from './schemaAsNew.ts'

/** The server that the service tests use, by a user who may create databases. */
const server = process.env['PERSONALEPORT_TEST_POSTGRES'] ?? 'postgres://postgres@127.0.0.1:5432/postgres'

async function tell(statement: string, at = server): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new Client({ connectionString: at, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    return (await client.query<Record<string, unknown>>(statement)).rows
  } catch (cause) {
    // Without it nothing was tried, and that is no success.
    throw new Error('The service tests need PostgreSQL: see PERSONALEPORT_TEST_POSTGRES in CONTRIBUTING.md.', { cause })
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Longer than any run takes. */
const LEFT_AFTER_MS = 3 * 3_600_000

/** Names tell when a run began. */
export function databaseName(now: Date): string {
  return `personaleport_test_${now.getTime()}_${randomBytes(6).toString('hex')}`
}

/** Whether a database of the name was left by a run that was killed some hours ago. */
export function isLeft(name: string, now: Date): boolean {
  const [, began] = /^personaleport_test_(\d+)_[0-9a-f]+$/.exec(name) ?? []
  return began !== undefined && Number(began) < now.getTime() - LEFT_AFTER_MS
}

/** Takes away what runs left that were killed, where nobody is connected to it. @returns the names. */
export async function dropLeftDatabases(now: Date): Promise<readonly string[]> {
  const rows = await tell(`select datname from pg_database
    where not exists (select from pg_stat_activity where pg_stat_activity.datname = pg_database.datname)`)
  const left = rows.map(({ datname }) => String(datname)).filter((name) => isLeft(name, now))
  // Without force, and only if it is still there: another run may be about to do the same.
  for (const name of left) await tell(`drop database if exists ${name}`)
  return left
}

/** Gives this run a database of its own, so that what lies on the server is left alone, and takes it away at the end. */
export async function setup(): Promise<() => Promise<void>> {
  const now = new Date()
  await dropLeftDatabases(now)
  const name = databaseName(now)
  // Ordered by a language, as many a production server's is: what depends on an order must say so itself.
  await tell(
    `create database ${name} template template0 encoding 'UTF8' locale_provider icu icu_locale 'da' locale 'C.UTF-8'`,
  )
  // Nothing of it outlasts the server, so commits need not wait for the server's disk.
  await tell(`alter database ${name} set synchronous_commit to off`)
  const own = new URL(server)
  own.pathname = `/${name}`
  await tell(FREE_SCHEMAS, own.href)
  process.env['PERSONALEPORT_TEST_DATABASE'] = own.href
  // Settings name a password, and do not hold it.
  process.env['PERSONALEPORT_TEST_PASSWORD'] = decodeURIComponent(own.password)
  return async () => void (await tell(`drop database ${name} with (force)`))
}
