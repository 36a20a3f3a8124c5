import type { Database } from '../store/store.ts'
import type { TrailTable } from '../store/tables.ts'
import { closedBody } from './body.ts'

/** The columns of a row by which it is entered. */
export type IndexedRow = Pick<TrailTable, 'sequence' | 'kind' | 'institution_id' | 'body'>

/** Rows of one insert: a statement has a limited number of parameters. */
const INSERT_ROWS = 1_000
const PAGE = 500

/** Whom a row names: each once. Only closing rows name anybody. */
export function namedBy({ kind, body }: Pick<IndexedRow, 'kind' | 'body'>): {
  readonly persons: ReadonlySet<string>
  readonly employments: ReadonlySet<string>
} {
  if (kind !== 'CLOSED') return { persons: new Set(), employments: new Set() }
  const { persons, employments } = closedBody(body)
  return { persons: new Set(persons), employments: new Set(employments) }
}

/** Enters whom the rows name; what stands there already stays. Belongs into the transaction that writes the rows. */
export async function indexRows(database: Database, rows: readonly IndexedRow[]): Promise<void> {
  const persons = rows.flatMap((row) =>
    [...namedBy(row).persons].map((person_hash) => ({
      institution_id: row.institution_id,
      person_hash,
      sequence: row.sequence,
    })),
  )
  for (let start = 0; start < persons.length; start += INSERT_ROWS)
    await database
      .insertInto('trail_person')
      .values(persons.slice(start, start + INSERT_ROWS))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  const employments = rows.flatMap((row) =>
    [...namedBy(row).employments].map((employment_id) => ({
      institution_id: row.institution_id,
      employment_id,
      sequence: row.sequence,
    })),
  )
  for (let start = 0; start < employments.length; start += INSERT_ROWS)
    await database
      .insertInto('trail_employment')
      .values(employments.slice(start, start + INSERT_ROWS))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** Enters the rows that are older than the index, in portions: a process that dies meanwhile leaves the rest to the next. */
export async function indexOlderRows(database: Database): Promise<void> {
  for (let isDone = false; !isDone; )
    isDone = await database.transaction().execute(async (transaction) => {
      const { entered, until } = await transaction.selectFrom('trail_index').selectAll().executeTakeFirstOrThrow()
      if (entered >= until) return true
      const rows = await transaction
        .selectFrom('trail')
        .select(['sequence', 'kind', 'institution_id', 'body'])
        .where('sequence', '>', entered)
        .where('sequence', '<=', until)
        .orderBy('sequence')
        .limit(PAGE)
        .execute()
      await indexRows(transaction, rows)
      const last = rows.at(-1)
      await transaction
        .updateTable('trail_index')
        .set({ entered: last === undefined || rows.length < PAGE ? until : last.sequence })
        .execute()
      return false
    })
}

/** Takes away what stands about the rows. Belongs into the transaction that removes them. */
export async function forgetRows(database: Database, sequences: readonly number[]): Promise<void> {
  await database.deleteFrom('trail_person').where('sequence', 'in', sequences).execute()
  await database.deleteFrom('trail_employment').where('sequence', 'in', sequences).execute()
}
