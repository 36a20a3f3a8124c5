import type { Desk } from '#foundation/doorway/doorway.ts'
import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import type { ShownPerson } from '../model/shownPerson.ts'
import type { KeptSubscription, Standing, SubscriptionReason } from '../model/subscription.ts'
import { mayBeSubscribed } from '../rules/mayBeSubscribed.ts'
import type { ActivePerson } from './activePersons.ts'
import type { Customer } from './customers.ts'
import type { KeepingParts } from './keepSubscriptions.ts'

/**
 * Looks the person up and creates the subscription where the status allows it; looked up first, since creating and looking up in one would subscribe
 * before the status is known (CPR dossier section 12.4). `again`: something turned out by which the plan is another.
 * @throws UpstreamFault
 */
export async function subscribe(
  parts: KeepingParts,
  customer: Customer,
  desk: Desk,
  { cprNumber }: ActivePerson,
  kept: KeptSubscription | null,
): Promise<'created' | 'again' | 'nothing'> {
  const { ledger, persons, actions, policy, now } = parts
  const { customerNumber } = customer
  // Of one that may be subscribed at CPR, nothing but its being settled may be noted.
  const isOpen = kept?.state === 'CREATING' || kept?.state === 'DELETING'
  const put = (state: KeptSubscription['state'], reason: SubscriptionReason, more: object = {}): Promise<void> =>
    ledger.put(customerNumber, cprNumber, { state, reason, ...more }, now())

  if (kept === null) await put('WANTED', 'ACTIVE')
  const answer = await persons.find(desk, { cprNumber, purpose: null, knownProtection: [null] })
  if (answer === 'constructed') {
    await put('FAILED', 'CONSTRUCTED_NUMBER')
    return 'nothing'
  }
  if (answer === 'unknown') {
    await put('FAILED', 'UNKNOWN_IN_CPR', { FEJLNR: '05' })
    return 'nothing'
  }
  const standing = standingOf(answer, cprNumber, danishDay(now()))
  if (answer.cprNumber !== null && answer.cprNumber !== cprNumber) {
    await noteReplaced(parts, customer, answer, answer.cprNumber)
    const successorHash = ledger.hashOf(customerNumber, answer.cprNumber)
    await put(isOpen ? (kept?.state ?? 'WANTED') : 'ABSENT', 'REPLACED', { standing, successorHash })
    return 'again'
  }
  if (!mayBeSubscribed(standing, danishDay(now()), policy)) {
    const reason = answer.cprNumber === null ? 'NOT_FOLLOWED' : 'STATUS'
    await put(isOpen ? (kept?.state ?? 'WANTED') : 'ABSENT', reason, { standing })
    return isOpen ? 'again' : 'nothing'
  }
  await put('CREATING', 'ACTIVE', { standing })
  if ((await actions.create(desk, cprNumber)) === 'unknown') {
    await put('FAILED', 'UNKNOWN_IN_CPR', { FEJLNR: '05' })
    return 'nothing'
  }
  await put('SUBSCRIBED', 'ACTIVE', { FEJLNR: null })
  return 'created'
}

/** @param isActive whether the person is with us still, and may not be subscribed to for the status alone. @throws UpstreamFault */
export async function unsubscribe(
  { ledger, actions, now }: KeepingParts,
  desk: Desk,
  kept: KeptSubscription,
  isActive: boolean,
): Promise<void> {
  const { customerNumber, personHash } = kept
  const cprNumber = kept.cprNumber()
  const reason = isActive ? 'STATUS' : 'NOT_ACTIVE'
  await ledger.put(customerNumber, cprNumber, { state: 'DELETING', reason }, now())
  await actions.remove(desk, cprNumber)
  // Of whoever has left, nothing is kept: the trail tells what was done.
  if (isActive) await ledger.put(customerNumber, cprNumber, { state: 'ABSENT', reason, FEJLNR: null }, now())
  else await ledger.forget(customerNumber, personHash)
}

/** The number asked for is replaced where another was reached, or none; what the register says of the person is said of the last one. */
function standingOf(answer: ShownPerson, asked: CprNumber, toldOn: Standing['toldOn']): Standing {
  if (answer.cprNumber !== asked) return { status: 'REPLACED', from: null, toldOn }
  return { status: answer.status, from: answer.statusFrom, toldOn }
}

/** One institution's directory has been told by the look-up; those that share the customer number learn it with it. */
async function noteReplaced(
  { directory }: KeepingParts,
  { institutions }: Customer,
  { everyNumber }: ShownPerson,
  valid: CprNumber,
): Promise<void> {
  for (const { id } of institutions)
    for (const former of everyNumber) if (former !== valid) await directory.noteReplacedCprNumber(id, former, valid)
}
