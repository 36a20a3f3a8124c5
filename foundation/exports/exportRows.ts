import type { Selectable } from 'kysely'
import type { DateTime } from '#schema/scalars/DateTime.ts'
import type { Seal } from '../directory/seal.ts'
import type { EmployeeExportTable } from '../store/exportTables.ts'
import type {
  ClaimedExport,
  EmployeeExport,
  ExportFormat,
  ExportOrder,
  ExportRights,
  ExportStatus,
} from './employeeExport.ts'

export type ExportRow = Selectable<EmployeeExportTable>

/** A row of the store, in our words. Counts may come as text from a database that has longer numbers. */
export function exportOf(row: ExportRow): EmployeeExport {
  return {
    id: row.id,
    owner: { institution: { id: row.institution_id, payrollSystem: row.system }, subject: row.subject },
    status: row.status as ExportStatus,
    format: row.format as ExportFormat,
    rows: Number(row.rows),
    totalRows: row.total_rows === null ? null : Number(row.total_rows),
    bytes: Number(row.bytes),
    faultCount: Number(row.faulty_rows),
    submittedAt: row.submitted_at as DateTime,
    startedAt: row.started_at as DateTime | null,
    endedAt: row.ended_at as DateTime | null,
    expiresAt: row.expires_at as DateTime | null,
    resumesAt: row.status === 'PAUSED' ? (row.due_at as DateTime | null) : null,
    fault:
      row.fault_code === null || row.status === 'RUNNING' || row.status === 'COMPLETED'
        ? null
        : { code: row.fault_code, message: row.fault_message ?? '' },
    rights: JSON.parse(row.rights) as ExportRights,
  }
}

/** The same with what only its worker may know. */
export function claimedExportOf(row: ExportRow, seal: Seal): ClaimedExport {
  return {
    ...exportOf(row),
    order: JSON.parse(seal.open(row.sealed_order)) as ExportOrder,
    cursor: row.cursor,
    pageRows: row.page_rows === null ? null : Number(row.page_rows),
    attempts: Number(row.attempts),
    waitingSince: (row.advanced_at ?? row.started_at ?? row.submitted_at) as DateTime,
  }
}

/** What a piece is sealed for: one of another place, or of another export, does not open. */
export function placeOfPiece(id: string, number: number): string {
  return `employeeExport ${id} ${number}`
}
