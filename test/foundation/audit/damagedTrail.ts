import fc from 'fast-check'
import { type Kysely, sql } from 'kysely'
import { rowHash } from '#foundation/audit/chain.ts'
import type { TrailEntry } from '#foundation/audit/entry.ts'
import type { TrailProblem } from '#foundation/audit/problem.ts'
import { openTrail } from '#foundation/audit/trail.ts'
import { newTrailKey, trailSigner, trailVerifier } from '#foundation/audit/trailKey.ts'
import { verifyTrail } from '#foundation/audit/verify.ts'
import { silentLog } from '#foundation/log/log.ts'
import type { Tables, TrailHeadTable, TrailTable } from '#foundation/store/tables.ts'
import { isServed, openTestStore } from '../../store.ts'

export const testTrailKey = newTrailKey()
const signer = trailSigner(testTrailKey)

/** A row as it is once it is written. */
export interface Row extends TrailTable {
  readonly writer: string
  readonly number: number
  readonly hash: string
}

/** A trail of which a test can spoil something, look what is said of it, and have it whole again. */
export interface SpoilableTrail {
  readonly database: Kysely<Tables>
  /** As written, in the store's order. */
  readonly rows: readonly Row[]
  readonly heads: readonly TrailHeadTable[]
  lengthOf(writer: string): number
  /** Puts bytes into a column as they are, text or not; PostgreSQL takes texts only. */
  overwrite(table: 'trail' | 'trail_head', sequence: number, column: string, value: Buffer | number): Promise<void>
  verify(): Promise<TrailProblem[]>
  /** What is said after the damage; all is whole again afterwards. */
  after(damage: () => Promise<void>): Promise<TrailProblem[]>
  close(): Promise<void>
}

const text: fc.Arbitrary<string> = fc
  .oneof(fc.string({ minLength: 1 }), fc.string({ minLength: 1, unit: 'binary' }))
  // No text of PostgreSQL holds it: an entry that does is refused, see the store's contract.
  .map((drawn) => (isServed ? drawn.replaceAll('\0', '\u0001') : drawn))

export const entryArbitrary: fc.Arbitrary<TrailEntry> = fc.record({
  kind: fc.constant('OPENED' as const),
  at: text,
  requestId: text,
  visitId: text,
  institutionId: text,
  subject: text,
  subgraph: text,
  operation: fc.option(text, { nil: null }),
  purpose: fc.option(text, { nil: null }),
  grants: fc.constant(null),
  certificate: fc.option(text, { nil: null }),
})

/** Writers one after the other and beside each other; of each, what it writes, in groups, with a head signed or not behind each. */
export const writingArbitrary = fc.array(
  fc.array(fc.record({ entries: fc.array(entryArbitrary, { minLength: 1, maxLength: 6 }), pause: fc.boolean() }), {
    minLength: 1,
    maxLength: 4,
  }),
  { minLength: 1, maxLength: 3 },
)

export type Writing = readonly (readonly { readonly entries: readonly TrailEntry[]; readonly pause: boolean }[])[]

export async function writeTrail(writing: Writing): Promise<SpoilableTrail> {
  const store = await openTestStore()
  const { database } = store
  const trails = await Promise.all(writing.map(() => openTrail({ database, signer, log: silentLog, headMs: 3 })))
  await Promise.all(
    writing.map(async (groups, index) => {
      for (const { entries, pause } of groups) {
        await Promise.all(entries.map((entry) => trails[index]?.append(entry)))
        if (pause) await new Promise((resolve) => setTimeout(resolve, 5))
      }
    }),
  )
  for (const trail of trails) await trail.close()
  const rows = (await database.selectFrom('trail').selectAll().orderBy('sequence').execute()) as Row[]
  const heads = await database.selectFrom('trail_head').selectAll().orderBy('sequence').execute()
  // Whoever can change rows can also remove what forbids two of the same number.
  await sql`drop index trail_chain`.execute(database)
  await sql`create table kept_rows as select * from trail`.execute(database)
  await sql`create table kept_heads as select * from trail_head`.execute(database)

  const verify = async (): Promise<TrailProblem[]> => {
    const problems: TrailProblem[] = []
    const summary = await verifyTrail(database, trailVerifier([testTrailKey]), (problem) => problems.push(problem))
    if (summary.problems !== problems.length) throw new Error('the summary counts otherwise')
    return problems
  }
  return {
    database,
    rows,
    heads,
    lengthOf: (writer) => rows.filter((row) => row.writer === writer).length,
    overwrite: async (table, sequence, column, value) => {
      const bytes =
        typeof value === 'number'
          ? sql`${value}`
          : isServed
            ? sql`${value.toString('utf8')}`
            : sql`cast(${value} as text)`
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${bytes} where sequence = ${sequence}`.execute(
        database,
      )
    },
    verify,
    after: async (damage) => {
      await damage()
      const problems = await verify()
      await sql`delete from trail`.execute(database)
      await sql`insert into trail select * from kept_rows`.execute(database)
      await sql`delete from trail_head`.execute(database)
      await sql`insert into trail_head select * from kept_heads`.execute(database)
      return problems
    },
    close: () => store.close(),
  }
}

/** The row with its own hash made to fit again, as somebody does who knows how the chain is made. */
export function withFittingHash(row: Omit<Row, 'hash'>): Row {
  return { ...row, hash: rowHash(row) }
}
