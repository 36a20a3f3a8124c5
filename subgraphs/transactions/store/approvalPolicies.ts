import { serialise } from '#foundation/store/serialise.ts'
import type { Database } from '#foundation/store/store.ts'
import type { ApprovalEventTable } from '#foundation/store/tables.ts'
import {
  type ApprovalEvent,
  type ApprovalEventKind,
  type ApprovalPolicy,
  type ApprovalTerms,
  policiesOf,
} from '../model/approvalPolicy.ts'

/** What one institution's administrators have said of their policies: appended, never changed, and all that the policies are made of. */
export interface PolicyBook {
  /** Oldest first, those that were removed among them. */
  policies(institutionId: string): Promise<ApprovalPolicy[]>
  /**
   * Appends what the judgement says, one administrator of the institution at a time: it is given the policies as they are then.
   * @throws what the judgement throws; nothing is appended then.
   */
  append(
    institutionId: string,
    judge: (policies: readonly ApprovalPolicy[]) => readonly NewApprovalEvent[],
    now: Date,
  ): Promise<ApprovalPolicy[]>
}

export type NewApprovalEvent = Omit<ApprovalEvent, 'number' | 'at'>

const POLICIES = 'approvalPolicies'

export function openPolicyBook(database: Database): PolicyBook {
  const eventsIn = async (within: Database, institutionId: string): Promise<ApprovalEvent[]> => {
    const rows = await within
      .selectFrom('approval_event')
      .selectAll()
      .where('institution_id', '=', institutionId)
      .orderBy('number')
      .execute()
    return rows.map(eventOf)
  }
  return {
    policies: async (institutionId) => policiesOf(await eventsIn(database, institutionId)),
    append: (institutionId, judge, now) =>
      database.transaction().execute(async (transaction) => {
        await serialise(transaction, POLICIES)
        const before = await eventsIn(transaction, institutionId)
        const at = now.toISOString()
        const added = judge(policiesOf(before)).map(
          (event, index): ApprovalEvent => ({ ...event, at, number: before.length + 1 + index }),
        )
        if (added.length > 0)
          await transaction
            .insertInto('approval_event')
            .values(added.map((event) => rowOf(institutionId, event)))
            .execute()
        return policiesOf([...before, ...added])
      }),
  }
}

function rowOf(institutionId: string, event: ApprovalEvent): ApprovalEventTable {
  return {
    institution_id: institutionId,
    number: event.number,
    at: event.at,
    actor: event.actor,
    actor_name: event.actorName,
    event: event.event,
    policy_id: event.policyId,
    proposal_id: event.proposalId,
    detail: JSON.stringify({ terms: event.terms }),
  }
}

function eventOf(row: ApprovalEventTable): ApprovalEvent {
  const { terms } = JSON.parse(row.detail) as { readonly terms: ApprovalTerms | null }
  return {
    number: Number(row.number),
    at: row.at,
    actor: row.actor,
    actorName: row.actor_name,
    event: row.event as ApprovalEventKind,
    policyId: row.policy_id,
    proposalId: row.proposal_id,
    terms,
  }
}
