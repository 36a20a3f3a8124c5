import type { QueryExecutorProvider } from 'kysely'
import { kindOf } from './databaseKind.ts'

/**
 * The turn of whoever writes to the trail, where what follows the newest row or head is drawn by one at a time; and of whoever changes the
 * accesses that the trail looks at while it is written, so that no visit is opened once its access is closed.
 */
export const TRAIL = 'trail'

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
