import type { TransactionStatus } from './transaction.ts'

/** What a payroll system or we said of a change, without words: those may speak of people. */
export interface MessageCode {
  readonly severity: string
  readonly code: string | null
  readonly transactionCode: string | null
  readonly followOn: boolean
}

/** Why an attempt failed. */
export type DeliveryFailure = 'ANSWER' | 'TIMEOUT' | 'UNREACHABLE' | 'ADDRESS_REFUSED' | 'GONE' | 'REMOVED'

/** A change as it was when its status became what is told. */
export interface ToldStatus {
  readonly transactionId: string
  /** Null of a hire that has made none yet. */
  readonly employmentId: string | null
  readonly operation: string
  readonly interfaceCode: string
  /** Who submitted the change. */
  readonly subject: string
  readonly idempotencyKey: string
  readonly status: TransactionStatus
  readonly messages: readonly MessageCode[]
}

/** One thing to tell one webhook. */
export interface Delivery {
  readonly id: string
  readonly webhookId: string
  readonly institutionId: string
  /** Null: a test. */
  readonly told: ToldStatus | null
  readonly occurredAt: string
  /** Place among all of the webhook. */
  readonly position: number
  /** Place among what is told of the employment; null until it is first tried, and for tests. */
  readonly sequence: number | null
  readonly state: 'PENDING' | 'DELIVERED' | 'FAILED'
  readonly attempts: number
  readonly nextAt: string
  /** When it was first tried. */
  readonly firstAt: string | null
  readonly endedAt: string | null
  readonly httpStatus: number | null
  readonly failure: DeliveryFailure | null
}
