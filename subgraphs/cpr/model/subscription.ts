import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import type { DateTime } from '#schema/scalars/DateTime.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { PersonStatus } from './person.ts'

/** How a subscription stands in our own ledger, which is the only list there is (CPR dossier sections 12.2 and 12.4). */
export type SubscriptionState =
  /** To be looked up and created. */
  | 'WANTED'
  /** Sent, or about to be: whether CPR has it is not known. */
  | 'CREATING'
  | 'SUBSCRIBED'
  /** Sent, or about to be: whether CPR still has it is not known. */
  | 'DELETING'
  /** The person is active with us but stands in CPR where nobody is subscribed to. */
  | 'ABSENT'
  /** CPR does not know the number, or what replaced it could not be followed. */
  | 'FAILED'

/** Why it is so. */
export type SubscriptionReason =
  | 'ACTIVE'
  | 'NOT_ACTIVE'
  | 'STATUS'
  | 'REPLACED'
  | 'UNKNOWN_IN_CPR'
  | 'CONSTRUCTED_NUMBER'
  | 'NOT_FOLLOWED'
  /** A receipt told that CPR deleted it though we had not asked. */
  | 'DELETED_AT_CPR'

/** Where a person stands in CPR, as last told by a look-up or a change file. */
export interface Standing {
  readonly status: PersonStatus
  readonly from: LocalDate | null
  readonly toldOn: LocalDate
}

/** One row of the ledger. */
export interface KeptSubscription {
  readonly customerNumber: string
  readonly personHash: string
  readonly state: SubscriptionState
  readonly at: DateTime
  readonly triedAt: DateTime
  readonly reason: SubscriptionReason | null
  readonly standing: Standing | null
  /** Hash of the number that replaced this one and is subscribed before this one is given up. */
  readonly successorHash: string | null
  /** Opened only where the number is needed. */
  readonly cprNumber: () => CprNumber
}
