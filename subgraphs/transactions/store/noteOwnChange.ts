import type { Transaction } from 'kysely'
import { noteEmployeeChanges } from '#foundation/follow/noteEmployeeChanges.ts'
import type { ChangeTable, Tables } from '#foundation/store/tables.ts'
import { isPartlyCarriedOut } from '../ledger/partlyCarriedOut.ts'
import { subjectsOf } from '../model/subjectsOfOperation.ts'
import type { SystemMessage } from '../payroll.ts'

/**
 * Notes for those who follow the institution that a change of ours has altered an employment, or may have, in the transaction that says so. One that
 * was refused, or has not been sent, has altered nothing. What is about the whole person is noted of each employment that the institution
 * has of it, since it follows on to them.
 */
export async function noteOwnChange(transaction: Transaction<Tables>, change: ChangeTable, at: Date): Promise<void> {
  if (change.employment_id === '' || !mayHaveAltered(change)) return
  const subjects = subjectsOf(change.operation)
  const ids = change.person_wide === 1 ? await employmentsOfPerson(transaction, change) : []
  await noteEmployeeChanges(
    transaction,
    [...new Set([change.employment_id, ...ids])].map((employmentId) => ({
      institutionId: change.institution_id,
      employmentId,
      subjects,
      feed: 'OWN_CHANGES',
      interfaceCode: change.interface_code,
    })),
    at,
  )
}

function mayHaveAltered({ status, messages }: ChangeTable): boolean {
  if (status === 'PARKED') return isPartlyCarriedOut(JSON.parse(messages) as readonly SystemMessage[])
  return status === 'COMPLETED' || status === 'COMPLETED_WITH_WARNINGS' || status === 'OUTCOME_UNKNOWN'
}

async function employmentsOfPerson(
  transaction: Transaction<Tables>,
  { institution_id, person_key }: ChangeTable,
): Promise<readonly string[]> {
  const rows = await transaction
    .selectFrom('employment')
    .select('id')
    .where('institution_id', '=', institution_id)
    .where('person_hash', '=', person_key)
    .execute()
  return rows.map(({ id }) => id)
}
