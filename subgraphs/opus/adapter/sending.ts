import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import type { CallOutcome, LookedUp } from '../../transactions/payroll.ts'
import { outcomeOfFault, systemMessage } from '../mapping/outcomes.ts'
import { ownerOfNumber, ownerOfReceipt } from '../ownership.ts'

export interface Sending<Head> {
  readonly service: string
  readonly interfaceCode: string
  readonly employment: Employment
  readonly call: (permit: Permit) => Promise<UnscreenedReply<never, Head>>
  readonly outcomeOf: (head: Head) => CallOutcome
}

/**
 * Sends a write through the doorway, once. Never throws. Where the doorway itself says no, nothing was sent: that is a refusal where the
 * access is closed, and may be tried again where the trail could not be written.
 */
export async function sent<Head extends object>(desk: Desk, sending: Sending<Head>): Promise<CallOutcome> {
  let left = false
  try {
    const { head } = await desk.pass<never, Head>(
      {
        service: sending.service,
        interfaceCode: sending.interfaceCode,
        about: { employments: [sending.employment] },
        ownerOf: ownerOfNumber,
        headOwnerOf: ownerOfReceipt,
      },
      (permit) => {
        left = true
        return sending.call(permit)
      },
    )
    return sending.outcomeOf(head)
  } catch (cause) {
    return outcomeOfFailure(cause, left)
  }
}

/** What an error on the way to a write means. @param left whether the client was reached. */
export function outcomeOfFailure(cause: unknown, left: boolean): CallOutcome {
  if (cause instanceof UpstreamFault) return outcomeOfFault(cause)
  if (left) return { kind: 'UNKNOWN' }
  return turnedAway(cause) ?? { kind: 'LATER', reason: 'UNREACHABLE' }
}

/** The doorway's own refusal as an outcome; null for every other error. */
function turnedAway(cause: unknown): CallOutcome | null {
  const extensions: unknown = cause instanceof Error && 'extensions' in cause ? cause.extensions : null
  const code = typeof extensions === 'object' && extensions !== null && 'code' in extensions ? extensions.code : null
  if (code !== 'FORBIDDEN' && code !== 'NOT_FOUND') return null
  const text = cause instanceof Error ? cause.message : ''
  return { kind: 'REJECTED', messages: [systemMessage('ERROR', code, text)] }
}

/** What a look-up found; where it cannot be carried out itself, nothing is decided. */
export async function lookedUp(look: () => Promise<LookedUp>): Promise<LookedUp> {
  try {
    return await look()
  } catch {
    return { kind: 'UNDECIDED' }
  }
}
