import type { RegisteredInstitution } from '#foundation/access/registry.ts'
import type { Directory } from '#foundation/directory/directory.ts'
import type { Doorway } from '#foundation/doorway/doorway.ts'
import type { Log } from '#foundation/log/log.ts'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import type { Persons } from '../adapter/persons.ts'
import type { SubscriptionActions } from '../adapter/subscriptions.ts'
import type { KeptSubscription } from '../model/subscription.ts'
import type { StepPolicy } from '../rules/nextStep.ts'
import { activePersons } from './activePersons.ts'
import { subscribe, unsubscribe } from './carryOut.ts'
import type { Customer } from './customers.ts'
import { type Desks, openDesks } from './desks.ts'
import { type PlannedStep, planSteps } from './planSteps.ts'
import type { SubscriptionLedger } from './subscriptionLedger.ts'

export interface KeepingPolicy extends StepPolicy {
  /** A subscription that could not be created or deleted for so many days is an alarm. */
  readonly alarmDays: number
}

export interface KeepingParts {
  readonly doorway: Doorway
  readonly directory: Directory
  readonly ledger: SubscriptionLedger
  readonly persons: Persons
  readonly actions: SubscriptionActions
  readonly policy: KeepingPolicy
  readonly log: Log
  readonly now: () => Date
  /** Ends it between two persons. */
  readonly stop: AbortSignal
}

export interface KeptResult {
  readonly created: number
  readonly deleted: number
  /** Could not be done now; the next run tries again. */
  readonly left: number
}

/** A replaced number makes its successor active, which is looked up in the next round; longer chains than these wait for the next run. */
const ROUNDS = 6
/** After so many faults in a row, CPR is left alone until the next run. */
const FAULTS_IN_A_ROW = 3
const DAY_MS = 24 * 60 * 60_000

/**
 * Brings a customer's subscriptions into line with who is active: whatever was left half done before is finished first. Whoever calls it sees to it
 * that no other does at the same time. What fails is logged and left to the next run.
 */
export async function keepSubscriptions(parts: KeepingParts, customer: Customer): Promise<KeptResult> {
  const { doorway, log } = parts
  const desks = openDesks(doorway, 'keepSubscriptions', 'keeping subscriptions at CPR')
  const result = { created: 0, deleted: 0, left: 0 }
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const done = await keepOnce(parts, customer, desks)
      result.created += done.created
      result.deleted += done.deleted
      result.left = done.left
      if (!done.goesOn) break
    }
    await desks.close(result.left === 0 ? 'ANSWERED' : 'ANSWERED_IN_PART')
  } catch (error) {
    await desks.close('FAILED')
    throw error
  }
  if (result.created + result.deleted + result.left > 0)
    log.info('cpr_subscriptions_kept', { customerNumber: customer.customerNumber, ...result })
  return result
}

async function keepOnce(
  parts: KeepingParts,
  customer: Customer,
  desks: Desks,
): Promise<KeptResult & { readonly goesOn: boolean }> {
  const { directory, ledger, log, now } = parts
  const active = await activePersons(directory, ledger, customer, danishDay(now()))
  if (active === null) {
    log.info('cpr_subscriptions_wait', { customerNumber: customer.customerNumber })
    return { created: 0, deleted: 0, left: 0, goesOn: false }
  }
  const steps = planSteps(active, await ledger.all(customer.customerNumber), parts.policy, now())
  const result = { created: 0, deleted: 0, left: 0 }
  let goesOn = false
  let faults = 0
  for (const [index, step] of steps.entries()) {
    if (parts.stop.aborted) return { ...result, left: result.left + steps.length - index, goesOn: false }
    try {
      const done = await carryOut(parts, customer, desks, step)
      if (done === 'created') result.created += 1
      if (done === 'deleted') result.deleted += 1
      if (done === 'again' || step.step === 'UNSUBSCRIBE_AFTER_SUCCESSOR') goesOn = true
      faults = 0
    } catch (error) {
      if (!(error instanceof UpstreamFault)) throw error
      result.left += 1
      faults += 1
      await noteFault(parts, step.kept, error)
      if (faults >= FAULTS_IN_A_ROW || error.kind === 'credentials' || error.kind === 'closed') {
        result.left += steps.length - index - 1
        log.error(
          'cpr_subscriptions_interrupted',
          { customerNumber: customer.customerNumber, left: result.left },
          error,
        )
        return { ...result, goesOn: false }
      }
    }
  }
  return { ...result, goesOn: goesOn && result.left === 0 }
}

type Done = 'created' | 'deleted' | 'again' | 'nothing'

async function carryOut(parts: KeepingParts, customer: Customer, desks: Desks, planned: PlannedStep): Promise<Done> {
  const { ledger } = parts
  const { step, person, kept, personHash } = planned
  const institution = institutionOf(customer, person?.institutionId ?? null)
  switch (step) {
    case 'FORGET':
      await ledger.forget(customer.customerNumber, personHash)
      return 'nothing'
    case 'SUBSCRIBE':
      if (person === null) return 'nothing'
      return subscribe(parts, customer, await desks.at(institution), person, kept)
    case 'UNSUBSCRIBE':
      if (kept === null) return 'nothing'
      await unsubscribe(parts, await desks.at(institution), kept, person !== null)
      return 'deleted'
    default:
      return 'nothing'
  }
}

function institutionOf({ institutions }: Customer, id: string | null): RegisteredInstitution {
  return institutions.find((institution) => institution.id === id) ?? institutions[0]
}

async function noteFault(parts: KeepingParts, kept: KeptSubscription | null, fault: UpstreamFault): Promise<void> {
  const { ledger, log, policy, now } = parts
  if (kept === null) return
  await ledger.noteTried(kept, fault.upstreamCode?.replace('FEJLNR ', '') ?? null, now())
  if (now().getTime() - Date.parse(kept.at) > policy.alarmDays * DAY_MS)
    log.alarm('cpr_subscription_stuck', { customerNumber: kept.customerNumber, state: kept.state, since: kept.at })
}
