import { setImmediate } from 'node:timers/promises'
import type { Database } from '../store/store.ts'
import type { TrailTable } from '../store/tables.ts'
import { rowHash, type Tip } from './chain.ts'
import { genesisHash, isSigned, storeName } from './head.ts'
import type { TrailVerifier } from './trailKey.ts'

/** The rows of a writer that are due to go: all from its oldest on, up to one of them. */
export interface DuePrefix {
  readonly writer: string
  /** Number of the oldest row that is there. */
  readonly from: number
  /** The last that is due; null where none is. */
  readonly last: Tip | null
  /** Whether a genuine head lets them be gone already: their removal was interrupted. */
  readonly isDeclared: boolean
  /** Number of a row that is due and not what its writer wrote, or does not follow: it stays as evidence, with all behind it. */
  readonly damagedAt: number | null
}

type Row = TrailTable & { readonly number: number }

const PAGE = 500

/**
 * How far a writer's rows are older than a moment. No visit is cut apart: one that reaches beyond holds back whatever stands behind its
 * beginning.
 * @param before the moment, in UTC to the millisecond.
 */
export async function duePrefix(
  database: Database,
  verifier: TrailVerifier,
  writer: string,
  before: string,
): Promise<DuePrefix | null> {
  const store = await storeName(database)
  const pruned = await prunedTo(database, verifier, store, writer)
  let from: number | null = null
  let damagedAt: number | null = null
  let last: Tip | null = null
  /** The row before the one that is looked at. */
  let tip: Tip | null = null
  /** How far the visits reach that were seen up to here. */
  let reach = 0

  const follows = (row: Row): boolean => {
    if (rowHash(row) !== row.hash) return false
    if (tip !== null) return row.number === tip.number + 1 && row.previous_hash === tip.hash
    if (row.number === 1) return row.previous_hash === genesisHash(store, writer)
    if (pruned === null || row.number > pruned.number + 1) return false
    return row.number <= pruned.number || row.previous_hash === pruned.hash
  }

  for await (const rows of pagesOf(database, writer)) {
    from ??= rows[0]?.number ?? null
    const heads = await headHashes(database, writer, rows)
    const reaches = await reachOf(database, writer, before, rows)
    for (const row of rows) {
      if (row.at >= before) return { writer, from: from ?? row.number, last, isDeclared: isIn(pruned, last), damagedAt }
      const head = heads.get(row.number)
      if (!follows(row) || (head !== undefined && head !== row.hash)) {
        damagedAt = row.number
        return { writer, from: from ?? row.number, last, isDeclared: isIn(pruned, last), damagedAt }
      }
      tip = { number: row.number, hash: String(row.hash) }
      reach = Math.max(reach, reaches.get(row.visit_id) ?? row.number)
      if (reach <= row.number) last = tip
    }
  }
  return from === null ? null : { writer, from, last, isDeclared: isIn(pruned, last), damagedAt }
}

function isIn(pruned: Tip | null, last: Tip | null): boolean {
  return pruned !== null && last !== null && last.number <= pruned.number
}

/** The furthest row that a genuine head lets be gone. */
async function prunedTo(
  database: Database,
  verifier: TrailVerifier,
  store: string,
  writer: string,
): Promise<Tip | null> {
  const heads = await database
    .selectFrom('trail_head')
    .selectAll()
    .where('writer', '=', writer)
    .where('kind', '=', 'PRUNED')
    .orderBy('number', 'desc')
    .execute()
  return heads.find((head) => isSigned(verifier, store, head)) ?? null
}

async function* pagesOf(database: Database, writer: string): AsyncGenerator<readonly Row[]> {
  for (let after = 0; ; ) {
    const page = await database
      .selectFrom('trail')
      .selectAll()
      .where('writer', '=', writer)
      .where('number', '>', after)
      .orderBy('number')
      .limit(PAGE)
      .execute()
    yield page as Row[]
    after = page.at(-1)?.number ?? Number.POSITIVE_INFINITY
    if (page.length < PAGE) return
    // The embedded store answers at once: without a pause nobody else would have a turn.
    await setImmediate()
  }
}

/** What the heads say of the page's rows. Heads that nobody signed count, too: then something is wrong, and nothing is removed. */
async function headHashes(
  database: Database,
  writer: string,
  rows: readonly Row[],
): Promise<ReadonlyMap<number, string>> {
  const heads = await database
    .selectFrom('trail_head')
    .select(['number', 'hash'])
    .where('writer', '=', writer)
    .where('number', '>=', rows[0]?.number ?? 0)
    .where('number', '<=', rows.at(-1)?.number ?? 0)
    .execute()
  return new Map(heads.map(({ number, hash }) => [number, hash]))
}

/** The number of the last row of each visit; beyond all numbers where a row of it that is another writer's has to stay. */
async function reachOf(
  database: Database,
  writer: string,
  before: string,
  rows: readonly Row[],
): Promise<ReadonlyMap<string, number>> {
  const visits = await database
    .selectFrom('trail')
    .select(['visit_id', 'writer', 'number', 'at'])
    .where('visit_id', 'in', [...new Set(rows.map(({ visit_id }) => visit_id))])
    .execute()
  const reach = new Map<string, number>()
  for (const row of visits) {
    const stays = row.at >= before
    const number = row.writer === writer ? (row.number ?? 0) : stays ? Number.POSITIVE_INFINITY : 0
    reach.set(row.visit_id, Math.max(reach.get(row.visit_id) ?? 0, number))
  }
  return reach
}
