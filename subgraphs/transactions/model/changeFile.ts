import type { Decision, Transaction } from './transaction.ts'

export const FILE_FORMATS = ['CSV', 'NDJSON', 'IND01', 'FRAVAER'] as const
export type FileFormatName = (typeof FILE_FORMATS)[number]

export type ChangeFileStatus =
  | 'RECEIVED'
  | 'VALIDATING'
  | 'VALIDATED'
  | 'AWAITING_APPROVAL'
  | 'REJECTED'
  | 'ACCEPTED'
  | 'CARRYING_OUT'
  | 'ENDED'
  | 'CANCELLED'

/** Nothing more happens to it by itself, or not before somebody has said something. */
export const FILE_AT_REST: ReadonlySet<ChangeFileStatus> = new Set([
  'VALIDATED',
  'AWAITING_APPROVAL',
  'REJECTED',
  'ENDED',
  'CANCELLED',
])

/** Its rows have their places in the order of changes. */
export const FILE_IN_ORDER: readonly ChangeFileStatus[] = ['ACCEPTED', 'CARRYING_OUT']

/** A file of changes: one unit until it is taken in, changes like others from then on. */
export interface ChangeFile {
  readonly id: string
  readonly institutionId: string
  readonly system: 'SLS' | 'OPUS'
  /** Place among the institution's files. */
  readonly position: number
  readonly uploadId: string
  readonly format: FileFormatName
  readonly operation: string | null
  readonly validateOnly: boolean
  readonly idempotencyKey: string
  readonly status: ChangeFileStatus
  readonly faults: readonly FileFault[]
  readonly faultCount: number
  /** Rows checked so far. */
  readonly rows: number
  readonly progress: FileProgress
  readonly submittedAt: string
  readonly endedAt: string | null
  /** Who approved or rejected it; null where nobody was asked, or has answered yet. */
  readonly decision: Decision | null
  readonly subject: string
  readonly submittedBy: string
  readonly submitterKind: 'SYSTEM' | 'PERSON'
  readonly language: 'da' | 'en'
  /** Interfaces that were open to whoever submitted it. */
  readonly interfaces: readonly string[]
  /** Scopes that were held. */
  readonly scopes: readonly string[]
  readonly purpose: string | null
  readonly attempts: number
}

export interface FileProgress {
  readonly changes: number
  readonly waiting: number
  readonly open: number
  readonly completed: number
  readonly completedWithWarnings: number
  readonly rejected: number
  readonly cancelled: number
  readonly notSent: number
}

/** What is wrong with a file or one of its rows. */
export interface FileFault {
  /** Null: the file as a whole. */
  readonly row: number | null
  readonly field: string | null
  readonly code: string
  readonly text: string
}

/** A row that was not carried out, although it was good. */
export interface Refusal {
  readonly number: number
  readonly row: number
  /** Null: it was not sent. */
  readonly transaction: Transaction | null
  readonly codes: readonly string[]
}

/** Why a row was not sent. */
export type NotSentReason = 'EARLIER_ROW_REFUSED' | 'IDEMPOTENCY_KEY_USED'

/** What a row of a file that waits for a second person is to change. */
export interface ProposedRow {
  /** From 1, in the order of the file. */
  readonly number: number
  readonly row: number
  readonly operation: string
  readonly employmentId: string | null
  readonly values: Readonly<Record<string, unknown>>
  /** Whoever submitted the file. */
  readonly subject: string
}
