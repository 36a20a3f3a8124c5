import { addDays, type LocalDate } from '#schema/scalars/LocalDate.ts'
import type { Standing } from '../model/subscription.ts'

/** What the dossier leaves to the customer: its defaults are those recommended there. */
export interface StandingPolicy {
  /** Statuses 20 and 80: people who work here and live elsewhere. */
  readonly abroad: boolean
  /** Status 70: so many days after the disappearance the subscription goes. */
  readonly disappearedDays: number
}

/**
 * Whether somebody who is active with us may be subscribed to, by where they stand in CPR: not where dead, cancelled or under a number that was
 * replaced, nor where the status is one that nobody knows. CPR dossier section 12.3, rule 3.
 */
export function mayBeSubscribed({ status, from, toldOn }: Standing, on: LocalDate, policy: StandingPolicy): boolean {
  switch (status) {
    case 'ACTIVE':
    case 'NO_FIXED_ADDRESS':
    case 'IN_GREENLAND':
      return true
    case 'TAX_NUMBER_ONLY':
    case 'MOVED_ABROAD':
      return policy.abroad
    case 'DISAPPEARED':
      return on < addDays(from ?? toldOn, policy.disappearedDays)
    default:
      return false
  }
}
