import { withoutCprNumbers } from '#foundation/log/redaction.ts'
import { refusal } from '#foundation/tenancy/refusal.ts'

const LONGEST_REASON = 500

/** Why something is rejected, as it is kept. @throws GraphQLError BAD_USER_INPUT where it says nothing, or too much. */
export function statedReason(given: string): string {
  const reason = withoutCprNumbers(given.trim())
  if (reason === '' || reason.length > LONGEST_REASON)
    throw refusal('BAD_USER_INPUT', `The reason has 1 to ${LONGEST_REASON} characters.`, { argument: 'reason' })
  return reason
}
