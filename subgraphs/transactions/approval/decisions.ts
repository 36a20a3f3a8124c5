import DataLoader from 'dataloader'
import type { Desk, Doorway } from '#foundation/doorway/doorway.ts'
import { refusal } from '#foundation/tenancy/refusal.ts'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import { canonical } from '../ledger/canonical.ts'
import { faultMessage } from '../ledger/faultMessage.ts'
import { judgeChange } from '../ledger/judgeChange.ts'
import { RECORD_CHANGED } from '../ledger/recordChanged.ts'
import { submitterOf } from '../ledger/submitter.ts'
import type { ChangeApproval } from '../model/approvalPolicy.ts'
import type { Transaction } from '../model/transaction.ts'
import type { ChangeFault, PayrollUpdates } from '../payroll.ts'
import type { ChangeApprovals } from '../store/changeApprovals.ts'
import type { Ledger, Verdict } from '../store/ledger.ts'
import { APPROVAL_EXPIRED, notApproved } from './approvalMessages.ts'
import { demandDecider } from './demandDecider.ts'
import { statedReason } from './statedReason.ts'

/** Where one caller approves and rejects others' changes, for the time of one operation. */
export interface Decisions {
  /**
   * Judges the change once more, and gives it its turn behind all that are there; one that is wrong by now is REJECTED. Said again by the same
   * person it has the same answer.
   * @throws GraphQLError NOT_FOUND; FORBIDDEN for whoever may not, the submitter above all; CONFLICT where it waits for nobody any more.
   */
  approve(id: string): Promise<Transaction>
  /** @throws GraphQLError as {@link approve}, and BAD_USER_INPUT without a reason. */
  reject(id: string, reason: string): Promise<Transaction>
  /** Why the change had to wait; null: it never had to. The change has been seen before. */
  whyOf(id: string): Promise<ChangeApproval | null>
}

export interface DecisionParts {
  readonly ledger: Ledger
  readonly approvals: ChangeApprovals
  readonly updates: ReadonlyMap<'SLS' | 'OPUS', PayrollUpdates>
  readonly doorway: Doorway
  /** @throws GraphQLError NOT_FOUND where the caller does not see such a change. */
  readonly get: (id: string) => Promise<Transaction>
  /** Tells workers that there is something to do. */
  readonly wake: () => Promise<void>
}

export function openDecisions(desk: Desk, parts: DecisionParts): Decisions {
  const { ledger, approvals, updates, doorway, get } = parts
  const { caller, institution } = desk
  const loader = new DataLoader((ids: readonly string[]) => approvals.of(ids), { cache: false })
  const whyOf = (id: string): Promise<ChangeApproval | null> => loader.load(id)

  const find = async (id: string): Promise<Transaction> => {
    const found = await get(id)
    await desk.employments.find(found.employmentId === null ? [] : [found.employmentId])
    demandDecider(caller, found)
    return found
  }
  /** The answer of one that waits for nobody any more. */
  const already = (found: Transaction, word: Verdict['to']): Transaction => {
    const said = found.decision === null ? null : found.decision.reason === null ? 'QUEUED' : 'REJECTED'
    if (found.decision?.subject === caller.subject && said === word) return found
    throw refusal('CONFLICT', `The change is ${found.status} and waits for nobody’s approval.`)
  }
  const decide = async (found: Transaction, word: Verdict['to'], verdict: () => Promise<Verdict>) => {
    if (found.status !== 'AWAITING_APPROVAL') return already(found, word)
    const why = await whyOf(found.id)
    const now = new Date()
    if (why !== null && why.expiresAt <= now.toISOString()) {
      await ledger.expire(institution.id, found.id, [APPROVAL_EXPIRED], now)
      return already(await get(found.id), word)
    }
    const said = await verdict()
    const isFirst = await ledger.decide(institution.id, found.id, said, new Date())
    if (!isFirst) return already(await get(found.id), word)
    if (said.to === 'QUEUED') await parts.wake()
    return get(found.id)
  }
  /** What is wrong with the change by now; what only the system could tell is told when it is there again. */
  const faultsNow = async (found: Transaction, why: ChangeApproval | null): Promise<readonly ChangeFault[]> => {
    const { operation, values, employmentId } = found
    const payroll = updates.get(found.system)
    if (payroll === undefined) throw new Error('the system of the change cannot be reached from here')
    const employment = employmentId === null ? null : await desk.employments.get(employmentId)
    const change = { operation, values, employment, today: danishDay(new Date()) }
    const submitters = doorway.desk(submitterOf(found, caller), operation)
    let result: 'ANSWERED' | 'FAILED' = 'FAILED'
    try {
      const { faults, existing } = await judgeChange(submitters, payroll, change)
      result = 'ANSWERED'
      if (faults.length > 0 || why?.existing == null || existing === null) return faults
      // The word was about what was shown.
      return canonical(existing) === canonical(why.existing) ? [] : [RECORD_CHANGED]
    } catch (error) {
      if (error instanceof UpstreamFault) return []
      throw error
    } finally {
      await submitters.close(result)
    }
  }
  const said = (to: Verdict['to'], reason: string | null, messages: Verdict['messages']): Verdict => ({
    to,
    subject: caller.subject,
    name: caller.name,
    reason,
    messages,
  })
  return {
    whyOf,
    approve: async (id) => {
      const found = await find(id)
      return decide(found, 'QUEUED', async () => {
        const why = await whyOf(id)
        const faults = await faultsNow(found, why)
        if (faults.length === 0) return said('QUEUED', null, [])
        return said('REJECTED', null, faults.map(faultMessage))
      })
    },
    reject: async (id, given) => {
      const reason = statedReason(given)
      const found = await find(id)
      return decide(found, 'REJECTED', async () => said('REJECTED', reason, [notApproved(reason)]))
    },
  }
}
