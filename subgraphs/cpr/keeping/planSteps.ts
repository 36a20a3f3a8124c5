import { danishDay } from '#schema/scalars/LocalDate.ts'
import type { KeptSubscription } from '../model/subscription.ts'
import { nextStep, type Step, type StepPolicy } from '../rules/nextStep.ts'
import type { ActivePerson } from './activePersons.ts'

export interface PlannedStep {
  readonly step: Exclude<Step, 'NOTHING'>
  readonly personHash: string
  /** Null where nobody active has the number. */
  readonly person: ActivePerson | null
  readonly kept: KeptSubscription | null
}

/** Who is no longer to be subscribed goes first, so that at no time more are than may be; what waits for a successor comes last. */
const ORDER: readonly Step[] = ['FORGET', 'UNSUBSCRIBE', 'SUBSCRIBE', 'UNSUBSCRIBE_AFTER_SUCCESSOR']

/** All that is to be done for one customer now, in order. Nothing where subscribed = active. */
export function planSteps(
  active: ReadonlyMap<string, ActivePerson>,
  ledger: ReadonlyMap<string, KeptSubscription>,
  policy: StepPolicy,
  now: Date,
): readonly PlannedStep[] {
  const on = danishDay(now)
  const isDue = (hash: string | null): boolean => {
    if (hash === null || !active.has(hash)) return false
    const state = ledger.get(hash)?.state
    return state === undefined || state === 'WANTED' || state === 'CREATING'
  }
  return [...new Set([...ledger.keys(), ...active.keys()])]
    .flatMap((personHash): PlannedStep[] => {
      const person = active.get(personHash) ?? null
      const kept = ledger.get(personHash) ?? null
      const successorIsDue = isDue(kept?.successorHash ?? null)
      const step = nextStep({ isActive: person !== null, kept, successorIsDue, on, now }, policy)
      return step === 'NOTHING' ? [] : [{ step, personHash, person, kept }]
    })
    .sort((a, b) => ORDER.indexOf(a.step) - ORDER.indexOf(b.step))
}
