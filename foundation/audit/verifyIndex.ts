import type { Database } from '../store/store.ts'
import { rowHash } from './chain.ts'
import type { TrailProblem } from './problem.ts'
import { namedBy } from './trailIndex.ts'

/** Rows held in memory at once; one may name a thousand. */
const PAGE = 200

/**
 * Holds the index against the rows, both ways, in the store's order. A row that does not bear its own hash is passed over: the chain names it, and
 * nobody knows whom it named.
 */
export async function verifyIndex(database: Database, found: (problem: TrailProblem) => void): Promise<void> {
  // What an older trail holds is entered when the trail is opened next.
  const state = await database.selectFrom('trail_index').selectAll().executeTakeFirst()
  const awaits = (sequence: number): boolean =>
    state !== undefined && sequence > state.entered && sequence <= state.until

  for (let after: number | null = null; ; ) {
    const rows: (Parameters<typeof rowHash>[0] & { readonly hash: string | null })[] = await database
      .selectFrom('trail')
      .selectAll()
      .$if(after !== null, (query) => query.where('sequence', '>', after))
      .orderBy('sequence')
      .limit(PAGE)
      .execute()
    const last = rows.length < PAGE ? null : (rows.at(-1)?.sequence ?? null)
    const entries = await entriesBetween(database, after, last)
    for (const { hash, ...row } of rows) {
      const { sequence, writer, number } = row
      const entered = entries.get(sequence) ?? []
      entries.delete(sequence)
      if (rowHash(row) !== hash) continue
      const { persons, employments } = namedBy(row)
      const expected = new Set(
        [...[...persons].map((person) => `p ${person}`), ...[...employments].map((one) => `e ${one}`)].map(
          (named) => `${row.institution_id} ${named}`,
        ),
      )
      const at = { writer, from: number, to: number, sequence }
      if (!new Set(entered).isSupersetOf(expected) && !awaits(sequence)) found({ kind: 'NOT_INDEXED', ...at })
      if (entered.some((entry) => !expected.has(entry))) found({ kind: 'INDEX_ALIEN', ...at })
    }
    for (const sequence of [...entries.keys()].toSorted((a, b) => a - b))
      found({ kind: 'INDEX_ALIEN', writer: null, from: null, to: null, sequence })
    if (last === null) return
    after = last
  }
}

/** What the index holds of the rows behind one place and up to another, by row. */
async function entriesBetween(
  database: Database,
  after: number | null,
  last: number | null,
): Promise<Map<number, string[]>> {
  const persons = await database
    .selectFrom('trail_person')
    .selectAll()
    .$if(after !== null, (query) => query.where('sequence', '>', after))
    .$if(last !== null, (query) => query.where('sequence', '<=', last))
    .execute()
  const employments = await database
    .selectFrom('trail_employment')
    .selectAll()
    .$if(after !== null, (query) => query.where('sequence', '>', after))
    .$if(last !== null, (query) => query.where('sequence', '<=', last))
    .execute()
  const entries = new Map<number, string[]>()
  const enter = (sequence: number, entry: string): void => {
    const known = entries.get(sequence)
    if (known === undefined) entries.set(sequence, [entry])
    else known.push(entry)
  }
  for (const { sequence, institution_id, person_hash } of persons) enter(sequence, `${institution_id} p ${person_hash}`)
  for (const { sequence, institution_id, employment_id } of employments)
    enter(sequence, `${institution_id} e ${employment_id}`)
  return entries
}
