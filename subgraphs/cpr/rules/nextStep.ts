import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { KeptSubscription } from '../model/subscription.ts'
import { mayBeSubscribed, type StandingPolicy } from './mayBeSubscribed.ts'

/** What is to be done about one number of one customer. */
export type Step =
  | 'NOTHING'
  /** Look the person up and, where the status allows it, create. */
  | 'SUBSCRIBE'
  | 'UNSUBSCRIBE'
  /** Unsubscribe as soon as the number that replaced this one is subscribed. */
  | 'UNSUBSCRIBE_AFTER_SUCCESSOR'
  /** Nothing is subscribed and nothing is wanted: the row goes. */
  | 'FORGET'

export interface Situation {
  /** Whether the person is active at any institution of the customer's. */
  readonly isActive: boolean
  /** Null where the ledger has no row. */
  readonly kept: Pick<KeptSubscription, 'state' | 'standing' | 'triedAt'> | null
  /** Whether the number that replaced this one is still to be subscribed. */
  readonly successorIsDue: boolean
  readonly on: LocalDate
  readonly now: Date
}

export interface StepPolicy extends StandingPolicy {
  /** What CPR does not know, or where nobody is subscribed to, is looked up again after so many days. */
  readonly againAfterDays: number
}

const DAY_MS = 24 * 60 * 60_000

/**
 * Subscribed is who is active, and nobody else. Creating and deleting are both safe to repeat, so that what is not known to have arrived is done
 * again, or undone. CPR dossier sections 5.5, 12.3 and 12.4.
 */
export function nextStep(situation: Situation, policy: StepPolicy): Step {
  const { isActive, kept, successorIsDue, on, now } = situation
  if (kept === null) return isActive ? 'SUBSCRIBE' : 'NOTHING'
  const mayBe = kept.standing === null || mayBeSubscribed(kept.standing, on, policy)
  const unsubscribe = successorIsDue ? 'UNSUBSCRIBE_AFTER_SUCCESSOR' : 'UNSUBSCRIBE'
  switch (kept.state) {
    case 'WANTED':
      return isActive ? 'SUBSCRIBE' : 'FORGET'
    case 'CREATING':
    case 'DELETING':
      return isActive && mayBe ? 'SUBSCRIBE' : unsubscribe
    case 'SUBSCRIBED':
      return isActive && mayBe ? 'NOTHING' : unsubscribe
    case 'ABSENT':
    case 'FAILED': {
      if (!isActive) return 'FORGET'
      const isDue = now.getTime() - Date.parse(kept.triedAt) >= policy.againAfterDays * DAY_MS
      const hasBecome = kept.state === 'ABSENT' && kept.standing !== null && mayBe
      return isDue || hasBecome ? 'SUBSCRIBE' : 'NOTHING'
    }
  }
}
