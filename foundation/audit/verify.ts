import type { Database } from '../store/store.ts'
import type { TrailHeadTable } from '../store/tables.ts'
import type { Tip } from './chain.ts'
import { genesisHash, headDigest, isSigned, storeName } from './head.ts'
import type { TrailProblem } from './problem.ts'
import type { TrailVerifier } from './trailKey.ts'
import { verifyChain, type WriterHeads } from './verifyChain.ts'
import { verifyIndex } from './verifyIndex.ts'

export interface TrailSummary {
  readonly rows: number
  readonly writers: number
  readonly heads: number
  readonly problems: number
  /** Rows behind the newest head of a writer that has not closed: linked, and not signed yet. */
  readonly unsigned: number
}

const PAGE = 1_000

/**
 * Goes through the whole trail as it is at one moment; memory does not grow with its rows. Nothing is changed.
 * @param tell hears each problem as it is found, writer by writer.
 * @throws where the store cannot be read.
 */
export async function verifyTrail(
  database: Database,
  verifier: TrailVerifier,
  tell: (problem: TrailProblem) => void,
): Promise<TrailSummary> {
  let problems = 0
  const found = (problem: TrailProblem): void => {
    problems += 1
    tell(problem)
  }
  const reading = database.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  return reading.execute(async (snapshot) => {
    const store = await storeName(snapshot)
    const { heads, unverifiable } = await verifyHeads(snapshot, verifier, store, found)
    const strays = await tellStrays(snapshot, found)
    let rows = strays
    let unsigned = 0
    const writers = await snapshot.selectFrom('trail_head').select('writer').distinct().orderBy('writer').execute()
    for (const { writer } of writers) {
      const known = await headsOf(snapshot, writer, unverifiable)
      const begins = [genesisHash(store, writer), ...known.claimedBeginnings]
      const seen = await verifyChain(snapshot, { writer, heads: known, begins }, found)
      rows += seen.rows
      unsigned += seen.unsigned
    }
    await verifyIndex(snapshot, found)
    return { rows, writers: writers.length, heads, problems, unsigned }
  })
}

/** Each head by itself and as the next of the one before, whichever writer's. */
async function verifyHeads(
  database: Database,
  verifier: TrailVerifier,
  store: string,
  found: (problem: TrailProblem) => void,
): Promise<{ readonly heads: number; readonly unverifiable: ReadonlySet<number> }> {
  const unverifiable = new Set<number>()
  let heads = 0
  // A head that is not genuine may have replaced one or come between two: what follows may refer to it or to the one before.
  let before: (string | null)[] = [null]
  let beforeIsGenuine = true
  for (let after: number | null = null; ; ) {
    const page: TrailHeadTable[] = await database
      .selectFrom('trail_head')
      .selectAll()
      .$if(after !== null, (query) => query.where('sequence', '>', after))
      .orderBy('sequence')
      .limit(PAGE)
      .execute()
    for (const head of page) {
      heads += 1
      const at = { writer: head.writer, from: head.number, to: head.number, sequence: head.sequence }
      if (isSigned(verifier, store, head)) {
        if (beforeIsGenuine && !before.includes(head.previous)) found({ kind: 'HEAD_MISSING', ...at })
        before = [headDigest(head)]
        beforeIsGenuine = true
      } else {
        found({ kind: 'HEAD_UNVERIFIABLE', ...at })
        unverifiable.add(head.sequence)
        before = [...before.slice(0, 1), headDigest(head)]
        beforeIsGenuine = false
      }
    }
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE) return { heads, unverifiable }
    after = last.sequence
  }
}

/** Rows that stand in no chain at all: without a writer, of one that no head names, or with a number that none can have. */
async function tellStrays(database: Database, found: (problem: TrailProblem) => void): Promise<number> {
  let strays = 0
  for (let after: number | null = null; ; ) {
    const page: { sequence: number; writer: string | null; number: number | null }[] = await database
      .selectFrom('trail')
      .select(['sequence', 'writer', 'number'])
      .where(({ eb, or, selectFrom }) =>
        or([
          eb('writer', 'is', null),
          eb('writer', 'not in', selectFrom('trail_head').select('trail_head.writer')),
          eb('number', 'is', null),
          eb('number', '<', 1),
          eb('number', '>', Number.MAX_SAFE_INTEGER),
        ]),
      )
      .$if(after !== null, (query) => query.where('sequence', '>', after))
      .orderBy('sequence')
      .limit(PAGE)
      .execute()
    for (const { sequence, writer, number } of page) {
      const claimed = typeof number === 'number' ? number : null
      found({ kind: 'INSERTED', writer, from: claimed, to: claimed, sequence })
    }
    strays += page.length
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE) return strays
    after = last.sequence
  }
}

/** A process that runs for a year has half a million heads, so of each only what the chain is held against. */
async function headsOf(
  database: Database,
  writer: string,
  unverifiable: ReadonlySet<number>,
): Promise<WriterHeads & { readonly claimedBeginnings: readonly string[] }> {
  const heads = await database
    .selectFrom('trail_head')
    .select(['sequence', 'kind', 'number', 'hash'])
    .where('writer', '=', writer)
    .execute()
  const genuine = heads.filter(({ sequence }) => !unverifiable.has(sequence))
  const pruned = genuine
    .filter(({ kind }) => kind === 'PRUNED')
    .reduce<Tip | null>(
      (furthest, { number, hash }) => (number > (furthest?.number ?? 0) ? { number, hash } : furthest),
      null,
    )
  return {
    // Where the key is unknown, the rows are held against each other all the same.
    claimedBeginnings: heads.filter(({ number }) => number === 0).map(({ hash }) => hash),
    hashes: new Map(genuine.map(({ number, hash }) => [number, hash])),
    newest: genuine.reduce((newest, { number }) => Math.max(newest, number), 0),
    closedAt: genuine.find(({ kind }) => kind === 'CLOSED')?.number ?? null,
    pruned,
  }
}
