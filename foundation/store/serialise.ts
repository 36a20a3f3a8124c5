import type { QueryExecutorProvider } from 'kysely'
import { kindOf } from './databaseKind.ts'

/**
 * Lets one transaction at a time pass, of all processes on the store, until it ends: whoever draws a number that must follow the newest calls
 * this before reading what the newest is. Embedded, every transaction that may write is alone from its beginning.
 */
export function serialise(
  transaction: QueryExecutorProvider & { readonly isTransaction: true },
  what: string,
): Promise<void> {
  return kindOf(transaction).serialise(transaction, what)
}
