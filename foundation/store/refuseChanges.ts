import type { QueryExecutorProvider } from 'kysely'
import { kindOf, type RowChange } from './databaseKind.ts'

/**
 * For migrations: from then on the database itself refuses to change rows of the table, or to remove them, whoever asks. Whoever may alter
 * the table can still take the refusal away; it guards against slips, and the chain against the rest.
 */
export function refuseChanges(
  database: QueryExecutorProvider,
  table: string,
  changes: readonly RowChange[] = ['UPDATE', 'DELETE'],
): Promise<void> {
  return kindOf(database).refuseChanges(database, table, changes)
}
