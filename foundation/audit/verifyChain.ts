import type { Database } from '../store/store.ts'
import type { TrailTable } from '../store/tables.ts'
import { rowHash, type Tip } from './chain.ts'
import type { TrailProblem } from './problem.ts'

/** What the signed heads tell of a writer. */
export interface WriterHeads {
  /** Of genuine heads: the hash that the chain had at a number. */
  readonly hashes: ReadonlyMap<number, string>
  /** The highest number that a genuine head tells of. */
  readonly newest: number
  /** Where the chain ends, if it was closed. */
  readonly closedAt: number | null
  /** The last row that a genuine head lets be gone, with all before it. */
  readonly pruned: Tip | null
}

export interface WriterToVerify {
  readonly writer: string
  readonly heads: WriterHeads
  /** What row 1 may follow. */
  readonly begins: readonly string[]
}

/** A row without its contents: what is needed to judge its neighbours. */
interface Link {
  readonly sequence: number
  readonly previous: string | null
  readonly stored: string | null
  readonly computed: string
  /** Bears the hash that its contents have. */
  readonly isSound: boolean
}

/** Rows that claim the same number: one, unless somebody put another there. */
interface Place {
  readonly number: number
  readonly links: readonly Link[]
}

const PAGE = 1_000

/**
 * Holds a writer's rows, in the order of their numbers, against themselves, each other and the heads. Where two neighbours do not fit, the one is
 * named that does not fit its other neighbour or a head either.
 */
export async function verifyChain(
  database: Database,
  { writer, heads, begins }: WriterToVerify,
  found: (problem: TrailProblem) => void,
): Promise<{ readonly rows: number; readonly unsigned: number }> {
  let rows = 0
  let unsigned = 0
  const name = (kind: TrailProblem['kind'], from: number, to = from, sequence: number | null = null): void =>
    found({ kind, writer, from, to, sequence })

  let number = 0
  /** What the next row may refer to: a row that was changed has two hashes, and either may be the genuine one. */
  let hashes: readonly (string | null)[] = begins
  let sequence = 0
  let isFirst = true
  let isNamed = false
  let isSigned = true
  let lastSigned = 0
  /** A head that the chain does not lead to, told one row later: that row may show which one was changed. */
  let unmet: { readonly from: number; readonly to: number } | null = null
  const tellUnmet = (): void => {
    if (unmet !== null) name('REWRITTEN', unmet.from, unmet.to)
    unmet = null
  }

  /** Behind what the pruning leaves out. A removal that was interrupted leaves the last of those rows, with nothing before the first of them. */
  const beginBehindPruned = ({ pruned }: WriterHeads, first: Place | undefined): void => {
    if (pruned === null) return
    const isLeft = first !== undefined && Number.isSafeInteger(first.number) && first.number <= pruned.number
    number = isLeft ? first.number - 1 : pruned.number
    if (!isLeft) hashes = [pruned.hash]
    else if (first.number > 1) hashes = first.links.map(({ previous }) => previous)
  }

  const judge = (place: Place, next: Place | undefined): void => {
    const { links } = place
    rows += links.length
    const head = heads.hashes.get(place.number)
    const isWhole = Number.isSafeInteger(place.number)
    const hasNext = isWhole && next !== undefined && next.number === place.number + 1
    const isNext = place.number === number + 1
    const meetsHead = (link: Link): boolean => head !== undefined && (head === link.stored || head === link.computed)
    const fitsBefore = ({ previous }: Link): boolean => isNext && hashes.includes(previous)
    const fitsBehind = ({ stored, computed }: Link): boolean =>
      hasNext && next.links.some(({ previous }) => previous === stored || previous === computed)
    const weight = (link: Link): number =>
      (meetsHead(link) ? 8 : 0) + (link.isSound ? 4 : 0) + (fitsBehind(link) ? 2 : 0) + (fitsBefore(link) ? 1 : 0)

    const link = links.reduce((best, one) => (weight(one) > weight(best) ? one : best))
    const belongs =
      isWhole &&
      (heads.closedAt === null || place.number <= heads.closedAt) &&
      (weight(link) > (isNext ? 0 : 1) || place.number <= heads.newest || (isNext && hasNext))
    for (const other of links)
      if (other !== link || !belongs) name('INSERTED', place.number, place.number, other.sequence)
    if (!belongs) return

    let namesThis = false
    if (!isNext) {
      tellUnmet()
      name('MISSING', number + 1, place.number - 1)
    }
    if (!link.isSound) {
      const isMoved = link.sequence < sequence || (hasNext && next.links.every((one) => one.sequence < link.sequence))
      tellUnmet()
      name(isMoved ? 'REORDERED' : 'CHANGED', place.number, place.number, link.sequence)
      namesThis = true
    } else if (isNext && !fitsBefore(link) && !isNamed) {
      // Sound, and does not follow: this row or the one before was changed with its hash.
      const isThis = isFirst || (hasNext && !fitsBehind(link) && !meetsHead(link)) || isSigned
      if (!isThis) unmet = null
      name('CHANGED', isThis ? place.number : number, isThis ? place.number : number, isThis ? link.sequence : sequence)
      namesThis = isThis
    }
    tellUnmet()
    if (head !== undefined) {
      if (meetsHead(link)) lastSigned = place.number
      else if (!namesThis) unmet = { from: lastSigned + 1, to: place.number }
    }
    if (place.number > heads.newest) unsigned += 1
    isFirst = false
    number = place.number
    hashes = [link.stored, link.computed]
    sequence = link.sequence
    isNamed = namesThis
    isSigned = meetsHead(link)
  }

  let waiting: Place | undefined
  for await (const place of placesOf(database, writer)) {
    if (waiting === undefined) beginBehindPruned(heads, place)
    else judge(waiting, place)
    waiting = place
  }
  if (waiting === undefined) beginBehindPruned(heads, undefined)
  else judge(waiting, undefined)
  tellUnmet()
  if (heads.newest > number) name('CUT_OFF', number + 1, heads.newest)
  return { rows, unsigned }
}

async function* placesOf(database: Database, writer: string): AsyncGenerator<Place> {
  let number: number | undefined
  let links: Link[] = []
  for await (const row of rowsOf(database, writer)) {
    if (row.number === null) continue
    if (number !== undefined && row.number !== number) {
      yield { number, links }
      links = []
    }
    number = row.number
    const { hash: stored, ...columns } = row
    const computed = rowHash(columns)
    links.push({
      sequence: row.sequence,
      previous: row.previous_hash,
      stored,
      computed,
      isSound: stored === computed,
    })
  }
  if (number !== undefined) yield { number, links }
}

async function* rowsOf(database: Database, writer: string): AsyncGenerator<TrailTable> {
  let last: { readonly number: number | null; readonly sequence: number } | undefined
  for (;;) {
    const after = last
    const page = await database
      .selectFrom('trail')
      .selectAll()
      .where('writer', '=', writer)
      // From a lower bound on, so that the index is entered where the page begins.
      .where('number', '>=', after?.number ?? 1)
      .where('number', '<=', Number.MAX_SAFE_INTEGER)
      .$if(after !== undefined, (query) =>
        query.where(({ eb, or }) =>
          or([eb('number', '>', after?.number ?? null), eb('sequence', '>', after?.sequence ?? 0)]),
        ),
      )
      .orderBy('number')
      .orderBy('sequence')
      .limit(PAGE)
      .execute()
    yield* page
    last = page.at(-1)
    if (page.length < PAGE) return
  }
}
