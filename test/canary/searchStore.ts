import type { Kysely } from 'kysely'
import type { Canary } from './canary.ts'

/** Searches every column of every table, whatever database it is. A find names table and column. @throws what the reading throws. */
export async function searchStore(canary: Canary, database: Kysely<never>): Promise<void> {
  // Only where a store is searched: loading it for every test file would take longer than all else that the canary does.
  const { sql } = await import('kysely')
  const tables = await database.introspection.getTables({ withInternalKyselyTables: true })
  // Where a database has schemas, each store has its own; others belong to tests that run beside this one.
  const own = tables.some(({ schema }) => schema !== undefined) ? await currentSchema(database) : undefined
  for (const { name, schema } of tables) {
    if (schema !== own) continue
    const { rows } = await sql<Readonly<Record<string, unknown>>>`select * from ${sql.table(name)}`.execute(database)
    for (const row of rows) canary.searchRow(name, row)
  }
}

async function currentSchema(database: Kysely<never>): Promise<string | undefined> {
  const { sql } = await import('kysely')
  const { rows } = await sql<{ readonly name: string }>`select current_schema() as name`.execute(database)
  return rows[0]?.name
}
