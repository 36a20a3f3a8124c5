import type { QueryExecutorProvider } from 'kysely'
import { kindOf, type RowChange } from './databaseKind.ts'

/** For migrations: takes back what `refuseChanges` forbade. */
export function permitChanges(
  database: QueryExecutorProvider,
  table: string,
  changes: readonly RowChange[],
): Promise<void> {
  return kindOf(database).permitChanges(database, table, changes)
}
