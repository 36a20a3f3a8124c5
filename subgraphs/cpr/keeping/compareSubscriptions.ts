import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import type { KeptSubscription, SubscriptionState } from '../model/subscription.ts'
import { mayBeSubscribed } from '../rules/mayBeSubscribed.ts'
import { activePersons } from './activePersons.ts'
import type { Customer } from './customers.ts'
import type { KeepingParts } from './keepSubscriptions.ts'

/** Where subscribed and active are not the same. It names employments, and no CPR number. */
export interface Difference {
  /** MISSING: active and not subscribed. SURPLUS: subscribed, or perhaps so, and not active or of a status that nobody is subscribed to. */
  readonly kind: 'MISSING' | 'SURPLUS'
  readonly state: SubscriptionState | null
  /** Employments of the person at the customer's institutions; none where the directory knows the number no more. */
  readonly employmentIds: readonly string[]
}

export interface Comparison {
  readonly customerNumber: string
  /** False: a directory is still being filled, and nothing can be said. */
  readonly isKnown: boolean
  readonly active: number
  readonly subscribed: number
  /** Active persons whom CPR does not know, or whose status nobody is subscribed to. */
  readonly exempt: number
  readonly differences: readonly Difference[]
}

/** Holds the ledger against the directory, by what was last told of each person's status. */
export async function compareSubscriptions(
  { directory, ledger, policy, now }: Pick<KeepingParts, 'directory' | 'ledger' | 'policy' | 'now'>,
  customer: Customer,
): Promise<Comparison> {
  const { customerNumber } = customer
  const on = danishDay(now())
  const active = await activePersons(directory, ledger, customer, on)
  if (active === null) return { customerNumber, isKnown: false, active: 0, subscribed: 0, exempt: 0, differences: [] }
  const kept = await ledger.all(customerNumber)
  const differences: Difference[] = []
  let exempt = 0
  for (const [hash, { employmentIds }] of active) {
    const row = kept.get(hash) ?? null
    if (row?.state === 'SUBSCRIBED' && mayBe(row)) continue
    if (row !== null && (row.state === 'FAILED' || (row.state === 'ABSENT' && !mayBe(row)))) exempt += 1
    else {
      const isSurplus = row !== null && !mayBe(row)
      differences.push({ kind: isSurplus ? 'SURPLUS' : 'MISSING', state: row?.state ?? null, employmentIds })
    }
  }
  for (const [hash, row] of kept)
    if (!active.has(hash) && ['SUBSCRIBED', 'CREATING', 'DELETING'].includes(row.state))
      differences.push({ kind: 'SURPLUS', state: row.state, employmentIds: await employmentsOf(row.cprNumber()) })
  const subscribed = [...kept.values()].filter(({ state }) => state === 'SUBSCRIBED').length
  return { customerNumber, isKnown: true, active: active.size, subscribed, exempt, differences }

  function mayBe({ standing }: KeptSubscription): boolean {
    return standing === null || mayBeSubscribed(standing, on, policy)
  }

  async function employmentsOf(cprNumber: CprNumber): Promise<readonly string[]> {
    const found = await Promise.all(customer.institutions.map(({ id }) => directory.byCprNumber(id, cprNumber)))
    return found.flat().map(({ id }) => id)
  }
}
