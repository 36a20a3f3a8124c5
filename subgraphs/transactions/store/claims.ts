import { type Transaction as Kept, sql } from 'kysely'
import { skipTaken } from '#foundation/store/skipTaken.ts'
import type { ChangeTable, Tables } from '#foundation/store/tables.ts'
import { FILE_IN_ORDER } from '../model/changeFile.ts'
import { HOLDING, type Lane } from '../model/transaction.ts'
import type { StatusNote } from './statusNote.ts'

/**
 * Takes the first change of a lane that may be carried out now: the head of its employment, and of its person where either is about the person as a
 * whole. What another worker takes at the same moment is passed over.
 * @returns the row as it was, null where there is none.
 */
export async function claimHead(
  transaction: Kept<Tables>,
  { worker, lane, now, until }: { worker: string; lane: Lane; now: Date; until: Date },
  noteStatus: StatusNote,
): Promise<ChangeTable | null> {
  const at = now.toISOString()
  const row =
    (await abandoned(transaction, lane, at).executeTakeFirst()) ??
    (await waiting(transaction, lane, at).executeTakeFirst())
  if (row === undefined) return null
  const claimed = {
    status: 'IN_FLIGHT',
    claimed_by: worker,
    claimed_until: until.toISOString(),
    attempts: Number(row.attempts) + 1,
  }
  await transaction.updateTable('change').set(claimed).where('id', '=', row.id).execute()
  const held = { ...row, ...claimed }
  // Taken over from one that died, it was in flight already.
  if (row.status !== held.status) await noteStatus(transaction, held)
  return held
}

/** Whoever held it has died or is out of reach. */
function abandoned(transaction: Kept<Tables>, lane: Lane, at: string) {
  return skipTaken(
    transaction,
    transaction
      .selectFrom('change')
      .selectAll()
      .where('completed_at', 'is', null)
      .where('lane', '=', lane)
      .where('status', '=', 'IN_FLIGHT')
      .where('claimed_until', '<', at)
      .orderBy('turn')
      .limit(1),
  )
}

/** One whose outcome is not known is looked up again. */
function waiting(transaction: Kept<Tables>, lane: Lane, at: string) {
  return skipTaken(
    transaction,
    transaction
      .selectFrom('change')
      .selectAll()
      .where('completed_at', 'is', null)
      .where('lane', '=', lane)
      .where('status', 'in', ['QUEUED', 'OUTCOME_UNKNOWN'])
      .where('not_before', '<=', at)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('change as earlier')
              .select('earlier.id')
              .where('earlier.completed_at', 'is', null)
              .whereRef('earlier.order_key', '=', 'change.order_key')
              .whereRef('earlier.turn', '<', 'change.turn')
              .where('earlier.status', 'in', [...HOLDING]),
          ),
        ),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('change as earlier')
              .select('earlier.id')
              .where('earlier.completed_at', 'is', null)
              .whereRef('earlier.person_key', '=', 'change.person_key')
              .whereRef('earlier.turn', '<', 'change.turn')
              .where('earlier.status', 'in', [...HOLDING])
              .where('earlier.institution_id', '=', (eb) => eb.ref('change.institution_id'))
              .where(({ or, eb }) => or([eb('earlier.person_wide', '=', 1), eb('change.person_wide', '=', 1)])),
          ),
        ),
      )
      // Rows of a file have their places from when it was taken in, before they come into the queue.
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('change_file_row')
              .innerJoin('change_file', 'change_file.id', 'change_file_row.file_id')
              .select('change_file_row.number')
              .whereRef('change_file_row.order_key', '=', 'change.order_key')
              .where(isNotInQueue)
              .where('change_file.status', 'in', [...FILE_IN_ORDER])
              .where(isEarlier),
          ),
        ),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('change_file_row')
              .innerJoin('change_file', 'change_file.id', 'change_file_row.file_id')
              .select('change_file_row.number')
              .whereRef('change_file_row.person_key', '=', 'change.person_key')
              .where(isNotInQueue)
              .where('change_file.status', 'in', [...FILE_IN_ORDER])
              .whereRef('change_file.institution_id', '=', 'change.institution_id')
              .where(isEarlier)
              .where(({ or, eb }) => or([eb('change_file_row.person_wide', '=', 1), eb('change.person_wide', '=', 1)])),
          ),
        ),
      )
      .orderBy('turn')
      .limit(1),
  )
}

/** Row n of a file has the nth of its places. */
const isEarlier = sql<boolean>`${sql.ref('change_file.first_turn')} + ${sql.ref('change_file_row.number')} - 1 < ${sql.ref('change.turn')}`

/** Rows of a file that are still to be put into the queue. In the words of the index that holds these alone, without which it is not used. */
const isNotInQueue = sql<boolean>`${sql.ref('change_file_row.state')} in ('WAITING', 'READY')`
