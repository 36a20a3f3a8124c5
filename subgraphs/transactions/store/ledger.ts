import type { Transaction as Kept } from 'kysely'
import { noteEviction } from '#foundation/cache/evictions.ts'
import { noteSuccessor } from '#foundation/directory/recordSuccessors.ts'
import type { Seal } from '#foundation/directory/seal.ts'
import { serialise } from '#foundation/store/serialise.ts'
import type { Database } from '#foundation/store/store.ts'
import type { Tables } from '#foundation/store/tables.ts'
import { alone, type Within } from '#foundation/store/together.ts'
import { holdUpload } from '#foundation/uploads/holdUpload.ts'
import type { Lane, Transaction, TransactionCall, TransactionStatus } from '../model/transaction.ts'
import type { PlannedCall, SystemMessage } from '../payroll.ts'
import { callOf, type NewChange, rowOf, transactionOf } from './changeRows.ts'
import { claimHead } from './claims.ts'
import { nobodyIsTold, type StatusNote } from './statusNote.ts'

/** The key was used before, with another change. */
export class KeyTaken extends Error {
  constructor() {
    super('The idempotency key was used with another change.')
    this.name = 'KeyTaken'
  }
}

/** Whose and which changes somebody may see. */
export interface Sight {
  /** Interfaces that are open to the caller: who may not ask for a change does not see what others asked for. */
  readonly interfaces: readonly string[]
  /** Null: everybody's; else those of this subject alone. */
  readonly subject: string | null
  /** Operations whose being there tells what the caller may not know. */
  readonly unseen: readonly string[]
}

export interface ChangeFilter {
  readonly status: readonly TransactionStatus[] | null
  readonly since: string | null
  readonly until: string | null
  readonly idempotencyKey: string | null
  readonly employmentId: string | null
  readonly operation: readonly string[] | null
}

export const EVERY_CHANGE: ChangeFilter = {
  status: null,
  since: null,
  until: null,
  idempotencyKey: null,
  employmentId: null,
  operation: null,
}

/** How a claimed change is left. */
export interface Settlement {
  readonly status: TransactionStatus
  readonly messages: readonly SystemMessage[]
  /** When it is looked at again; null: at once, if at all. */
  readonly notBefore: Date | null
  /** Ids of the records that it left behind; left out: none are known. */
  readonly recordIds?: readonly string[]
  /** The id that the one record had before, where the change was about one. */
  readonly formerId?: string | null
  /** What became of the call that decided it, written with it; left out: that stands already. */
  readonly call?: SettledCall
}

/** What became of a call. */
export interface SettledCall {
  readonly number: number
  readonly state: TransactionCall['state']
  readonly messages: readonly SystemMessage[]
  readonly recordIds: readonly string[]
}

/** What somebody says of a change that waits for approval. */
export interface Verdict {
  readonly to: 'QUEUED' | 'REJECTED'
  /** As the registry names who decides. */
  readonly subject: string
  readonly name: string
  readonly reason: string | null
  readonly messages: readonly SystemMessage[]
}

/** The truth about changes, and their queue. Every question of an institution's changes names the institution. */
export interface Ledger {
  /**
   * @param alongside writes what belongs to a new change, in the same transaction.
   * @returns the change, or the one that the same key and body brought before. @throws KeyTaken
   */
  submit(
    change: NewChange,
    now: Date,
    alongside?: (within: Database) => Promise<void>,
  ): Promise<{ readonly transaction: Transaction; readonly isNew: boolean }>
  /** What the key brought before, of the same submitter. @throws KeyTaken where it was another change. */
  byKey(institutionId: string, subject: string, key: string, bodyHash: string): Promise<Transaction | null>
  byId(institutionId: string, id: string, sight: Sight): Promise<Transaction | null>
  /** Newest first. @param before position; null: from the newest on. */
  list(
    institutionId: string,
    sight: Sight,
    filter: ChangeFilter,
    page: { readonly first: number; readonly before: number | null },
  ): Promise<Transaction[]>
  calls(id: string): Promise<readonly TransactionCall[]>
  /** The calls of several changes, in the order of the ids. */
  callsOf(ids: readonly string[]): Promise<readonly (readonly TransactionCall[])[]>
  /**
   * The head of an employment that may be carried out now, and that nobody else carries out; or one whose holder's time is up. It is the
   * worker's until `until`.
   */
  claim(worker: string, lane: Lane, now: Date, until: Date): Promise<Transaction | null>
  /**
   * Writes the calls down, and that the first is being sent now: to be followed by that and nothing else. The worker's time runs anew.
   * @returns the calls as they stand; null, and nothing is written, where the change is not the worker's any more, or one of its calls has been sent:
   * nothing may be sent then.
   */
  plan(
    worker: string,
    id: string,
    calls: readonly (PlannedCall & { readonly reference: string })[],
    now: Date,
    until: Date,
  ): Promise<readonly TransactionCall[] | null>
  /**
   * Written before the call is sent. The worker's time runs anew.
   * @returns false where it is not the worker's any more: the call must not be sent.
   */
  sending(worker: string, id: string, number: number, now: Date, until: Date): Promise<boolean>
  /** What became of a call. @returns false, and nothing is written, where the change is not the worker's any more. */
  settleCall(worker: string, id: string, call: SettledCall): Promise<boolean>
  /**
   * The employment that a hire has made: changes of it are ordered behind the hire from now on.
   * @returns false, and nothing is written, where the change is not the worker's any more.
   */
  hired(worker: string, id: string, employmentId: string): Promise<boolean>
  /**
   * Leaves the change, and settles the call that decided it. What was kept of the institution's answers is let go of in every copy at the same moment, unless nothing was sent.
   * @returns false, and nothing is written, where it is not the worker's any more.
   */
  settle(worker: string, id: string, settlement: Settlement, now: Date): Promise<boolean>
  /** Approves or rejects. One that is approved takes its place behind all that are there. @returns false where it does not wait for that. */
  decide(institutionId: string, id: string, verdict: Verdict, now: Date): Promise<boolean>
  /** Takes back one that waited for approval too long. @returns false where it does not wait for that. */
  expire(institutionId: string, id: string, messages: readonly SystemMessage[], now: Date): Promise<boolean>
  /**
   * Takes back one of which nothing was sent, or one that waits for a person at the payroll system. @returns false where it is neither.
   */
  cancel(institutionId: string, id: string, messages: readonly SystemMessage[], now: Date): Promise<boolean>
  /** Puts one that is parked, or of unknown outcome, back to its turn. @returns false where it is neither. */
  retry(institutionId: string, id: string, now: Date): Promise<boolean>
}

/** The turn of whoever draws a place in the order of changes. */
export const QUEUE = 'changes'

/**
 * @param noteStatus told of every change that is taken in or whose status changes.
 * @param within how a worker's steps are written: each by itself, or several together.
 */
export function openLedger(
  database: Database,
  seal: Seal,
  noteStatus: StatusNote = nobodyIsTold,
  within: Within = alone(database),
): Ledger {
  const callsOf = async (ids: readonly string[]): Promise<readonly (readonly TransactionCall[])[]> => {
    const rows = await database
      .selectFrom('change_call')
      .selectAll()
      .where('change_id', 'in', ids)
      .orderBy('number')
      .execute()
    const byChange = Map.groupBy(rows, ({ change_id }) => change_id)
    return ids.map((id) => (byChange.get(id) ?? []).map((row) => callOf(row, seal)))
  }
  const inTurn = <Result>(work: (transaction: Kept<Tables>) => Promise<Result>): Promise<Result> =>
    database.transaction().execute(async (transaction) => {
      await serialise(transaction, QUEUE)
      return work(transaction)
    })
  /** Does the work while nobody can take the change from the worker. @returns false where it is not the worker's. */
  const whileHeld = (
    worker: string,
    id: string,
    work: (transaction: Kept<Tables>) => Promise<boolean>,
    until?: Date,
  ): Promise<boolean> =>
    within(async (transaction) => {
      // Written and not only read: whoever claims the change at the same moment waits, and then sees what was done.
      const { numUpdatedRows } = await transaction
        .updateTable('change')
        .set({ claimed_by: worker, ...(until === undefined ? {} : { claimed_until: until.toISOString() }) })
        .where('id', '=', id)
        .where('claimed_by', '=', worker)
        .where('status', '=', 'IN_FLIGHT')
        .executeTakeFirst()
      return Number(numUpdatedRows) > 0 && work(transaction)
    })

  return {
    submit: (change, now, alongside) =>
      inTurn(async (transaction) => {
        const known = await transaction
          .selectFrom('change')
          .selectAll()
          .where('institution_id', '=', change.institutionId)
          .where('submitted_by', '=', change.subject)
          .where('idempotency_key', '=', change.idempotencyKey)
          .executeTakeFirst()
        if (known !== undefined) {
          if (known.body_hash !== change.bodyHash) throw new KeyTaken()
          return { transaction: transactionOf(known, seal), isNew: false }
        }
        const row = rowOf(change, await nextPlace(transaction), now.toISOString(), seal)
        await transaction.insertInto('change').values(row).execute()
        await alongside?.(transaction)
        // By its name alone: whichever change has a content of its own calls it so.
        const { file } = change.values
        if (row.completed_at === null && typeof file === 'string')
          await holdUpload(transaction, change.institutionId, file, change.id)
        await noteStatus(transaction, row)
        return { transaction: transactionOf(row, seal), isNew: true }
      }),
    byKey: async (institutionId, subject, key, bodyHash) => {
      const row = await database
        .selectFrom('change')
        .selectAll()
        .where('institution_id', '=', institutionId)
        .where('submitted_by', '=', subject)
        .where('idempotency_key', '=', key)
        .executeTakeFirst()
      if (row === undefined) return null
      if (row.body_hash !== bodyHash) throw new KeyTaken()
      return transactionOf(row, seal)
    },
    byId: async (institutionId, id, sight) => {
      let query = database
        .selectFrom('change')
        .selectAll()
        .where('institution_id', '=', institutionId)
        .where('id', '=', id)
        .where('interface_code', 'in', [...sight.interfaces, ''])
      if (sight.subject !== null) query = query.where('submitted_by', '=', sight.subject)
      if (sight.unseen.length > 0) query = query.where('operation', 'not in', sight.unseen)
      const row = await query.executeTakeFirst()
      return row === undefined ? null : transactionOf(row, seal)
    },
    list: async (institutionId, sight, filter, { first, before }) => {
      let query = database
        .selectFrom('change')
        .selectAll()
        .where('institution_id', '=', institutionId)
        .where('interface_code', 'in', [...sight.interfaces, ''])
        .orderBy('position', 'desc')
        .limit(first)
      if (sight.subject !== null) query = query.where('submitted_by', '=', sight.subject)
      if (sight.unseen.length > 0) query = query.where('operation', 'not in', sight.unseen)
      if (before !== null) query = query.where('position', '<', before)
      if (filter.status !== null) query = query.where('status', 'in', [...filter.status, ''])
      if (filter.operation !== null) query = query.where('operation', 'in', [...filter.operation, ''])
      if (filter.since !== null) query = query.where('submitted_at', '>=', filter.since)
      if (filter.until !== null) query = query.where('submitted_at', '<', filter.until)
      if (filter.idempotencyKey !== null) query = query.where('idempotency_key', '=', filter.idempotencyKey)
      if (filter.employmentId !== null) query = query.where('employment_id', '=', filter.employmentId)
      return (await query.execute()).map((row) => transactionOf(row, seal))
    },
    calls: async (id) => (await callsOf([id]))[0] ?? [],
    callsOf,
    claim: async (worker, lane, now, until) => {
      const row = await within((transaction) => claimHead(transaction, { worker, lane, now, until }, noteStatus))
      return row === null ? null : transactionOf(row, seal)
    },
    plan: async (worker, id, calls, now, until) => {
      const rows = calls.map(({ service, body, reference }, index) => ({
        change_id: id,
        number: index + 1,
        service,
        sealed: seal.close(JSON.stringify(body)),
        reference,
        state: index === 0 ? 'SENT' : 'PLANNED',
        messages: '[]',
        record_ids: '[]',
        sent_at: index === 0 ? now.toISOString() : null,
      }))
      const isPlanned = await whileHeld(
        worker,
        id,
        async (transaction) => {
          // A plan that was never sent may be drawn up anew; one of which anything was sent stands.
          const sent = await transaction
            .selectFrom('change_call')
            .select('number')
            .where('change_id', '=', id)
            .where('state', '!=', 'PLANNED')
            .executeTakeFirst()
          if (sent !== undefined) return false
          await transaction.deleteFrom('change_call').where('change_id', '=', id).execute()
          if (rows.length > 0) await transaction.insertInto('change_call').values(rows).execute()
          return true
        },
        until,
      )
      return isPlanned ? rows.map((row) => callOf(row, seal)) : null
    },
    sending: (worker, id, number, now, until) =>
      whileHeld(
        worker,
        id,
        async (transaction) => {
          const { numUpdatedRows } = await transaction
            .updateTable('change_call')
            .set({ state: 'SENT', sent_at: now.toISOString() })
            .where('change_id', '=', id)
            .where('number', '=', number)
            .executeTakeFirst()
          return Number(numUpdatedRows) > 0
        },
        until,
      ),
    settleCall: (worker, id, call) =>
      whileHeld(worker, id, async (transaction) => {
        await writeCall(transaction, id, call)
        return true
      }),
    hired: (worker, id, employmentId) =>
      whileHeld(worker, id, async (transaction) => {
        await transaction
          .updateTable('change')
          .set({ employment_id: employmentId, order_key: employmentId })
          .where('id', '=', id)
          .execute()
        return true
      }),
    settle: (worker, id, { status, messages, notBefore, recordIds, formerId, call }, now) =>
      within(async (transaction) => {
        const isOpen = status === 'QUEUED' || status === 'OUTCOME_UNKNOWN' || status === 'PARKED'
        const left = await transaction
          .updateTable('change')
          .set({
            status,
            messages: JSON.stringify(messages),
            completed_at: isOpen ? null : now.toISOString(),
            not_before: (notBefore ?? now).toISOString(),
            claimed_by: null,
            claimed_until: null,
            ...(recordIds === undefined ? {} : { record_ids: JSON.stringify(recordIds) }),
          })
          .where('id', '=', id)
          .where('claimed_by', '=', worker)
          .returningAll()
          .executeTakeFirst()
        if (left === undefined) return false
        if (call !== undefined) await writeCall(transaction, id, call)
        // Together: whoever sees how it ended is not given what was kept before.
        if (status !== 'QUEUED') await noteEviction(transaction, left.institution_id)
        const [record, another] = recordIds ?? []
        if (formerId != null && record !== undefined && another === undefined && record !== formerId)
          await noteSuccessor(transaction, left.institution_id, formerId, record)
        await noteStatus(transaction, left)
        return true
      }),
    decide: (institutionId, id, { to, subject, name, reason, messages }, now) =>
      inTurn(async (transaction) => {
        const at = now.toISOString()
        const row = await transaction
          .updateTable('change')
          .set({
            status: to,
            messages: JSON.stringify(messages),
            decided_by: subject,
            decider_name: name,
            decided_at: at,
            decision_reason: reason,
            not_before: at,
            completed_at: to === 'QUEUED' ? null : at,
            ...(to === 'QUEUED' ? { turn: await nextPlace(transaction) } : {}),
          })
          .where('institution_id', '=', institutionId)
          .where('id', '=', id)
          .where('status', '=', 'AWAITING_APPROVAL')
          .returningAll()
          .executeTakeFirst()
        if (row !== undefined) await noteStatus(transaction, row)
        return row !== undefined
      }),
    expire: (institutionId, id, messages, now) =>
      database.transaction().execute(async (transaction) => {
        const at = now.toISOString()
        const row = await transaction
          .updateTable('change')
          .set({ status: 'CANCELLED', messages: JSON.stringify(messages), not_before: at, completed_at: at })
          .where('institution_id', '=', institutionId)
          .where('id', '=', id)
          .where('status', '=', 'AWAITING_APPROVAL')
          .returningAll()
          .executeTakeFirst()
        if (row !== undefined) await noteStatus(transaction, row)
        return row !== undefined
      }),
    cancel: (institutionId, id, messages, now) =>
      database.transaction().execute(async (transaction) => {
        const at = now.toISOString()
        const row = await transaction
          .updateTable('change')
          .set({ status: 'CANCELLED', messages: JSON.stringify(messages), not_before: at, completed_at: at })
          .where('institution_id', '=', institutionId)
          .where('id', '=', id)
          .where(({ or, and, eb, not, exists, selectFrom }) =>
            or([
              eb('status', 'in', ['PARKED', 'AWAITING_APPROVAL']),
              and([
                eb('status', '=', 'QUEUED'),
                // What was sent may have been carried out.
                not(
                  exists(
                    selectFrom('change_call')
                      .select('number')
                      .whereRef('change_call.change_id', '=', 'change.id')
                      .where('state', '!=', 'PLANNED'),
                  ),
                ),
              ]),
            ]),
          )
          .returningAll()
          .executeTakeFirst()
        if (row !== undefined) await noteStatus(transaction, row)
        return row !== undefined
      }),
    retry: (institutionId, id, now) =>
      database.transaction().execute(async (transaction) => {
        const row = await transaction
          .updateTable('change')
          .set({ status: 'QUEUED', not_before: now.toISOString() })
          .where('institution_id', '=', institutionId)
          .where('id', '=', id)
          .where('status', 'in', ['PARKED', 'OUTCOME_UNKNOWN'])
          .returningAll()
          .executeTakeFirst()
        if (row !== undefined) await noteStatus(transaction, row)
        return row !== undefined
      }),
  }
}

async function writeCall(
  transaction: Kept<Tables>,
  changeId: string,
  { number, state, messages, recordIds }: SettledCall,
): Promise<void> {
  await transaction
    .updateTable('change_call')
    .set({ state, messages: JSON.stringify(messages), record_ids: JSON.stringify(recordIds) })
    .where('change_id', '=', changeId)
    .where('number', '=', number)
    .execute()
}

/** Behind all that there are, in the order received as in that of carrying out. */
export async function nextPlace(transaction: Kept<Tables>): Promise<number> {
  const { position, turn } = await transaction
    .selectFrom('change')
    .select(({ fn }) => [fn.max<number | null>('position').as('position'), fn.max<number | null>('turn').as('turn')])
    .executeTakeFirstOrThrow()
  // Places that are kept for the rows of a file are taken, although nothing stands there yet.
  const { kept } = await transaction
    .selectFrom('change_file')
    .select(({ fn }) => fn.max<number | null>('last_turn').as('kept'))
    .executeTakeFirstOrThrow()
  return Math.max(Number(position ?? 0), Number(turn ?? 0), Number(kept ?? 0)) + 1
}
