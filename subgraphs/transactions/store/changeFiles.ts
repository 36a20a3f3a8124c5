import { type Transaction as Kept, sql } from 'kysely'
import type { Seal } from '#foundation/directory/seal.ts'
import { serialise } from '#foundation/store/serialise.ts'
import type { Database } from '#foundation/store/store.ts'
import type { Tables } from '#foundation/store/tables.ts'
import type { ChangeFile, ChangeFileStatus, FileFault, Refusal } from '../model/changeFile.ts'
import type { Transaction } from '../model/transaction.ts'
import type { SystemMessage } from '../payroll.ts'
import { type CheckedRow, fileOf, type NewChangeFile, rowOfChange, rowOfFile } from './changeFileRows.ts'
import { transactionOf } from './changeRows.ts'
import { placesFor } from './fileDecisions.ts'
import { KeyTaken } from './ledger.ts'

/** A file that was asked for by its key, with what tells whether it is the same. */
export interface KnownFile {
  readonly file: ChangeFile
  readonly bodyHash: string
}

/** How the check of a file ends. */
export interface Receipt {
  readonly status: 'REJECTED' | 'VALIDATED' | 'AWAITING_APPROVAL' | 'ACCEPTED'
  readonly faults: readonly FileFault[]
  readonly faultCount: number
  readonly rows: number
  readonly changes: number
}

/** Files of changes. Each question of an institution's files names the institution, and whose they are. */
export interface ChangeFiles {
  /** @returns the file, or the one that the same key and content brought before. @throws KeyTaken */
  submit(file: NewChangeFile, now: Date): Promise<ChangeFile>
  byKey(institutionId: string, subject: string, key: string): Promise<KnownFile | null>
  /** @param subject whoever submitted it; null: anybody. */
  byId(institutionId: string, id: string, subject: string | null): Promise<ChangeFile | null>
  /** Newest first. @param before position; null: from the newest on. */
  list(
    institutionId: string,
    subject: string,
    page: { readonly first: number; readonly before: number | null },
  ): Promise<ChangeFile[]>
  /** Changes of a file in the order of its rows, those of these interfaces. @param after the number of a change of the file. */
  transactions(
    file: ChangeFile,
    interfaces: readonly string[],
    page: { readonly first: number; readonly after: number },
  ): Promise<readonly { readonly number: number; readonly transaction: Transaction }[]>
  /** Rows that were refused or not sent, in their order; those of these interfaces. */
  refusals(
    file: ChangeFile,
    interfaces: readonly string[],
    page: { readonly first: number; readonly after: number },
  ): Promise<readonly Refusal[]>

  /** A file to be checked that nobody checks, from its beginning: what was left of an earlier check is gone. */
  claim(worker: string, now: Date, until: Date): Promise<ChangeFile | null>
  /** Tells how far the check has come. @returns false where it is not the worker's any more. */
  renew(worker: string, id: string, rows: number, until: Date): Promise<boolean>
  /** @returns false, and nothing is written, where it is not the worker's any more. */
  keepRows(worker: string, file: ChangeFile, rows: readonly CheckedRow[]): Promise<boolean>
  /** Which of these keys the submitter has used for changes before. */
  usedKeys(file: ChangeFile, keys: readonly string[]): Promise<ReadonlySet<string>>
  /** Lets go of the file, to be checked anew from then on. */
  postpone(worker: string, id: string, until: Date): Promise<void>
  /** Ends the check; one that is accepted has its places in the order of changes at the same moment. @returns false where it is not the worker's. */
  settle(worker: string, id: string, receipt: Receipt, now: Date): Promise<boolean>
  /** Takes back what is not in the queue. @returns false where there is nothing to take back. */
  cancel(institutionId: string, id: string, now: Date): Promise<boolean>
  /** Removes rows of files that were not carried out, some at a time. @returns whether there may be more. */
  clear(): Promise<boolean>
}

const FILES = 'changeFiles'
/** Rows removed at a time: others want to write in between. */
const CLEARED = 50
const NEVER_CARRIED_OUT: readonly ChangeFileStatus[] = ['REJECTED', 'VALIDATED', 'CANCELLED']

export function openChangeFiles(database: Database, seal: Seal): ChangeFiles {
  const held = (worker: string, id: string, work: (transaction: Kept<Tables>) => Promise<void>): Promise<boolean> =>
    database.transaction().execute(async (transaction) => {
      const { numUpdatedRows } = await transaction
        .updateTable('change_file')
        .set({ claimed_by: worker })
        .where('id', '=', id)
        .where('claimed_by', '=', worker)
        .where('status', '=', 'VALIDATING')
        .executeTakeFirst()
      if (Number(numUpdatedRows) === 0) return false
      await work(transaction)
      return true
    })
  /** Places behind all that there are, one for each change. */
  return {
    submit: (file, now) =>
      database.transaction().execute(async (transaction) => {
        await serialise(transaction, `${FILES}/${file.institutionId}`)
        const known = await transaction
          .selectFrom('change_file')
          .selectAll()
          .where('institution_id', '=', file.institutionId)
          .where('subject', '=', file.subject)
          .where('idempotency_key', '=', file.idempotencyKey)
          .executeTakeFirst()
        if (known !== undefined) {
          if (known.body_hash !== file.bodyHash) throw new KeyTaken()
          return fileOf(known)
        }
        const { newest } = await transaction
          .selectFrom('change_file')
          .select(({ fn }) => fn.max<number | null>('position').as('newest'))
          .where('institution_id', '=', file.institutionId)
          .executeTakeFirstOrThrow()
        const row = rowOfFile(file, Number(newest ?? 0) + 1, now.toISOString())
        await transaction.insertInto('change_file').values(row).execute()
        return fileOf(row)
      }),
    byKey: async (institutionId, subject, key) => {
      const row = await database
        .selectFrom('change_file')
        .selectAll()
        .where('institution_id', '=', institutionId)
        .where('subject', '=', subject)
        .where('idempotency_key', '=', key)
        .executeTakeFirst()
      return row === undefined ? null : { file: fileOf(row), bodyHash: row.body_hash }
    },
    byId: async (institutionId, id, subject) => {
      let query = database
        .selectFrom('change_file')
        .selectAll()
        .where('institution_id', '=', institutionId)
        .where('id', '=', id)
      if (subject !== null) query = query.where('subject', '=', subject)
      const row = await query.executeTakeFirst()
      return row === undefined ? null : fileOf(row)
    },
    list: async (institutionId, subject, { first, before }) => {
      let query = database
        .selectFrom('change_file')
        .selectAll()
        .where('institution_id', '=', institutionId)
        .where('subject', '=', subject)
        .orderBy('position', 'desc')
        .limit(first)
      if (before !== null) query = query.where('position', '<', before)
      return (await query.execute()).map(fileOf)
    },
    transactions: async (file, interfaces, { first, after }) => {
      const rows = await database
        .selectFrom('change_file_row')
        .innerJoin('change', 'change.id', 'change_file_row.change_id')
        .selectAll('change')
        .select('change_file_row.number as file_number')
        .where('change_file_row.file_id', '=', file.id)
        .where('change.institution_id', '=', file.institutionId)
        .where('change.interface_code', 'in', [...interfaces, ''])
        .where('change_file_row.number', '>', after)
        .orderBy('change_file_row.number')
        .limit(first)
        .execute()
      return rows.map(({ file_number, ...row }) => ({
        number: Number(file_number),
        transaction: transactionOf(row, seal),
      }))
    },
    refusals: async (file, interfaces, { first, after }) => {
      const rows = await database
        .selectFrom('change_file_row')
        .select(['number', 'row', 'reason', 'change_id'])
        .where('file_id', '=', file.id)
        .where('interface_code', 'in', [...interfaces, ''])
        .where(sql<boolean>`${sql.ref('state')} in ('REFUSED', 'NOT_SENT')`)
        .where('number', '>', after)
        .orderBy('number')
        .limit(first)
        .execute()
      const ids = rows.flatMap(({ change_id }) => (change_id === null ? [] : [change_id]))
      const changes =
        ids.length === 0
          ? []
          : await database
              .selectFrom('change')
              .selectAll()
              .where('institution_id', '=', file.institutionId)
              .where('id', 'in', ids)
              .execute()
      const byId = new Map(changes.map((row) => [row.id, transactionOf(row, seal)]))
      return rows.map(({ number, row, reason, change_id }) => {
        const transaction = change_id === null ? null : (byId.get(change_id) ?? null)
        return {
          number: Number(number),
          row: Number(row),
          transaction,
          codes: reason === null ? codesOf(transaction?.messages ?? []) : [reason],
        }
      })
    },

    claim: async (worker, now, until) => {
      const at = now.toISOString()
      const claimed = await database.transaction().execute(async (transaction) => {
        await serialise(transaction, FILES)
        const row = await transaction
          .selectFrom('change_file')
          .selectAll()
          .where('status', 'in', ['RECEIVED', 'VALIDATING'])
          .where(({ or, eb }) => or([eb('claimed_until', 'is', null), eb('claimed_until', '<', at)]))
          .orderBy('submitted_at')
          .limit(1)
          .executeTakeFirst()
        if (row === undefined) return null
        const now = {
          status: 'VALIDATING',
          claimed_by: worker,
          claimed_until: until.toISOString(),
          attempts: Number(row.attempts) + 1,
          checked: 0,
        }
        await transaction.updateTable('change_file').set(now).where('id', '=', row.id).execute()
        return { ...row, ...now }
      })
      if (claimed === null) return null
      while (await removeRows(database, claimed.id)) {}
      return fileOf(claimed)
    },
    renew: async (worker, id, rows, until) => {
      const { numUpdatedRows } = await database
        .updateTable('change_file')
        .set({ claimed_until: until.toISOString(), checked: rows })
        .where('id', '=', id)
        .where('claimed_by', '=', worker)
        .where('status', '=', 'VALIDATING')
        .executeTakeFirst()
      return Number(numUpdatedRows) > 0
    },
    keepRows: (worker, { id, institutionId }, rows) =>
      held(worker, id, async (transaction) => {
        await transaction
          .insertInto('change_file_row')
          .values(rows.map((row) => rowOfChange(institutionId, id, row, seal)))
          .execute()
      }),
    usedKeys: async ({ institutionId, subject }, keys) => {
      if (keys.length === 0) return new Set()
      const rows = await database
        .selectFrom('change')
        .select('idempotency_key')
        .where('institution_id', '=', institutionId)
        .where('submitted_by', '=', subject)
        .where('idempotency_key', 'in', [...keys])
        .execute()
      return new Set(rows.map(({ idempotency_key }) => idempotency_key))
    },
    postpone: async (worker, id, until) => {
      await database
        .updateTable('change_file')
        .set({ claimed_by: null, claimed_until: until.toISOString() })
        .where('id', '=', id)
        .where('claimed_by', '=', worker)
        .where('status', '=', 'VALIDATING')
        .execute()
    },
    settle: (worker, id, { status, faults, faultCount, rows, changes }, now) =>
      held(worker, id, async (transaction) => {
        await transaction
          .updateTable('change_file')
          .set({
            status,
            faults: JSON.stringify(faults),
            fault_count: faultCount,
            checked: rows,
            changes: status === 'REJECTED' ? 0 : changes,
            claimed_by: null,
            claimed_until: null,
            ended_at: status === 'REJECTED' || status === 'VALIDATED' ? now.toISOString() : null,
            ...(status === 'ACCEPTED' ? await placesFor(transaction, changes) : {}),
          })
          .where('id', '=', id)
          .execute()
      }),
    cancel: async (institutionId, id, now) => {
      const { numUpdatedRows } = await database
        .updateTable('change_file')
        .set({ status: 'CANCELLED', claimed_by: null, claimed_until: null, ended_at: now.toISOString() })
        .where('institution_id', '=', institutionId)
        .where('id', '=', id)
        .where('status', 'in', CANCELLABLE)
        .executeTakeFirst()
      return Number(numUpdatedRows) > 0
    },
    clear: async () => {
      const over = await database
        .selectFrom('change_file')
        .select('id')
        .where('status', 'in', [...NEVER_CARRIED_OUT])
        .where('first_turn', 'is', null)
        .where(({ exists, selectFrom }) =>
          exists(selectFrom('change_file_row').select('number').whereRef('file_id', '=', 'change_file.id')),
        )
        .limit(1)
        .executeTakeFirst()
      if (over === undefined) return false
      await removeRows(database, over.id)
      return true
    },
  }
}

const CANCELLABLE: readonly ChangeFileStatus[] = [
  'RECEIVED',
  'VALIDATING',
  'AWAITING_APPROVAL',
  'ACCEPTED',
  'CARRYING_OUT',
]

async function removeRows(database: Database, id: string): Promise<boolean> {
  const rows = await database
    .selectFrom('change_file_row')
    .select('number')
    .where('file_id', '=', id)
    .orderBy('number')
    .limit(CLEARED)
    .execute()
  const last = rows.at(-1)
  if (last === undefined) return false
  await database.deleteFrom('change_file_row').where('file_id', '=', id).where('number', '<=', last.number).execute()
  return rows.length === CLEARED
}

function codesOf(messages: readonly SystemMessage[]): readonly string[] {
  return [...new Set(messages.flatMap(({ code }) => (code === null ? [] : [code])))]
}
