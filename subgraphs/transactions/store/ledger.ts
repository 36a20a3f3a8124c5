import type { Transaction as Kept } from 'kysely'
import type { Seal } from '#foundation/directory/seal.ts'
import { serialise } from '#foundation/store/serialise.ts'
import type { Database } from '#foundation/store/store.ts'
import type { ChangeCallTable, ChangeTable, Tables } from '#foundation/store/tables.ts'
import { HOLDING, type Transaction, type TransactionCall, type TransactionStatus } from '../model/transaction.ts'
import type { PlannedCall, SystemMessage } from '../payroll.ts'
import { nobodyIsTold, type StatusNote } from './statusNote.ts'

/** A change as it is written down. */
export interface NewChange
  extends Omit<Transaction, 'submittedAt' | 'completedAt' | 'attempts' | 'position' | 'notBefore'> {
  /** Of the whole input: tells whether a key is used with the same change again. */
  readonly bodyHash: string
}

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
}

/** The truth about changes, and their queue. Every question of an institution's changes names the institution. */
export interface Ledger {
  /** @returns the change, or the one that the same key and body brought before. @throws KeyTaken */
  submit(change: NewChange, now: Date): Promise<{ readonly transaction: Transaction; readonly isNew: boolean }>
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
  claim(worker: string, now: Date, until: Date): Promise<Transaction | null>
  /** @returns false where it is not the worker's any more: the worker must let go of it. */
  renew(worker: string, id: string, until: Date): Promise<boolean>
  /**
   * Writes the calls down before the first is sent.
   * @returns false, and nothing is written, where the change is not the worker's any more, or one of its calls has been sent.
   */
  plan(worker: string, id: string, calls: readonly (PlannedCall & { readonly reference: string })[]): Promise<boolean>
  /** Written before the call is sent. @returns false where it is not the worker's any more: the call must not be sent. */
  sending(worker: string, id: string, number: number, now: Date): Promise<boolean>
  /** What became of a call. @returns false, and nothing is written, where the change is not the worker's any more. */
  settleCall(
    worker: string,
    id: string,
    number: number,
    state: TransactionCall['state'],
    messages: readonly SystemMessage[],
  ): Promise<boolean>
  /** Leaves the change; nothing where it is not the worker's any more. */
  settle(worker: string, id: string, settlement: Settlement, now: Date): Promise<void>
  /**
   * From one of the states to another, by somebody's word. @returns whether it was in one of them; what was sent is not cancelled from any.
   */
  turn(
    institutionId: string,
    id: string,
    from: readonly TransactionStatus[],
    to: TransactionStatus,
    now: Date,
  ): Promise<boolean>
}

const QUEUE = 'changes'

/** @param noteStatus told of every change that is taken in or whose status changes. */
export function openLedger(database: Database, seal: Seal, noteStatus: StatusNote = nobodyIsTold): Ledger {
  const transactionOf = (row: ChangeTable): Transaction => ({
    id: row.id,
    institutionId: row.institution_id,
    employmentId: row.employment_id,
    system: row.system,
    operation: row.operation,
    interfaceCode: row.interface_code,
    values: JSON.parse(seal.open(row.sealed)) as Record<string, unknown>,
    idempotencyKey: row.idempotency_key,
    status: row.status as TransactionStatus,
    messages: JSON.parse(row.messages) as SystemMessage[],
    submittedAt: row.submitted_at,
    subject: row.submitted_by,
    submittedBy: row.submitter_name,
    submitterKind: row.submitter_kind,
    purpose: row.purpose,
    completedAt: row.completed_at,
    attempts: Number(row.attempts),
    position: Number(row.position),
    notBefore: row.not_before,
  })
  const callOf = (row: ChangeCallTable): TransactionCall => ({
    number: Number(row.number),
    service: row.service,
    body: JSON.parse(seal.open(row.sealed)) as Record<string, unknown>,
    reference: row.reference,
    state: row.state as TransactionCall['state'],
    messages: JSON.parse(row.messages) as SystemMessage[],
    sentAt: row.sent_at,
  })
  const callsOf = async (ids: readonly string[]): Promise<readonly (readonly TransactionCall[])[]> => {
    const rows = await database
      .selectFrom('change_call')
      .selectAll()
      .where('change_id', 'in', ids)
      .orderBy('number')
      .execute()
    const byChange = Map.groupBy(rows, ({ change_id }) => change_id)
    return ids.map((id) => (byChange.get(id) ?? []).map(callOf))
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
  ): Promise<boolean> =>
    database.transaction().execute(async (transaction) => {
      // Written and not only read: whoever claims the change at the same moment waits, and then sees what was done.
      const { numUpdatedRows } = await transaction
        .updateTable('change')
        .set({ claimed_by: worker })
        .where('id', '=', id)
        .where('claimed_by', '=', worker)
        .where('status', '=', 'IN_FLIGHT')
        .executeTakeFirst()
      return Number(numUpdatedRows) > 0 && work(transaction)
    })

  return {
    submit: (change, now) =>
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
          return { transaction: transactionOf(known), isNew: false }
        }
        const { newest } = await transaction
          .selectFrom('change')
          .select(({ fn }) => fn.max<number | null>('position').as('newest'))
          .executeTakeFirstOrThrow()
        const at = now.toISOString()
        const row: ChangeTable = {
          id: change.id,
          institution_id: change.institutionId,
          employment_id: change.employmentId,
          order_key: change.employmentId,
          position: Number(newest ?? 0) + 1,
          system: change.system,
          operation: change.operation,
          interface_code: change.interfaceCode,
          sealed: seal.close(JSON.stringify(change.values)),
          body_hash: change.bodyHash,
          idempotency_key: change.idempotencyKey,
          status: change.status,
          messages: JSON.stringify(change.messages),
          submitted_at: at,
          submitted_by: change.subject,
          submitter_name: change.submittedBy,
          submitter_kind: change.submitterKind,
          purpose: change.purpose,
          completed_at: change.status === 'QUEUED' ? null : at,
          attempts: 0,
          not_before: at,
          claimed_by: null,
          claimed_until: null,
        }
        await transaction.insertInto('change').values(row).execute()
        await noteStatus(transaction, row)
        return { transaction: transactionOf(row), isNew: true }
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
      return transactionOf(row)
    },
    byId: async (institutionId, id, sight) => {
      let query = database
        .selectFrom('change')
        .selectAll()
        .where('institution_id', '=', institutionId)
        .where('id', '=', id)
        .where('interface_code', 'in', [...sight.interfaces, ''])
      if (sight.subject !== null) query = query.where('submitted_by', '=', sight.subject)
      const row = await query.executeTakeFirst()
      return row === undefined ? null : transactionOf(row)
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
      if (before !== null) query = query.where('position', '<', before)
      if (filter.status !== null) query = query.where('status', 'in', [...filter.status, ''])
      if (filter.operation !== null) query = query.where('operation', 'in', [...filter.operation, ''])
      if (filter.since !== null) query = query.where('submitted_at', '>=', filter.since)
      if (filter.until !== null) query = query.where('submitted_at', '<', filter.until)
      if (filter.idempotencyKey !== null) query = query.where('idempotency_key', '=', filter.idempotencyKey)
      if (filter.employmentId !== null) query = query.where('employment_id', '=', filter.employmentId)
      return (await query.execute()).map(transactionOf)
    },
    calls: async (id) => (await callsOf([id]))[0] ?? [],
    callsOf,
    claim: (worker, now, until) =>
      inTurn(async (transaction) => {
        const at = now.toISOString()
        const row = await transaction
          .selectFrom('change')
          .selectAll()
          .where(({ eb, or, and }) =>
            or([
              // One whose outcome is not known is looked up again.
              and([eb('status', 'in', ['QUEUED', 'OUTCOME_UNKNOWN']), eb('not_before', '<=', at)]),
              // Whoever held it has died or is out of reach.
              and([eb('status', '=', 'IN_FLIGHT'), eb('claimed_until', '<', at)]),
            ]),
          )
          .where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom('change as earlier')
                  .select('earlier.id')
                  .whereRef('earlier.order_key', '=', 'change.order_key')
                  .whereRef('earlier.position', '<', 'change.position')
                  .where('earlier.status', 'in', [...HOLDING]),
              ),
            ),
          )
          .orderBy('position')
          .limit(1)
          .executeTakeFirst()
        if (row === undefined) return null
        const claimed = {
          status: 'IN_FLIGHT',
          claimed_by: worker,
          claimed_until: until.toISOString(),
          attempts: Number(row.attempts) + 1,
        }
        // As it was read: it may have been cancelled or renewed in between.
        const { numUpdatedRows } = await transaction
          .updateTable('change')
          .set(claimed)
          .where('id', '=', row.id)
          .where('status', '=', row.status)
          .where(({ eb }) =>
            row.claimed_until === null ? eb('claimed_until', 'is', null) : eb('claimed_until', '=', row.claimed_until),
          )
          .executeTakeFirst()
        if (Number(numUpdatedRows) === 0) return null
        const held = { ...row, ...claimed }
        if (row.status !== held.status) await noteStatus(transaction, held)
        return transactionOf(held)
      }),
    renew: async (worker, id, until) => {
      const { numUpdatedRows } = await database
        .updateTable('change')
        .set({ claimed_until: until.toISOString() })
        .where('id', '=', id)
        .where('claimed_by', '=', worker)
        .where('status', '=', 'IN_FLIGHT')
        .executeTakeFirst()
      return Number(numUpdatedRows) > 0
    },
    plan: async (worker, id, calls) => {
      const rows = calls.map(({ service, body, reference }, index) => ({
        change_id: id,
        number: index + 1,
        service,
        sealed: seal.close(JSON.stringify(body)),
        reference,
        state: 'PLANNED',
        messages: '[]',
        sent_at: null,
      }))
      return whileHeld(worker, id, async (transaction) => {
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
      })
    },
    sending: (worker, id, number, now) =>
      whileHeld(worker, id, async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('change_call')
          .set({ state: 'SENT', sent_at: now.toISOString() })
          .where('change_id', '=', id)
          .where('number', '=', number)
          .executeTakeFirst()
        return Number(numUpdatedRows) > 0
      }),
    settleCall: (worker, id, number, state, messages) =>
      whileHeld(worker, id, async (transaction) => {
        await transaction
          .updateTable('change_call')
          .set({ state, messages: JSON.stringify(messages) })
          .where('change_id', '=', id)
          .where('number', '=', number)
          .execute()
        return true
      }),
    settle: (worker, id, { status, messages, notBefore }, now) =>
      database.transaction().execute(async (transaction) => {
        const isOpen = status === 'QUEUED' || status === 'OUTCOME_UNKNOWN' || status === 'PARKED'
        const row = await transaction
          .updateTable('change')
          .set({
            status,
            messages: JSON.stringify(messages),
            completed_at: isOpen ? null : now.toISOString(),
            not_before: (notBefore ?? now).toISOString(),
            claimed_by: null,
            claimed_until: null,
          })
          .where('id', '=', id)
          .where('claimed_by', '=', worker)
          .returningAll()
          .executeTakeFirst()
        if (row !== undefined) await noteStatus(transaction, row)
      }),
    turn: (institutionId, id, from, to, now) =>
      database.transaction().execute(async (transaction) => {
        let turning = transaction
          .updateTable('change')
          .set({
            status: to,
            not_before: now.toISOString(),
            completed_at: to === 'CANCELLED' ? now.toISOString() : null,
          })
          .where('institution_id', '=', institutionId)
          .where('id', '=', id)
          .where('status', 'in', [...from])
        // What was sent may have been carried out.
        if (to === 'CANCELLED')
          turning = turning.where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom('change_call')
                  .select('number')
                  .whereRef('change_call.change_id', '=', 'change.id')
                  .where('state', '!=', 'PLANNED'),
              ),
            ),
          )
        const row = await turning.returningAll().executeTakeFirst()
        if (row !== undefined) await noteStatus(transaction, row)
        return row !== undefined
      }),
  }
}
