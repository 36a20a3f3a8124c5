import { dateTime } from '#schema/scalars/DateTime.ts'
import type { Seal } from '../directory/seal.ts'
import { isStorable } from '../store/storable.ts'
import type { Database } from '../store/store.ts'
import { freshId, keyedHash } from '../tenancy/keyedHash.ts'
import { refusal } from '../tenancy/refusal.ts'
import { exportContent, type From } from './content.ts'
import type { EmployeeExport, ExportFormat, ExportOrder, ExportOwner, ExportRights } from './employeeExport.ts'
import { exportOf } from './exportRows.ts'
import { type ExportQueue, openExportQueue } from './queue.ts'
import type { ExportSettings } from './settings.ts'

export interface NewExport {
  readonly owner: ExportOwner
  readonly format: ExportFormat
  readonly order: ExportOrder
  readonly rights: ExportRights
  readonly idempotencyKey: string
}

/** Exports of employees in the store: any process on it may take an order, any with a gateway may carry it out and give the file. */
export interface Exports {
  /**
   * Takes an order in; the same by the same key again is the same export.
   * @throws GraphQLError CONFLICT for another order by the key, RATE_LIMITED where the owner has too many.
   */
  order(ordered: NewExport): Promise<EmployeeExport>
  /** Null where the owner has none of that id. */
  find(owner: ExportOwner, id: string): Promise<EmployeeExport | null>
  /** @returns false where it has ended, or there is none. */
  cancel(owner: ExportOwner, id: string): Promise<boolean>
  /** The file from a byte or a row on, a piece in memory at a time. @throws Error where a piece was changed in the store, or is gone meanwhile. */
  content(found: EmployeeExport, from: From): AsyncGenerator<Uint8Array>
  /** For whoever carries them out. */
  readonly queue: ExportQueue
  /** Throws away what was kept long enough. @returns how many. */
  forget(now: Date): Promise<number>
  /** Hears that there may be something to carry out, from any process on the store. */
  listen(heard: () => void): Promise<() => Promise<void>>
}

export interface ExportsParts {
  readonly database: Database
  readonly wake: (channel: string, word?: string) => Promise<void>
  readonly listen: (channel: string, heard: () => void) => Promise<() => Promise<void>>
  readonly seal: Seal
  readonly idKey: Uint8Array
  readonly hashKey: Uint8Array
  readonly settings: ExportSettings
}

const CHANNEL = 'employeeExports'
const TOO_MANY_PAUSE_SECONDS = 60
/** Exports that are thrown away at a time. */
const AT_ONCE = 50

export function openExports(parts: ExportsParts): Exports {
  const { database, seal, idKey, hashKey, settings } = parts
  const rowsOf = ({ institution, subject }: ExportOwner) =>
    database.selectFrom('employee_export').where('institution_id', '=', institution.id).where('subject', '=', subject)

  return {
    order: async ({ owner, format, order, rights, idempotencyKey }) => {
      const { institution, subject } = owner
      const bodyHash = keyedHash(hashKey, institution.id, 'employeeExport', JSON.stringify([format, order])).toString(
        'base64url',
      )
      const known = async (): Promise<EmployeeExport | null> => {
        const row = await rowsOf(owner).selectAll().where('idempotency_key', '=', idempotencyKey).executeTakeFirst()
        if (row === undefined) return null
        if (row.body_hash !== bodyHash)
          throw refusal('CONFLICT', 'This idempotency key was used with another export.', {
            argument: 'idempotencyKey',
          })
        return exportOf(row)
      }
      const before = await known()
      if (before !== null) return before
      const { kept } = await rowsOf(owner)
        .select(({ fn }) => fn.countAll<number | string>().as('kept'))
        .executeTakeFirstOrThrow()
      if (Number(kept) >= settings.kept)
        throw refusal('RATE_LIMITED', 'Too many exports wait or are kept. Wait until some have ended and expired.', {
          reason: 'TOO_MANY_EXPORTS',
          retryAfterSeconds: TOO_MANY_PAUSE_SECONDS,
        })
      await database
        .insertInto('employee_export')
        .values({
          id: freshId(idKey, 'employeeExport', institution.id),
          institution_id: institution.id,
          subject,
          system: institution.payrollSystem,
          status: 'QUEUED',
          format,
          idempotency_key: idempotencyKey,
          body_hash: bodyHash,
          sealed_order: seal.close(JSON.stringify(order)),
          rights: JSON.stringify(rights),
          rows: 0,
          total_rows: null,
          bytes: 0,
          faulty_rows: 0,
          pieces: 0,
          cursor: null,
          page_rows: null,
          attempts: 0,
          submitted_at: dateTime(new Date()),
          started_at: null,
          advanced_at: null,
          ended_at: null,
          expires_at: null,
          due_at: null,
          fault_code: null,
          fault_message: null,
          claimed_by: null,
          claimed_until: null,
        })
        // The same order may arrive twice at the same time.
        .onConflict((conflict) => conflict.columns(['institution_id', 'subject', 'idempotency_key']).doNothing())
        .execute()
      await parts.wake(CHANNEL, '')
      const ordered = await known()
      if (ordered === null) throw new Error('an export that was ordered is not there')
      return ordered
    },
    find: async (owner, id) => {
      // A stranger's text may be none that the store can hold.
      if (!isStorable(id)) return null
      const row = await rowsOf(owner).selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? null : exportOf(row)
    },
    cancel: async ({ institution, subject }, id) => {
      if (!isStorable(id)) return false
      const now = new Date()
      const isCancelled = await database.transaction().execute(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('employee_export')
          .set({
            status: 'CANCELLED',
            ended_at: dateTime(now),
            expires_at: dateTime(new Date(now.getTime() + settings.keepHours * 3_600_000)),
            due_at: null,
            claimed_by: null,
            claimed_until: null,
          })
          .where('institution_id', '=', institution.id)
          .where('subject', '=', subject)
          .where('id', '=', id)
          .where('status', 'in', ['QUEUED', 'RUNNING', 'PAUSED'])
          .executeTakeFirst()
        if (numUpdatedRows === 0n) return false
        await transaction.deleteFrom('employee_export_piece').where('export_id', '=', id).execute()
        return true
      })
      if (isCancelled) await parts.wake(CHANNEL, '')
      return isCancelled
    },
    content: (found, from) => exportContent(database, seal, found, from),
    queue: openExportQueue(database, seal, settings),
    forget: async (now) => {
      let forgotten = 0
      for (;;) {
        const due = await database
          .selectFrom('employee_export')
          .select('id')
          .where('expires_at', '<', now.toISOString())
          .limit(AT_ONCE)
          .execute()
        if (due.length === 0) return forgotten
        for (const { id } of due)
          await database.transaction().execute(async (transaction) => {
            await transaction.deleteFrom('employee_export_piece').where('export_id', '=', id).execute()
            await transaction.deleteFrom('employee_export').where('id', '=', id).execute()
          })
        forgotten += due.length
      }
    },
    listen: (heard) => parts.listen(CHANNEL, () => heard()),
  }
}
