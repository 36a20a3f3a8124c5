import { type Transaction as Kept, sql } from 'kysely'
import type { Seal } from '#foundation/directory/seal.ts'
import type { ChangeFileRowTable, ChangeFileTable } from '#foundation/store/fileTables.ts'
import { serialise } from '#foundation/store/serialise.ts'
import type { Database } from '#foundation/store/store.ts'
import type { Tables } from '#foundation/store/tables.ts'
import { freshId } from '#foundation/tenancy/keyedHash.ts'
import { FILE_IN_ORDER, type NotSentReason } from '../model/changeFile.ts'
import { rowOf } from './changeRows.ts'
import { QUEUE } from './ledger.ts'
import { nobodyIsTold, type StatusNote } from './statusNote.ts'

/** What one go did. */
export interface Fed {
  /** Changes put into the queue. */
  readonly changes: number
  /** Rows whose change was found ended. */
  readonly ended: number
  /** Files of which nothing is left to do now. */
  readonly files: readonly string[]
}

export interface Feeding {
  /** Changes of one file that may be in the queue at once and move. */
  readonly open: number
  /** Rows of a file dealt with in one go: others want to write in between. */
  readonly portion: number
}

/**
 * Puts rows of the files that were taken in into the queue: of each employment one at a time, in the order of the rows, and few enough that the queue
 * stays short. Whatever is done to a row is done together with what it does to the queue, so that a crash neither loses nor doubles one; several
 * copies may do it at once.
 */
export function openFeeding(
  database: Database,
  seal: Seal,
  idKey: Uint8Array,
  noteStatus: StatusNote = nobodyIsTold,
): (limits: Feeding, now: Date) => Promise<Fed> {
  return async (limits, now) => {
    const files = await database
      .selectFrom('change_file')
      .select('id')
      .where(({ or, and, eb }) =>
        or([eb('status', 'in', [...FILE_IN_ORDER]), and([eb('status', '=', 'CANCELLED'), eb('fed', '>', 0)])]),
      )
      .orderBy('first_turn')
      .execute()
    const all: Fed[] = []
    for (const { id } of files)
      all.push(
        await database
          .transaction()
          .execute((transaction) => feedFile(transaction, id, { seal, idKey, noteStatus, limits, now })),
      )
    return {
      changes: all.reduce((sum, { changes }) => sum + changes, 0),
      ended: all.reduce((sum, { ended }) => sum + ended, 0),
      files: all.flatMap((fed) => fed.files),
    }
  }
}

interface FeedingParts {
  readonly seal: Seal
  readonly idKey: Uint8Array
  readonly noteStatus: StatusNote
  readonly limits: Feeding
  readonly now: Date
}

const NOTHING: Fed = { changes: 0, ended: 0, files: [] }

async function feedFile(transaction: Kept<Tables>, id: string, parts: FeedingParts): Promise<Fed> {
  const { limits, now } = parts
  await serialise(transaction, QUEUE)
  // Written, so that nobody takes the file back meanwhile.
  const file = await transaction
    .updateTable('change_file')
    .set(({ ref }) => ({ fed: ref('fed') }))
    .where('id', '=', id)
    .where('status', 'in', [...FILE_IN_ORDER, 'CANCELLED'])
    .returningAll()
    .executeTakeFirst()
  if (file === undefined) return NOTHING
  const counts = new Counts(file)
  const ended = await takeEnded(transaction, id, counts, limits.portion)
  const changes = file.status === 'CANCELLED' ? 0 : await putIn(transaction, file, counts, parts)
  if (ended === 0 && changes === 0 && !counts.changed) return NOTHING
  const isOver = counts.left === 0 && file.status !== 'CANCELLED'
  await transaction
    .updateTable('change_file')
    .set({
      ...counts.columns,
      ...(file.status === 'CANCELLED'
        ? {}
        : isOver
          ? { status: 'ENDED', ended_at: now.toISOString() }
          : { status: 'CARRYING_OUT' }),
    })
    .where('id', '=', id)
    .execute()
  return { changes, ended, files: isOver ? [id] : [] }
}

/** Rows whose change has ended make room for the next of their employment, or end it. @returns how many. */
async function takeEnded(transaction: Kept<Tables>, id: string, counts: Counts, portion: number): Promise<number> {
  const over = await transaction
    .selectFrom('change_file_row as fed')
    .innerJoin('change', 'change.id', 'fed.change_id')
    .select(['fed.number', 'fed.order_key', 'fed.place', 'change.status'])
    .where('fed.file_id', '=', id)
    .where('fed.state', '=', sql.lit('FED'))
    .where('change.completed_at', 'is not', null)
    .orderBy('fed.number')
    .limit(portion)
    .execute()
  for (const { number, order_key, place, status } of over) {
    const isRefused = status === 'REJECTED'
    await transaction
      .updateTable('change_file_row')
      .set({ state: isRefused ? 'REFUSED' : 'ENDED' })
      .where('file_id', '=', id)
      .where('number', '=', number)
      .execute()
    counts.ended(status)
    if (isRefused) await stop(transaction, id, order_key, Number(place), 'EARLIER_ROW_REFUSED', counts)
    else
      await transaction
        .updateTable('change_file_row')
        .set({ state: 'READY' })
        .where('file_id', '=', id)
        .where('order_key', '=', order_key)
        .where('place', '=', Number(place) + 1)
        .execute()
  }
  return over.length
}

/** What is behind a place of an employment is not sent any more. */
async function stop(
  transaction: Kept<Tables>,
  id: string,
  orderKey: string,
  behind: number,
  reason: NotSentReason,
  counts: Counts,
): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('change_file_row')
    .set({ state: 'NOT_SENT', reason, sealed: '' })
    .where('file_id', '=', id)
    .where('order_key', '=', orderKey)
    .where('place', '>', behind)
    .executeTakeFirst()
  counts.notSent(Number(numUpdatedRows))
}

async function putIn(
  transaction: Kept<Tables>,
  file: ChangeFileTable,
  counts: Counts,
  { seal, idKey, noteStatus, limits: { open, portion }, now }: FeedingParts,
): Promise<number> {
  // One that waits for a person or for its outcome holds its own employment alone.
  const { moving } = await transaction
    .selectFrom('change_file_row as fed')
    .innerJoin('change', 'change.id', 'fed.change_id')
    .select(({ fn }) => fn.countAll<number>().as('moving'))
    .where('fed.file_id', '=', file.id)
    .where('fed.state', '=', sql.lit('FED'))
    .where('change.status', 'in', ['QUEUED', 'IN_FLIGHT'])
    .executeTakeFirstOrThrow()
  const room = Math.min(portion, open - Number(moving))
  if (room <= 0) return 0
  const rows = await transaction
    .selectFrom('change_file_row')
    .selectAll()
    .where('file_id', '=', file.id)
    .where('state', '=', sql.lit('READY'))
    .orderBy('number')
    .limit(room)
    .execute()
  if (rows.length === 0) return 0
  const taken = await takenKeys(transaction, file, rows)
  let put = 0
  for (const row of rows) {
    if (taken.has(row.idempotency_key)) {
      // Somebody used the key after the file was checked. Behind the one that cannot be sent the order would be another.
      await stop(transaction, file.id, row.order_key, Number(row.place) - 1, 'IDEMPOTENCY_KEY_USED', counts)
      continue
    }
    const changeId = freshId(idKey, 'transaction', file.institution_id)
    const place = Number(file.first_turn) + Number(row.number) - 1
    const change = changeOf(file, row, changeId, place, now, seal)
    await transaction.insertInto('change').values(change).execute()
    await transaction
      .updateTable('change_file_row')
      .set({ state: 'FED', change_id: changeId, sealed: '' })
      .where('file_id', '=', file.id)
      .where('number', '=', row.number)
      .execute()
    await noteStatus(transaction, change)
    put += 1
  }
  counts.put(put)
  return put
}

async function takenKeys(
  transaction: Kept<Tables>,
  file: ChangeFileTable,
  rows: readonly ChangeFileRowTable[],
): Promise<ReadonlySet<string>> {
  const used = await transaction
    .selectFrom('change')
    .select('idempotency_key')
    .where('institution_id', '=', file.institution_id)
    .where('submitted_by', '=', file.subject)
    .where(
      'idempotency_key',
      'in',
      rows.map(({ idempotency_key }) => idempotency_key),
    )
    .execute()
  return new Set(used.map(({ idempotency_key }) => idempotency_key))
}

function changeOf(file: ChangeFileTable, row: ChangeFileRowTable, id: string, place: number, now: Date, seal: Seal) {
  return {
    ...rowOf(
      {
        id,
        institutionId: file.institution_id,
        employmentId: row.employment_id === '' ? null : row.employment_id,
        personKey: row.person_key,
        isPersonWide: Number(row.person_wide) === 1,
        lane: 'BULK',
        file: { id: file.id, row: Number(row.row) },
        system: file.system,
        operation: row.operation,
        interfaceCode: row.interface_code,
        values: {},
        bodyHash: row.body_hash,
        idempotencyKey: row.idempotency_key,
        status: 'QUEUED',
        messages: [],
        subject: file.subject,
        submittedBy: file.submitter_name,
        submitterKind: file.submitter_kind,
        purpose: file.purpose,
      },
      place,
      now.toISOString(),
      seal,
    ),
    // As it lay with the file.
    sealed: row.sealed,
  }
}

/** How a file's changes stand, while they are moved. */
class Counts {
  readonly columns: Record<'fed' | 'completed' | 'warned' | 'refused' | 'cancelled' | 'not_sent', number>
  readonly #changes: number
  changed = false

  constructor(file: ChangeFileTable) {
    this.columns = {
      fed: Number(file.fed),
      completed: Number(file.completed),
      warned: Number(file.warned),
      refused: Number(file.refused),
      cancelled: Number(file.cancelled),
      not_sent: Number(file.not_sent),
    }
    this.#changes = Number(file.changes)
  }

  ended(status: string): void {
    this.changed = true
    this.columns.fed -= 1
    this.columns[ENDS[status] ?? 'cancelled'] += 1
  }

  notSent(count: number): void {
    this.changed ||= count > 0
    this.columns.not_sent += count
  }

  put(count: number): void {
    this.changed ||= count > 0
    this.columns.fed += count
  }

  get left(): number {
    const { completed, warned, refused, cancelled, not_sent } = this.columns
    return this.#changes - completed - warned - refused - cancelled - not_sent
  }
}

const ENDS: Readonly<Record<string, 'completed' | 'warned' | 'refused' | 'cancelled'>> = {
  COMPLETED: 'completed',
  COMPLETED_WITH_WARNINGS: 'warned',
  REJECTED: 'refused',
}
