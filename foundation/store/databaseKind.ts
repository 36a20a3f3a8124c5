import type { Dialect, QueryExecutorProvider, SelectQueryBuilder } from 'kysely'
import type { Log } from '../log/log.ts'

/** What a row may suffer that `refuseChanges` forbids. */
export type RowChange = 'UPDATE' | 'DELETE'

/**
 * What differs between the databases that a store may lie in: one object per database, and the only code that knows which one it is. What is
 * said in Kysely's words, column types of migrations included, is the same for both.
 */
export interface DatabaseKind<Place> {
  readonly name: 'SQLITE' | 'POSTGRES'
  /** @throws where the database is not there, or is another process's. */
  open(place: Place, log: Log): Promise<OpenedDatabase>
  /** For reading what another process may be writing to; whatever would change something fails. */
  openToRead(place: Place, log: Log): Promise<Pick<OpenedDatabase, 'dialect' | 'end'>>
  /** See `serialise.ts`. */
  serialise(transaction: QueryExecutorProvider, what: string): Promise<void>
  /** See `wakeAtCommit.ts`. */
  wakeAtCommit(transaction: QueryExecutorProvider, channel: string, word: string): Promise<void>
  /** See `skipTaken.ts`. */
  skipTaken<Tables, Table extends keyof Tables, Row>(
    query: SelectQueryBuilder<Tables, Table, Row>,
  ): SelectQueryBuilder<Tables, Table, Row>
  /** See `refuseChanges.ts`. */
  refuseChanges(database: QueryExecutorProvider, table: string, changes: readonly RowChange[]): Promise<void>
  /** See `permitChanges.ts`. */
  permitChanges(database: QueryExecutorProvider, table: string, changes: readonly RowChange[]): Promise<void>
  /** What is broken below the tables, so that rows might be read as they are not; a line for each. Empty where nothing is. */
  faults(database: QueryExecutorProvider): Promise<readonly string[]>
}

/** A database that is open. Kysely's `destroy` ends the dialect's connections, `end` all others. */
export interface OpenedDatabase {
  readonly dialect: Dialect
  /** For bringing tables up to date, where that takes a connection of another kind; ended by its own Kysely. */
  readonly migrating?: Dialect
  /** The schema that Kysely looks for its own tables in, where there are schemas. */
  readonly schema?: string
  tryLead(name: string): Promise<Lead | null>
  wake(channel: string, word: string): Promise<void>
  listen(channel: string, heard: (word: string | null) => void): Promise<() => Promise<void>>
  end(): Promise<void>
}

/** To be the one of all processes on a store that does something. */
export interface Lead {
  /** Aborted when the lead is lost without having been given up: the work must stop, since another may lead now. */
  readonly lost: AbortSignal
  release(): Promise<void>
}

/** Of an open database, or a transaction in it. @throws TypeError where it was not opened by the store. */
export function kindOf(database: QueryExecutorProvider): DatabaseKind<never> {
  const { kind } = database.getExecutor().adapter as { readonly kind?: DatabaseKind<never> }
  if (kind === undefined) throw new TypeError('the database was not opened by the store')
  return kind
}
