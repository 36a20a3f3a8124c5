import type { Transaction as Kept } from 'kysely'
import type { Seal } from '#foundation/directory/seal.ts'
import { serialise } from '#foundation/store/serialise.ts'
import type { Database } from '#foundation/store/store.ts'
import type { Tables } from '#foundation/store/tables.ts'
import type { ChangeFile, FileFault, ProposedRow } from '../model/changeFile.ts'
import { fileOf } from './changeFileRows.ts'
import { nextPlace, QUEUE, type Sight } from './ledger.ts'

/** What a second person says of a file. */
export interface FileVerdict {
  readonly to: 'ACCEPTED' | 'REJECTED'
  /** As the registry names who decides. */
  readonly subject: string
  readonly name: string
  readonly reason: string | null
  readonly faults: readonly FileFault[]
}

/** Files that wait for a second person, and those that one has decided on. Each question names the institution. */
export interface FileDecisions {
  /** Newest first; those of which the decider sees every row. */
  list(
    institutionId: string,
    sight: Sight & { readonly decider: string },
    page: { readonly first: number; readonly before: number | null },
  ): Promise<ChangeFile[]>
  /** Null where it is none of those. */
  byId(institutionId: string, id: string, sight: Sight & { readonly decider: string }): Promise<ChangeFile | null>
  /** What the rows of a file that waits are to change, in their order. @param after the number of a row's change. */
  proposed(file: ChangeFile, page: { readonly first: number; readonly after: number }): Promise<readonly ProposedRow[]>
  /** A file that is approved takes its places behind all that are there. @returns false where it does not wait for that. */
  decide(institutionId: string, id: string, verdict: FileVerdict, now: Date): Promise<boolean>
}

export function openFileDecisions(database: Database, seal: Seal): FileDecisions {
  const seen = (institutionId: string, { interfaces, unseen, decider }: Sight & { readonly decider: string }) =>
    database
      .selectFrom('change_file')
      .selectAll()
      .where('institution_id', '=', institutionId)
      .where(({ or, eb }) => or([eb('status', '=', 'AWAITING_APPROVAL'), eb('decided_by', '=', decider)]))
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('change_file_row')
              .select('number')
              .whereRef('change_file_row.file_id', '=', 'change_file.id')
              .where(({ or, eb }) =>
                or([eb('interface_code', 'not in', [...interfaces, '']), eb('operation', 'in', [...unseen, ''])]),
              ),
          ),
        ),
      )
  return {
    list: async (institutionId, sight, { first, before }) => {
      let query = seen(institutionId, sight).orderBy('position', 'desc').limit(first)
      if (before !== null) query = query.where('position', '<', before)
      return (await query.execute()).map(fileOf)
    },
    byId: async (institutionId, id, sight) => {
      const row = await seen(institutionId, sight).where('id', '=', id).executeTakeFirst()
      return row === undefined ? null : fileOf(row)
    },
    proposed: async (file, { first, after }) => {
      if (file.status !== 'AWAITING_APPROVAL') return []
      const rows = await database
        .selectFrom('change_file_row')
        .select(['number', 'row', 'operation', 'employment_id', 'sealed'])
        .where('file_id', '=', file.id)
        .where('institution_id', '=', file.institutionId)
        .where('number', '>', after)
        .orderBy('number')
        .limit(first)
        .execute()
      return rows.map(({ number, row, operation, employment_id, sealed }) => ({
        number: Number(number),
        row: Number(row),
        operation,
        employmentId: employment_id === '' ? null : employment_id,
        values: JSON.parse(seal.open(sealed)) as Record<string, unknown>,
        subject: file.subject,
      }))
    },
    decide: (institutionId, id, { to, subject, name, reason, faults }, now) =>
      database.transaction().execute(async (transaction) => {
        const at = now.toISOString()
        const waits = await transaction
          .updateTable('change_file')
          .set({
            status: to,
            decided_by: subject,
            decider_name: name,
            decided_at: at,
            decision_reason: reason,
            ...(to === 'REJECTED' ? { faults: JSON.stringify(faults), fault_count: faults.length, ended_at: at } : {}),
          })
          .where('institution_id', '=', institutionId)
          .where('id', '=', id)
          .where('status', '=', 'AWAITING_APPROVAL')
          .returning('changes')
          .executeTakeFirst()
        if (waits === undefined) return false
        if (to === 'ACCEPTED')
          await transaction
            .updateTable('change_file')
            .set(await placesFor(transaction, Number(waits.changes)))
            .where('id', '=', id)
            .execute()
        return true
      }),
  }
}

/** Places for so many changes, behind all that are there. */
export async function placesFor(
  transaction: Kept<Tables>,
  changes: number,
): Promise<{ readonly first_turn: number; readonly last_turn: number }> {
  await serialise(transaction, QUEUE)
  const place = await nextPlace(transaction)
  return { first_turn: place, last_turn: place + changes - 1 }
}
