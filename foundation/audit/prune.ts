import { setImmediate } from 'node:timers/promises'
import { dateTime } from '#schema/scalars/DateTime.ts'
import type { Log } from '../log/log.ts'
import type { Database } from '../store/store.ts'
import { appendHead } from './head.ts'
import { type DuePrefix, duePrefix } from './prefix.ts'
import { forgetRows } from './trailIndex.ts'
import type { TrailSigner, TrailVerifier } from './trailKey.ts'

export interface PruneParts {
  readonly database: Database
  readonly signer: TrailSigner
  /** Knows the keys that have signed before, too. */
  readonly verifier: TrailVerifier
  readonly log: Log
}

/** What was, or would be, removed. */
export interface PruneResult {
  /** Rows that go. */
  readonly rows: number
  /** Chains that lose some. */
  readonly writers: number
  /** Chains of which rows that are due stay, since something is wrong with them. */
  readonly damaged: number
}

/** Rows removed at once: one may be entered a thousand times in the index, and whoever waits to write waits for all of it. */
const PORTION = 100

/** What {@link pruneTrail} would remove now. Changes nothing. */
export async function dueForPruning(
  { database, verifier }: Pick<PruneParts, 'database' | 'verifier'>,
  before: Date,
): Promise<readonly DuePrefix[]> {
  const due: DuePrefix[] = []
  for (let writer = await writerBehind(database, ''); writer !== null; writer = await writerBehind(database, writer)) {
    const prefix = await duePrefix(database, verifier, writer, dateTime(before))
    if (prefix !== null && (prefix.last !== null || prefix.damagedAt !== null)) due.push(prefix)
  }
  return due
}

/**
 * Removes the rows that are older than a moment: of each chain whole visits from its beginning on. First a signed head says so, then they go, in
 * portions, oldest first. Whatever interrupts it, the trail verifies, and the next run removes the rest. Rows that are not what was written
 * stay, with an alarm.
 */
export async function pruneTrail(parts: PruneParts, before: Date): Promise<PruneResult> {
  const { database, signer, log } = parts
  const due = await dueForPruning(parts, before)
  for (const { writer, damagedAt } of due)
    if (damagedAt !== null) log.alarm('trail_not_pruned', { writer, number: damagedAt })
  for (const { writer, last, isDeclared } of due) {
    if (last === null) continue
    if (!isDeclared) {
      const reason = `retention: visits that began before ${dateTime(before)}`
      await database
        .transaction()
        .execute((transaction) => appendHead(transaction, signer, { kind: 'PRUNED', writer, tip: last, reason }))
      log.info('trail_head', { kind: 'PRUNED', writer, number: last.number, hash: last.hash })
    }
    while (await removePortion(database, writer, last.number)) await setImmediate()
  }
  return resultOf(due)
}

/** The next writer that has rows, found without going through them. */
async function writerBehind(database: Database, writer: string): Promise<string | null> {
  const { next } = await database
    .selectFrom('trail')
    .select(({ fn }) => fn.min<string | null>('writer').as('next'))
    .where('writer', '>', writer)
    .executeTakeFirstOrThrow()
  return next
}

/** @returns whether there may be more. */
async function removePortion(database: Database, writer: string, last: number): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const rows = await transaction
      .selectFrom('trail')
      .select('sequence')
      .where('writer', '=', writer)
      .where('number', '<=', last)
      .orderBy('number')
      .limit(PORTION)
      .execute()
    if (rows.length === 0) return false
    const sequences = rows.map(({ sequence }) => sequence)
    await forgetRows(transaction, sequences)
    await transaction.deleteFrom('trail').where('sequence', 'in', sequences).execute()
    return rows.length === PORTION
  })
}

/** In numbers. */
export function resultOf(due: readonly DuePrefix[]): PruneResult {
  const going = due.flatMap(({ from, last }) => (last === null ? [] : [last.number - from + 1]))
  return {
    rows: going.reduce((total, rows) => total + rows, 0),
    writers: going.length,
    damaged: due.filter(({ damagedAt }) => damagedAt !== null).length,
  }
}
