import type { Decimal } from '#schema/scalars/Decimal.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'

export type Submitter = 'PERSON' | 'SYSTEM'

/** Which changes need another person's word. */
export interface ApprovalTerms {
  /** The mutation's name; null: every change. */
  readonly operation: string | null
  /** Only changes of more than that, in kroner; null: whatever the amount, and changes without one. */
  readonly amountAbove: Decimal | null
  readonly submitters: readonly Submitter[]
  /** Only changes by this system or person, as the registry's subject; null: by any. */
  readonly client: string | null
  /** First day, Danish, on which it counts. */
  readonly validFrom: LocalDate
  /** How long a change may wait. */
  readonly expiresAfterDays: number
}

/** A weaker rule that one administrator has asked for and another has not confirmed. */
export interface ApprovalProposal {
  readonly id: string
  /** Null: the policy is to go. */
  readonly terms: ApprovalTerms | null
  readonly proposedBy: string
  /** As the registry names who asked for it. */
  readonly proposer: string
  readonly proposedAt: string
}

export interface ApprovalPolicy extends ApprovalTerms {
  readonly id: string
  readonly setBy: string
  readonly setAt: string
  /** Null while it is in force. */
  readonly removedAt: string | null
  readonly proposal: ApprovalProposal | null
  /** Oldest first. */
  readonly events: readonly ApprovalEvent[]
}

/** SET and REMOVED take effect at once, since they weaken nothing; PROPOSED waits for CONFIRMED. */
export type ApprovalEventKind = 'SET' | 'REMOVED' | 'PROPOSED' | 'CONFIRMED'

/** One thing that was said of an institution's policies. */
export interface ApprovalEvent {
  /** Place among the institution's own, from 1. */
  readonly number: number
  readonly at: string
  /** As the registry names who said it. */
  readonly actor: string
  readonly actorName: string
  readonly event: ApprovalEventKind
  readonly policyId: string
  readonly proposalId: string | null
  /** As it is to be; null where it is to go. */
  readonly terms: ApprovalTerms | null
}

/** A policy as it was when it applied to a change. */
export interface AppliedPolicy extends ApprovalTerms {
  readonly id: string
}

/** Why a change waits: the policies as they were when it was submitted. */
export interface ChangeApproval {
  readonly changeId: string
  readonly policies: readonly AppliedPolicy[]
  /** What the record said that is to be changed; null where it was not known. */
  readonly existing: Readonly<Record<string, unknown>> | null
  readonly expiresAt: string
}

/** The policies as their history makes them, those that were removed among them, oldest first. */
export function policiesOf(events: readonly ApprovalEvent[]): ApprovalPolicy[] {
  const policies = new Map<string, ApprovalPolicy>()
  for (const event of events.toSorted((a, b) => a.number - b.number)) {
    const before = policies.get(event.policyId)
    const after = afterEvent(before, event)
    if (after !== null) policies.set(event.policyId, { ...after, events: [...(before?.events ?? []), event] })
  }
  return [...policies.values()]
}

function afterEvent(policy: ApprovalPolicy | undefined, event: ApprovalEvent): ApprovalPolicy | null {
  const { at, actor, actorName, policyId, proposalId, terms } = event
  const setTo = (to: ApprovalTerms, setBy: string): ApprovalPolicy => ({
    ...to,
    id: policyId,
    setBy,
    setAt: at,
    removedAt: null,
    proposal: null,
    events: [],
  })
  if (event.event === 'SET') return terms === null ? null : setTo(terms, actorName)
  if (policy === undefined) return null
  switch (event.event) {
    case 'REMOVED':
      return { ...policy, removedAt: at, proposal: null }
    case 'PROPOSED':
      return {
        ...policy,
        proposal: { id: proposalId ?? '', terms, proposedBy: actorName, proposer: actor, proposedAt: at },
      }
    case 'CONFIRMED': {
      const { proposal } = policy
      if (proposal === null || proposal.id !== proposalId) return policy
      return proposal.terms === null
        ? { ...policy, removedAt: at, proposal: null }
        : setTo(proposal.terms, proposal.proposedBy)
    }
  }
}
