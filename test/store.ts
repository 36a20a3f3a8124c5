import { randomBytes } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'
import { silentLog } from '#foundation/log/log.ts'
import { MEMORY, type PostgresPlace, type StorePlace, storePlaceShape } from '#foundation/store/place.ts'
import { openStore, type Store } from '#foundation/store/store.ts'
import { birthOf, isMadeNew, takeFreeSchema } from './services/schemaAsNew.ts'
import { type FreshPlace, freshFile } from './storeFile.ts'

/** The PostgreSQL database that this run of the tests has for itself; undefined where they run on what is embedded. */
const databaseUrl = process.env['PERSONALEPORT_TEST_DATABASE']

/** Whether the stores of this run lie in PostgreSQL (`npm run test:services`). */
export const isServed = databaseUrl !== undefined

/** In memory, or with services a schema of PostgreSQL. */
export function freshPlace(): FreshPlace {
  return isServed ? freshSchema() : { place: { path: MEMORY }, clear: async () => undefined }
}

/** One that outlives the process: a file, or with services a schema of PostgreSQL. */
export function lastingPlace(): FreshPlace {
  return isServed ? freshSchema() : freshFile()
}

export interface FreshSchema extends FreshPlace {
  readonly place: { readonly postgres: PostgresPlace }
  /** The place as a settings file names it. */
  readonly settings: object
}

/** A schema of its own in this run's database. @throws without services. */
export function freshSchema(poolSize = 3, schema = `test_${randomBytes(8).toString('hex')}`): FreshSchema {
  const settings = postgresSettings(schema, poolSize)
  const place = storePlaceShape.parse(settings)
  if ('path' in place) throw new Error('not served')
  return { place, settings, clear: () => asAdministrator(`drop schema if exists ${schema} cascade`) }
}

/** As in a settings file. */
function postgresSettings(schema: string, poolSize: number): object {
  if (databaseUrl === undefined) throw new Error('there is no PostgreSQL in this run: npm run test:services')
  const url = new URL(databaseUrl)
  const password = url.password === '' ? {} : { password: { env: 'PERSONALEPORT_TEST_PASSWORD' } }
  url.password = ''
  return { postgres: { url: url.href, ...password, schema, poolSize } }
}

/** Does to what lies there what no program of ours does: by a connection of its own, past the store and its lock. */
export async function pastTheStore(place: StorePlace, statement: string): Promise<void> {
  if ('postgres' in place) return asAdministrator(`set search_path to ${place.postgres.schema}; ${statement}`)
  const file = new DatabaseSync(place.path)
  file.exec(statement)
  file.close()
}

export async function asAdministrator(statement: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** A fresh store that is gone when it is closed. */
export async function openTestStore(): Promise<Store> {
  const { store, gone } = databaseUrl === undefined ? await embeddedStore() : await servedStore(databaseUrl)
  let closing: Promise<void> | undefined
  return {
    ...store,
    close: () => {
      closing ??= store.close().then(gone)
      return closing
    },
  }
}

interface Opened {
  readonly store: Store
  /** What is done when it is closed. */
  gone(): Promise<void>
}

async function embeddedStore(): Promise<Opened> {
  const { place, clear } = freshPlace()
  return { store: await openStore(place, silentLog), gone: clear }
}

/** In the schema of one that was closed, where there is one. */
async function servedStore(url: string): Promise<Opened> {
  const free = await takeFreeSchema(url)
  const { place, clear } = freshSchema(undefined, free?.schema)
  const store = await openStore(place, silentLog)
  const birth = free?.birth ?? (await birthOf(url, place.postgres.schema))
  return {
    store,
    gone: async () => {
      if (!(await isMadeNew(url, place.postgres.schema, birth))) await clear()
    },
  }
}
