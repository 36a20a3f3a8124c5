import type { QueryExecutorProvider, SelectQueryBuilder } from 'kysely'
import { kindOf } from './databaseKind.ts'

/**
 * Of the rows that the query finds, those that no other transaction holds; they are this transaction's until it ends. Embedded, there is no other
 * transaction meanwhile.
 */
export function skipTaken<Tables, Table extends keyof Tables, Row>(
  transaction: QueryExecutorProvider & { readonly isTransaction: true },
  query: SelectQueryBuilder<Tables, Table, Row>,
): SelectQueryBuilder<Tables, Table, Row> {
  return kindOf(transaction).skipTaken(query)
}
