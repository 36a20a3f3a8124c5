import { scaled } from '#schema/scalars/Decimal.ts'
import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { ApprovalTerms } from '../model/approvalPolicy.ts'

/**
 * Whether some change that needs a second person by the rules before might need none by the rules after. In doubt it does: a rule that two others
 * cover only together counts as gone.
 */
export function weakensApproval(
  before: readonly ApprovalTerms[],
  after: readonly ApprovalTerms[],
  today: LocalDate,
): boolean {
  return before.some((former) => !after.some((now) => covers(now, former, today)))
}

/** Whether every change to which the former applies is one to which the other does. */
function covers(one: ApprovalTerms, former: ApprovalTerms, today: LocalDate): boolean {
  return (
    (one.operation === null || one.operation === former.operation) &&
    (one.client === null || one.client === former.client) &&
    former.submitters.every((submitter) => one.submitters.includes(submitter)) &&
    coversAmounts(one, former) &&
    (one.validFrom <= today || one.validFrom <= former.validFrom)
  )
}

function coversAmounts(one: ApprovalTerms, former: ApprovalTerms): boolean {
  if (one.amountAbove === null) return true
  return former.amountAbove !== null && scaled(one.amountAbove, SCALE) <= scaled(former.amountAbove, SCALE)
}

/** All decimals that a Decimal can have. */
const SCALE = 10
