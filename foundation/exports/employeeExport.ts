import type { DateTime } from '#schema/scalars/DateTime.ts'
import type { Caller, InstitutionScope } from '../tenancy/caller.ts'

export type ExportStatus = 'QUEUED' | 'RUNNING' | 'PAUSED' | 'COMPLETED' | 'REJECTED' | 'FAILED' | 'CANCELLED'
export type ExportFormat = 'NDJSON' | 'CSV'

/** Whose an export is: nobody else finds it. */
export interface ExportOwner {
  readonly institution: InstitutionScope
  /** As the registry names the system or person. */
  readonly subject: string
}

/** What was ordered, as it was given. It may name people, so it lies sealed. */
export interface ExportOrder {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly filter: Readonly<Record<string, unknown>> | null
  readonly asOf: string | null
}

/** What the caller was let in with when the export was ordered: it is never read with more. */
export type ExportRights = Pick<
  Caller,
  'name' | 'kind' | 'scopes' | 'certificate' | 'withheldFields' | 'purpose' | 'language' | 'freshness'
> & { readonly grants: readonly string[] }

export interface ExportFault {
  readonly code: string
  readonly message: string
}

/** An export as its owner sees it. */
export interface EmployeeExport {
  readonly id: string
  readonly owner: ExportOwner
  readonly status: ExportStatus
  readonly format: ExportFormat
  readonly rows: number
  readonly totalRows: number | null
  readonly bytes: number
  readonly faultCount: number
  readonly submittedAt: DateTime
  readonly startedAt: DateTime | null
  readonly endedAt: DateTime | null
  readonly expiresAt: DateTime | null
  readonly resumesAt: DateTime | null
  readonly fault: ExportFault | null
  readonly rights: ExportRights
}

/** An export that this worker has, with what it takes to go on. */
export interface ClaimedExport extends EmployeeExport {
  readonly order: ExportOrder
  /** Where the last page that is written ended; null: none is. */
  readonly cursor: string | null
  /** Employees of the next page; null: as many as may be. */
  readonly pageRows: number | null
  /** Attempts at the next page that a system did not answer. */
  readonly attempts: number
  /** Since when no page was written. */
  readonly waitingSince: DateTime
}

/** Some rows of a page, written. */
export interface WrittenPiece {
  readonly bytes: Uint8Array
  readonly rows: number
}

/** A page that is written whole or not at all. */
export interface WrittenPage {
  readonly pieces: readonly WrittenPiece[]
  readonly rows: number
  /** Rows with an error. */
  readonly faults: number
  readonly cursor: string | null
  readonly totalRows: number | null
  readonly isLast: boolean
  readonly nextPageRows: number | null
}
