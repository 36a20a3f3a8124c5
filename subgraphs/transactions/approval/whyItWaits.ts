import type { Caller } from '#foundation/tenancy/caller.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import type { ApprovalPolicy, ChangeApproval } from '../model/approvalPolicy.ts'
import { amountOfChange } from '../rules/amountOfChange.ts'
import { approvalNeeded } from '../rules/approvalNeeded.ts'

export interface SubmittedChange {
  readonly operation: string
  readonly values: Readonly<Record<string, unknown>>
  /** The record that it changes, where it is known. */
  readonly existing: Readonly<Record<string, unknown>> | null
}

const DAY_MS = 24 * 60 * 60_000

/**
 * Why the caller's change must wait for a second person, with the policies as they are now: what is said of them later does not free it. Where
 * several apply, the shortest time counts. Of a file each row is judged by itself.
 * @returns null where it need not.
 */
export function whyItWaits(
  { operation, values, existing }: SubmittedChange,
  policies: readonly ApprovalPolicy[],
  { kind, subject }: Pick<Caller, 'kind' | 'subject'>,
  now: Date,
): Omit<ChangeApproval, 'changeId'> | null {
  const amount = amountOfChange(operation, values, existing)
  const needed = approvalNeeded(policies, { operation, amount, submitterKind: kind, subject }, danishDay(now))
  if (needed.length === 0) return null
  const days = Math.min(...needed.map(({ expiresAfterDays }) => expiresAfterDays))
  return {
    policies: needed.map(({ id, operation: of, amountAbove, submitters, client, validFrom, expiresAfterDays }) => ({
      id,
      operation: of,
      amountAbove,
      submitters,
      client,
      validFrom,
      expiresAfterDays,
    })),
    existing,
    expiresAt: new Date(now.getTime() + days * DAY_MS).toISOString(),
  }
}
