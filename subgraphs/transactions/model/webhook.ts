import type { TransactionStatus } from './transaction.ts'

/** Which changes are told: those that the system submitted itself, or all that it may see. */
export type WebhookScope = 'OWN' | 'ALL_VISIBLE'

/** Where a system is told outcomes of an institution's changes. */
export interface Webhook {
  readonly id: string
  readonly institutionId: string
  /** Whose it is, as the registry names them. */
  readonly subject: string
  readonly url: string
  readonly only: WebhookScope
  readonly events: readonly TransactionStatus[]
  readonly description: string | null
  readonly secret: string
  readonly formerSecret: string | null
  readonly formerUntil: string | null
  readonly state: 'ACTIVE' | 'GONE' | 'REMOVED'
  readonly createdAt: string
  readonly createdBy: string
  /** Attempts that failed since one succeeded. */
  readonly failures: number
  readonly lastDeliveredAt: string | null
  readonly lastFailedAt: string | null
  readonly lastHttpStatus: number | null
}

/** What somebody would act on: told where a webhook does not say which. */
export const OUTCOMES: readonly TransactionStatus[] = [
  'COMPLETED',
  'COMPLETED_WITH_WARNINGS',
  'REJECTED',
  'PARKED',
  'OUTCOME_UNKNOWN',
  'CANCELLED',
]
