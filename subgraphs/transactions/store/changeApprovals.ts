import type { Seal } from '#foundation/directory/seal.ts'
import type { Database } from '#foundation/store/store.ts'
import type { ChangeApprovalTable } from '#foundation/store/tables.ts'
import type { ChangeApproval } from '../model/approvalPolicy.ts'

/** A change whose time to wait is over. */
export interface OverdueChange {
  readonly institutionId: string
  readonly id: string
}

/** Why changes wait for a second person. What belongs to a change is found by the change, which its institution has seen before. */
export interface ChangeApprovals {
  /** Written in the same transaction as its change. */
  write(transaction: Database, approval: ChangeApproval): Promise<void>
  /** In the order of the ids; null for one that never had to wait. */
  of(changeIds: readonly string[]): Promise<readonly (ChangeApproval | null)[]>
  /** Changes of every institution that still wait and whose time is over. */
  overdue(now: Date): Promise<readonly OverdueChange[]>
  /** Removes what is kept of changes that are not kept any more. */
  forgetRemoved(): Promise<void>
}

export function openChangeApprovals(database: Database, seal: Seal): ChangeApprovals {
  const approvalOf = (row: ChangeApprovalTable): ChangeApproval => ({
    changeId: row.change_id,
    policies: JSON.parse(row.policies) as ChangeApproval['policies'],
    existing: row.sealed === null ? null : (JSON.parse(seal.open(row.sealed)) as ChangeApproval['existing']),
    expiresAt: row.expires_at,
  })
  return {
    write: async (transaction, { changeId, policies, existing, expiresAt }) => {
      await transaction
        .insertInto('change_approval')
        .values({
          change_id: changeId,
          policies: JSON.stringify(policies),
          sealed: existing === null ? null : seal.close(JSON.stringify(existing)),
          expires_at: expiresAt,
        })
        .execute()
    },
    of: async (changeIds) => {
      const rows = await database
        .selectFrom('change_approval')
        .selectAll()
        .where('change_id', 'in', [...changeIds])
        .execute()
      const byChange = new Map(rows.map((row) => [row.change_id, row]))
      return changeIds.map((id) => {
        const row = byChange.get(id)
        return row === undefined ? null : approvalOf(row)
      })
    },
    overdue: async (now) => {
      const rows = await database
        .selectFrom('change')
        .innerJoin('change_approval', 'change_approval.change_id', 'change.id')
        .select(['change.institution_id', 'change.id'])
        .where('change.status', '=', 'AWAITING_APPROVAL')
        .where('change_approval.expires_at', '<=', now.toISOString())
        .orderBy('change.position')
        .execute()
      return rows.map((row) => ({ institutionId: row.institution_id, id: row.id }))
    },
    forgetRemoved: async () => {
      await database
        .deleteFrom('change_approval')
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('change').select('change.id').whereRef('change.id', '=', 'change_approval.change_id'))),
        )
        .execute()
    },
  }
}
