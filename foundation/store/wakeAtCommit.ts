import type { QueryExecutorProvider } from 'kysely'
import { kindOf } from './databaseKind.ts'

/**
 * As `Store.wake`, once what the transaction has written can be read: whoever hears the word and looks finds it. Where the transaction is given
 * up, the word may be heard all the same or not.
 * @throws RangeError where the word is too long.
 */
export function wakeAtCommit(
  transaction: QueryExecutorProvider & { readonly isTransaction: true },
  channel: string,
  word: string,
): Promise<void> {
  return kindOf(transaction).wakeAtCommit(transaction, channel, word)
}
