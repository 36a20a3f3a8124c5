import type { Seal } from '#foundation/directory/seal.ts'
import type { ChangeFileRowTable, ChangeFileTable } from '#foundation/store/fileTables.ts'
import type { ChangeFile, ChangeFileStatus, FileFault, FileFormatName } from '../model/changeFile.ts'
import { decisionOf } from './changeRows.ts'

/** A file as it is taken in. */
export interface NewChangeFile
  extends Omit<
    ChangeFile,
    | 'position'
    | 'status'
    | 'faults'
    | 'faultCount'
    | 'rows'
    | 'progress'
    | 'submittedAt'
    | 'endedAt'
    | 'attempts'
    | 'decision'
  > {
  /** Of what was asked for, and of the bytes: tells whether a key is used with the same file again. */
  readonly bodyHash: string
}

/** One change that a row makes, checked. */
export interface CheckedRow {
  /** From 1, in the order of the file. */
  readonly number: number
  readonly row: number
  readonly orderKey: string
  /** From 1: which of the file's changes of the same order key. */
  readonly place: number
  readonly personKey: string
  readonly isPersonWide: boolean
  /** Null: of a hire. */
  readonly employmentId: string | null
  readonly operation: string
  readonly interfaceCode: string
  readonly values: Readonly<Record<string, unknown>>
  readonly bodyHash: string
  readonly idempotencyKey: string
}

export function fileOf(row: ChangeFileTable): ChangeFile {
  const counted = {
    changes: Number(row.changes),
    open: Number(row.fed),
    completed: Number(row.completed),
    completedWithWarnings: Number(row.warned),
    rejected: Number(row.refused),
    notSent: Number(row.not_sent),
  }
  const { changes, open, completed, completedWithWarnings, rejected, notSent } = counted
  const rest = changes - open - completed - completedWithWarnings - rejected - notSent - Number(row.cancelled)
  const isTakenBack = row.status === 'CANCELLED'
  return {
    id: row.id,
    institutionId: row.institution_id,
    system: row.system,
    position: Number(row.position),
    uploadId: row.upload_id,
    format: row.format as FileFormatName,
    operation: row.operation,
    validateOnly: Number(row.validate_only) === 1,
    idempotencyKey: row.idempotency_key,
    status: row.status as ChangeFileStatus,
    faults: JSON.parse(row.faults) as FileFault[],
    faultCount: Number(row.fault_count),
    rows: Number(row.checked),
    progress: {
      ...counted,
      waiting: isTakenBack ? 0 : rest,
      cancelled: Number(row.cancelled) + (isTakenBack ? rest : 0),
    },
    submittedAt: row.submitted_at,
    endedAt: row.ended_at,
    decision: decisionOf(row),
    subject: row.subject,
    submittedBy: row.submitter_name,
    submitterKind: row.submitter_kind,
    language: row.language as 'da' | 'en',
    interfaces: JSON.parse(row.interfaces) as string[],
    scopes: JSON.parse(row.scopes) as string[],
    purpose: row.purpose,
    attempts: Number(row.attempts),
  }
}

export function rowOfFile(file: NewChangeFile, position: number, at: string): ChangeFileTable {
  return {
    id: file.id,
    institution_id: file.institutionId,
    position,
    system: file.system,
    upload_id: file.uploadId,
    format: file.format,
    operation: file.operation,
    validate_only: file.validateOnly ? 1 : 0,
    idempotency_key: file.idempotencyKey,
    body_hash: file.bodyHash,
    status: 'RECEIVED',
    faults: '[]',
    fault_count: 0,
    checked: 0,
    changes: 0,
    fed: 0,
    completed: 0,
    warned: 0,
    refused: 0,
    cancelled: 0,
    not_sent: 0,
    attempts: 0,
    submitted_at: at,
    subject: file.subject,
    submitter_name: file.submittedBy,
    submitter_kind: file.submitterKind,
    language: file.language,
    interfaces: JSON.stringify(file.interfaces),
    scopes: JSON.stringify(file.scopes),
    purpose: file.purpose,
    ended_at: null,
    decided_by: null,
    decider_name: null,
    decided_at: null,
    decision_reason: null,
    claimed_by: null,
    claimed_until: null,
    first_turn: null,
    last_turn: null,
  }
}

/** The first of its employment may be put into the queue at once; the others follow it. */
export function rowOfChange(institutionId: string, fileId: string, row: CheckedRow, seal: Seal): ChangeFileRowTable {
  return {
    file_id: fileId,
    institution_id: institutionId,
    number: row.number,
    row: row.row,
    order_key: row.orderKey,
    place: row.place,
    person_key: row.personKey,
    person_wide: row.isPersonWide ? 1 : 0,
    employment_id: row.employmentId ?? '',
    operation: row.operation,
    interface_code: row.interfaceCode,
    sealed: seal.close(JSON.stringify(row.values)),
    body_hash: row.bodyHash,
    idempotency_key: row.idempotencyKey,
    state: row.place === 1 ? 'READY' : 'WAITING',
    change_id: null,
    reason: null,
  }
}
