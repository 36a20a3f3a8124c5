import { dateTime } from '#schema/scalars/DateTime.ts'
import type { Seal } from '../directory/seal.ts'
import { serialise } from '../store/serialise.ts'
import type { Database } from '../store/store.ts'
import type { ClaimedExport, ExportFault, WrittenPage } from './employeeExport.ts'
import { claimedExportOf, placeOfPiece } from './exportRows.ts'
import type { ExportSettings } from './settings.ts'

/** Exports that are to be read, for whoever reads them. One that a process left is taken up by another where its last written page ended. */
export interface ExportQueue {
  /** The next that is due and whose owner has no earlier one under way; it is the worker's until the moment given, if nobody renews that. */
  claim(worker: string, now: Date, until: Date): Promise<ClaimedExport | null>
  /**
   * Writes a page and moves on, both or neither.
   * @returns false where the export is not the worker's any more or was taken back: nothing is written then.
   */
  advance(worker: string, from: ClaimedExport, page: WrittenPage, now: Date, until: Date): Promise<boolean>
  /** Gives it up until a moment. @param pageRows employees of the page that is tried then. */
  pause(worker: string, id: string, why: ExportFault, pageRows: number, dueAt: Date): Promise<void>
  /** Gives it up at once, as it stands. */
  release(worker: string, id: string): Promise<void>
  /** Ends it without a file; what was written is thrown away. */
  end(worker: string, id: string, status: 'REJECTED' | 'FAILED', why: ExportFault, now: Date): Promise<void>
}

const QUEUE = 'employeeExports'
const OPEN = ['QUEUED', 'RUNNING', 'PAUSED']

export function openExportQueue(database: Database, seal: Seal, settings: ExportSettings): ExportQueue {
  const expiry = (now: Date): string => dateTime(new Date(now.getTime() + settings.keepHours * 3_600_000))
  const own = (worker: string, id: string) =>
    database.updateTable('employee_export').where('id', '=', id).where('claimed_by', '=', worker)
  const unclaimed = { claimed_by: null, claimed_until: null }

  return {
    claim: (worker, now, until) =>
      database.transaction().execute(async (transaction) => {
        await serialise(transaction, QUEUE)
        const at = now.toISOString()
        const row = await transaction
          .selectFrom('employee_export as due')
          .selectAll()
          .where('status', 'in', OPEN)
          .where(({ or, eb }) => or([eb('claimed_until', 'is', null), eb('claimed_until', '<', at)]))
          .where(({ or, eb }) => or([eb('due_at', 'is', null), eb('due_at', '<=', at)]))
          .where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom('employee_export as earlier')
                  .select('earlier.id')
                  .whereRef('earlier.institution_id', '=', 'due.institution_id')
                  .whereRef('earlier.subject', '=', 'due.subject')
                  .where('earlier.status', 'in', OPEN)
                  .where(({ or, and, eb, ref }) =>
                    or([
                      eb('earlier.submitted_at', '<', ref('due.submitted_at')),
                      and([
                        eb('earlier.submitted_at', '=', ref('due.submitted_at')),
                        eb('earlier.id', '<', ref('due.id')),
                      ]),
                    ]),
                  ),
              ),
            ),
          )
          .orderBy('submitted_at')
          .limit(1)
          .executeTakeFirst()
        if (row === undefined) return null
        const claimed = {
          status: 'RUNNING',
          started_at: row.started_at ?? at,
          due_at: null,
          claimed_by: worker,
          claimed_until: until.toISOString(),
        }
        await transaction.updateTable('employee_export').set(claimed).where('id', '=', row.id).execute()
        return claimedExportOf({ ...row, ...claimed }, seal)
      }),
    advance: (worker, { id }, page, now, until) =>
      database.transaction().execute(async (transaction) => {
        const before = await transaction
          .updateTable('employee_export')
          .set({ claimed_until: until.toISOString() })
          .where('id', '=', id)
          .where('claimed_by', '=', worker)
          .where('status', '=', 'RUNNING')
          .returning(['rows', 'bytes', 'pieces', 'faulty_rows', 'total_rows'])
          .executeTakeFirst()
        if (before === undefined) return false
        let number = Number(before.pieces)
        let row = Number(before.rows)
        let byte = Number(before.bytes)
        for (const { bytes, rows } of page.pieces) {
          await transaction
            .insertInto('employee_export_piece')
            .values({
              export_id: id,
              number,
              first_row: row + 1,
              rows,
              first_byte: byte,
              bytes: bytes.byteLength,
              sealed: seal.closeBytes(bytes, placeOfPiece(id, number)),
            })
            .execute()
          number += 1
          row += rows
          byte += bytes.byteLength
        }
        await transaction
          .updateTable('employee_export')
          .set({
            rows: row,
            bytes: byte,
            pieces: number,
            faulty_rows: Number(before.faulty_rows) + page.faults,
            total_rows: before.total_rows ?? page.totalRows,
            cursor: page.cursor,
            page_rows: page.nextPageRows,
            attempts: 0,
            advanced_at: dateTime(now),
            fault_code: null,
            fault_message: null,
            ...(page.isLast
              ? { status: 'COMPLETED', ended_at: dateTime(now), expires_at: expiry(now), ...unclaimed }
              : {}),
          })
          .where('id', '=', id)
          .execute()
        return true
      }),
    pause: async (worker, id, why, pageRows, dueAt) => {
      await own(worker, id)
        .set(({ eb }) => ({
          status: 'PAUSED',
          fault_code: why.code,
          fault_message: why.message,
          page_rows: pageRows,
          attempts: eb('attempts', '+', 1),
          due_at: dueAt.toISOString(),
          ...unclaimed,
        }))
        .where('status', '=', 'RUNNING')
        .execute()
    },
    release: async (worker, id) => {
      await own(worker, id).set(unclaimed).execute()
    },
    end: (worker, id, status, why, now) =>
      database.transaction().execute(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('employee_export')
          .set({
            status,
            fault_code: why.code,
            fault_message: why.message,
            ended_at: dateTime(now),
            expires_at: expiry(now),
            rows: 0,
            bytes: 0,
            pieces: 0,
            faulty_rows: 0,
            ...unclaimed,
          })
          .where('id', '=', id)
          .where('claimed_by', '=', worker)
          .where('status', '=', 'RUNNING')
          .executeTakeFirst()
        if (numUpdatedRows > 0n)
          await transaction.deleteFrom('employee_export_piece').where('export_id', '=', id).execute()
      }),
  }
}
