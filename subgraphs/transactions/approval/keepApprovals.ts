import type { Log } from '#foundation/log/log.ts'
import type { ChangeApprovals } from '../store/changeApprovals.ts'
import type { Ledger } from '../store/ledger.ts'
import { APPROVAL_EXPIRED } from './approvalMessages.ts'

export interface KeepingParts {
  readonly ledger: Pick<Ledger, 'expire'>
  readonly approvals: ChangeApprovals
}

/**
 * Takes back the changes that nobody approved in time, in every institution, and lets go of what is kept of changes that are gone. One that is
 * decided at the same moment stays decided.
 * @returns how many were taken back.
 */
export async function keepApprovals({ ledger, approvals }: KeepingParts, now: Date): Promise<number> {
  let expired = 0
  for (const { institutionId, id } of await approvals.overdue(now)) {
    if (await ledger.expire(institutionId, id, [APPROVAL_EXPIRED], now)) expired += 1
  }
  await approvals.forgetRemoved()
  return expired
}

const EVERY_MS = 60_000

/** Does it now and again, in every copy. @returns stops it, and waits for what is under way. */
export function startKeepingApprovals(parts: KeepingParts & { readonly log: Log }): () => Promise<void> {
  let underWay: Promise<void> | undefined
  const keep = (): void => {
    underWay ??= keepApprovals(parts, new Date())
      .then((expired) => {
        if (expired > 0) parts.log.info('approvals_expired', { changes: expired })
      })
      .catch((error: unknown) => parts.log.error('approvals_not_kept', {}, error))
      .finally(() => {
        underWay = undefined
      })
  }
  const timer = setInterval(keep, EVERY_MS)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await underWay
  }
}
