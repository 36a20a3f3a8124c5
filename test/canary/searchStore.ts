import { type Kysely, sql } from 'kysely'
import type { Canary } from './canary.ts'

/** Searches every column of every table, whatever database it is. A find names table and column. @throws what the reading throws. */
export async function searchStore(canary: Canary, database: Kysely<never>): Promise<void> {
  for (const { name } of await database.introspection.getTables({ withInternalKyselyTables: true })) {
    const { rows } = await sql<Readonly<Record<string, unknown>>>`select * from ${sql.table(name)}`.execute(database)
    searchRows(canary, name, rows)
  }
}

export function searchRows(canary: Canary, table: string, rows: readonly Readonly<Record<string, unknown>>[]): void {
  for (const row of rows) {
    for (const [column, value] of Object.entries(row)) canary.search(`table ${table}, column ${column}`, textOf(value))
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (value instanceof Uint8Array) return Buffer.from(value).toString('latin1')
  return value === null || value === undefined ? '' : JSON.stringify(value)
}
