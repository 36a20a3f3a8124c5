import { randomBytes } from 'node:crypto'
import { Client } from 'pg'

/** The server that the service tests use, by a user who may create databases. */
const server = process.env['PERSONALEPORT_TEST_POSTGRES'] ?? 'postgres://postgres@127.0.0.1:5432/postgres'

async function tell(statement: string): Promise<void> {
  const client = new Client({ connectionString: server, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    await client.query(statement)
  } catch (cause) {
    // Without it nothing was tried, and that is no success.
    throw new Error('The service tests need PostgreSQL: see PERSONALEPORT_TEST_POSTGRES in CONTRIBUTING.md.', { cause })
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Gives this run a database of its own, so that what lies on the server is left alone, and takes it away at the end. */
export async function setup(): Promise<() => Promise<void>> {
  const name = `personaleport_test_${randomBytes(6).toString('hex')}`
  // Ordered by a language, as many a production server's is: what depends on an order must say so itself.
  await tell(
    `create database ${name} template template0 encoding 'UTF8' locale_provider icu icu_locale 'da' locale 'C.UTF-8'`,
  )
  const own = new URL(server)
  own.pathname = `/${name}`
  process.env['PERSONALEPORT_TEST_DATABASE'] = own.href
  // Settings name a password, and do not hold it.
  process.env['PERSONALEPORT_TEST_PASSWORD'] = decodeURIComponent(own.password)
  return () => tell(`drop database ${name} with (force)`)
}
