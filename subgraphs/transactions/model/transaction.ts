import type { SystemMessage } from '../payroll.ts'

export type TransactionStatus =
  | 'AWAITING_APPROVAL'
  | 'QUEUED'
  | 'IN_FLIGHT'
  | 'COMPLETED'
  | 'COMPLETED_WITH_WARNINGS'
  | 'REJECTED'
  | 'PARKED'
  | 'OUTCOME_UNKNOWN'
  | 'CANCELLED'
  | 'VALIDATED'

/** Nothing more happens to it by itself. */
export const ENDED: ReadonlySet<TransactionStatus> = new Set([
  'COMPLETED',
  'COMPLETED_WITH_WARNINGS',
  'REJECTED',
  'CANCELLED',
  'VALIDATED',
])

/** Whoever waited has the answer: it has ended, or a person must look at it. */
export function isAnswered(status: TransactionStatus): boolean {
  return ENDED.has(status) || status === 'PARKED' || status === 'OUTCOME_UNKNOWN' || status === 'AWAITING_APPROVAL'
}

/** While one of these stands, later changes of the same employment wait. Architecture of changes: what blocks and what does not. */
export const HOLDING: readonly TransactionStatus[] = ['QUEUED', 'IN_FLIGHT', 'OUTCOME_UNKNOWN', 'PARKED']

/** Interactive changes are waited for; those of files have places of their own, so that they slow nobody. */
export type Lane = 'INTERACTIVE' | 'BULK'

export interface Decision {
  /** As the registry names who decided. */
  readonly subject: string
  readonly name: string
  readonly at: string
  /** Why it was rejected. */
  readonly reason: string | null
}

/** One change, as its institution sees it. */
export interface Transaction {
  readonly id: string
  readonly institutionId: string
  /** Null while a hire has none yet. */
  readonly employmentId: string | null
  readonly system: 'SLS' | 'OPUS'
  readonly operation: string
  /** The interface by which it may be asked for, and seen. */
  readonly interfaceCode: string
  /** The input's own fields. */
  readonly values: Readonly<Record<string, unknown>>
  readonly idempotencyKey: string
  readonly status: TransactionStatus
  readonly messages: readonly SystemMessage[]
  readonly submittedAt: string
  /** As the registry names who submitted it. */
  readonly subject: string
  readonly submittedBy: string
  readonly submitterKind: 'SYSTEM' | 'PERSON'
  readonly purpose: string | null
  readonly completedAt: string | null
  readonly attempts: number
  /** Place in the order in which changes were received. */
  readonly position: number
  /** Place in the order in which they are carried out: counted from the approval where there was one. */
  readonly turn: number
  readonly lane: Lane
  /** The file that it came with; null where it came by itself. */
  readonly file: { readonly id: string; readonly row: number } | null
  /** Who approved or rejected it, and when; null where nobody was asked, or has answered yet. */
  readonly decision: Decision | null
  /** Ids of the records that it left behind. */
  readonly recordIds: readonly string[]
  /** When it is looked at again. */
  readonly notBefore: string
}

/** One call that it takes. */
export interface TransactionCall {
  readonly number: number
  readonly service: string
  readonly body: Readonly<Record<string, unknown>>
  readonly reference: string
  readonly state: CallState
  readonly messages: readonly SystemMessage[]
  /** Ids of the records that it left behind. */
  readonly recordIds: readonly string[]
  /** When it was last sent, or was about to be; null where it never was. */
  readonly sentAt: string | null
}

export type CallState = 'PLANNED' | 'SENT' | 'COMPLETED' | 'COMPLETED_WITH_WARNINGS' | 'REJECTED' | 'PARKED'
