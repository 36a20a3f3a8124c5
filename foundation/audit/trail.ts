import { randomUUID } from 'node:crypto'
import type { Log } from '../log/log.ts'
import { serialise, TRAIL } from '../store/serialise.ts'
import type { Database } from '../store/store.ts'
import type { TrailTable } from '../store/tables.ts'
import { adoptOlderRows } from './adoption.ts'
import { chained, type Tip } from './chain.ts'
import type { TrailEntry } from './entry.ts'
import { appendGenesis, appendHead, type HeadKind } from './head.ts'
import { AccessClosed, withOpenGrants } from './openGrants.ts'
import { indexOlderRows, indexRows } from './trailIndex.ts'
import type { TrailSigner } from './trailKey.ts'

/**
 * Where entries go. `append` resolves when the entry is on disk and rejects when it could not be written: whoever waits for it then gives
 * no answer. An OPENED entry whose access is not open any more is refused as {@link AccessClosed}: no row, no request.
 */
export interface Trail {
  append(entry: TrailEntry): Promise<void>
  /** Writes what waits and signs where the chain ends; later entries are refused. */
  close(): Promise<void>
}

export interface TrailParts {
  readonly database: Database
  readonly signer: TrailSigner
  /** Gets a line for each head, so that a copy lies where the store's administrator does not reach. */
  readonly log: Log
  /** How often a chain that has grown is signed; milliseconds. */
  readonly headMs?: number
}

/** Entries that arrive within this time share one commit. */
const GROUP_MS = 2
/** Rows of one insert: a statement has a limited number of parameters. */
const INSERT_ROWS = 500
const HEAD_MS = 60_000

interface Waiting {
  readonly entry: TrailEntry
  readonly done: () => void
  readonly failed: (cause: unknown) => void
}

/** Begins a chain of its own, whoever else writes to the store. @throws where its first head cannot be written. */
export async function openTrail(parts: TrailParts): Promise<Trail> {
  const { database, signer, log } = parts
  let writer = randomUUID()
  let tip = await database.transaction().execute(async (transaction) => {
    await adoptOlderRows(transaction, signer)
    return appendGenesis(transaction, signer, writer)
  })
  await indexOlderRows(database)
  let signed = 0
  /** Where the chain is if a group came to disk although its writing failed; undefined while there is no doubt. */
  let doubtful: Tip | undefined
  let waiting: Waiting[] = []
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<void> = Promise.resolve()
  let closed: Promise<void> | undefined

  /** All rows or none: a chain has no half groups. @returns those that were not written, since their access is closed. */
  const write = async (entries: readonly TrailEntry[]): Promise<ReadonlySet<TrailEntry>> => {
    await settleDoubt()
    let end = tip
    const refused = new Set<TrailEntry>()
    try {
      await database.transaction().execute(async (transaction) => {
        await serialise(transaction, TRAIL)
        let sequence = await newestSequence(transaction)
        const mayBeWritten = await withOpenGrants(transaction, entries)
        for (const entry of entries) if (!mayBeWritten(entry)) refused.add(entry)
        const written = entries.filter((entry) => !refused.has(entry))
        const rows = written.map((entry) => {
          sequence += 1
          const row = chained({ sequence, ...columns(entry) }, writer, end)
          end = row
          return row
        })
        for (let start = 0; start < rows.length; start += INSERT_ROWS)
          await transaction
            .insertInto('trail')
            .values(rows.slice(start, start + INSERT_ROWS))
            .execute()
        await indexRows(transaction, rows)
      })
    } catch (cause) {
      doubtful = end
      throw cause
    }
    tip = { number: end.number, hash: end.hash }
    return refused
  }

  /** After a failure the store says whether the group is there. Where it says something third, a new chain begins and the old one stays as it is. */
  const settleDoubt = async (): Promise<void> => {
    if (doubtful === undefined) return
    const newest = await database.transaction().execute(async (transaction) => {
      // A commit whose answer was lost may still be under way, and holds its turn until it has ended.
      await serialise(transaction, TRAIL)
      return transaction
        .selectFrom('trail')
        .select(['number', 'hash'])
        .where('writer', '=', writer)
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst()
    })
    if (newest?.number === doubtful.number && newest.hash === doubtful.hash) {
      tip = { number: doubtful.number, hash: doubtful.hash }
    } else if ((newest?.number ?? 0) !== tip.number || (newest !== undefined && newest.hash !== tip.hash)) {
      log.alarm('trail_changed_by_another', { writer, number: tip.number })
      const next = randomUUID()
      tip = await database.transaction().execute((transaction) => appendGenesis(transaction, signer, next))
      writer = next
      signed = 0
    }
    doubtful = undefined
  }

  const flush = async (): Promise<void> => {
    timer = undefined
    const group = waiting
    waiting = []
    if (group.length === 0) return
    try {
      const refused = await write(group.map(({ entry }) => entry))
      for (const { entry, done, failed } of group) {
        if (refused.has(entry)) failed(new AccessClosed())
        else done()
      }
    } catch (cause) {
      for (const { failed } of group) failed(cause)
    }
  }

  const signHead = async (kind: HeadKind): Promise<void> => {
    try {
      await settleDoubt()
      if (kind === 'REACHED' && tip.number === signed) return
      const head = { kind, writer, tip }
      await database.transaction().execute((transaction) => appendHead(transaction, signer, head))
      signed = head.tip.number
      log.info('trail_head', { kind, writer, number: head.tip.number, hash: head.tip.hash })
    } catch (cause) {
      log.error('trail_head_not_written', { writer, number: tip.number }, cause)
    }
  }

  const heads = setInterval(() => {
    writing = writing.then(() => signHead('REACHED'))
  }, parts.headMs ?? HEAD_MS)
  heads.unref()

  return {
    append: (entry) => {
      if (closed !== undefined) return Promise.reject(new Error('the trail is closed'))
      return new Promise((resolve, reject) => {
        waiting.push({ entry, done: resolve, failed: reject })
        timer ??= setTimeout(() => {
          writing = writing.then(flush)
        }, GROUP_MS)
      })
    },
    close: () => {
      if (closed === undefined) {
        clearTimeout(timer)
        clearInterval(heads)
        closed = writing.then(flush).then(() => signHead('CLOSED'))
      }
      return closed
    },
  }
}

/** Drawn by the writer, since it is part of what is hashed. */
async function newestSequence(database: Database): Promise<number> {
  const { newest } = await database
    .selectFrom('trail')
    .select(({ fn }) => fn.max<number | null>('sequence').as('newest'))
    .executeTakeFirstOrThrow()
  return newest ?? 0
}

function columns(entry: TrailEntry): Omit<TrailTable, 'sequence' | 'writer' | 'number' | 'previous_hash' | 'hash'> {
  const { at, kind, requestId, visitId, institutionId, subject, subgraph, ...body } = entry
  return {
    at,
    kind,
    request_id: requestId,
    visit_id: visitId,
    institution_id: institutionId,
    subject,
    subgraph,
    body: JSON.stringify(body),
  }
}
