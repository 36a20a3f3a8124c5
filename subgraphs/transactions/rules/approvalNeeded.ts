import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { ApprovalPolicy, ApprovalTerms, Submitter } from '../model/approvalPolicy.ts'
import { type ChangeAmount, isAbove } from './amountOfChange.ts'

/** What of a change decides whether it needs a second person. */
export interface JudgedChange {
  readonly operation: string
  readonly amount: ChangeAmount
  readonly submitterKind: Submitter
  readonly subject: string
}

/**
 * The policies by which a change needs another person's word; none: it needs none. One that applies is enough: no policy lifts another, and their
 * order says nothing. An amount that cannot be told is taken to be above every limit.
 */
export function approvalNeeded<Policy extends ApprovalTerms & Pick<ApprovalPolicy, 'id' | 'removedAt'>>(
  policies: readonly Policy[],
  change: JudgedChange,
  today: LocalDate,
): readonly Policy[] {
  return policies
    .filter((policy) => policy.removedAt === null && applies(policy, change, today))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

function applies(terms: ApprovalTerms, change: JudgedChange, today: LocalDate): boolean {
  return (
    terms.validFrom <= today &&
    (terms.operation === null || terms.operation === change.operation) &&
    terms.submitters.includes(change.submitterKind) &&
    (terms.client === null || terms.client === change.subject) &&
    reaches(terms, change.amount)
  )
}

function reaches({ amountAbove }: ApprovalTerms, amount: ChangeAmount): boolean {
  if (amountAbove === null) return true
  if (amount.kind === 'NONE') return false
  return amount.kind === 'UNKNOWN' || isAbove(amount.units, amountAbove)
}
