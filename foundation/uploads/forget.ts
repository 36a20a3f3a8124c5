import type { Database } from '../store/store.ts'

/** Uploads that are thrown away at a time. */
const AT_ONCE = 200

/**
 * Throws away contents that arrived before a moment, and such as a change has brought to its place. What a change, or a file of changes that is to be
 * checked, still needs stays, however old it is; after a change that was refused the content stays for another attempt. @returns how many.
 */
export async function forgetUploads(database: Database, before: Date): Promise<number> {
  const usedBy = (condition: 'OPEN' | 'CARRIED_OUT') => {
    const uses = database
      .selectFrom('upload_use')
      .innerJoin('change', 'change.id', 'upload_use.change_id')
      .whereRef('upload_use.upload_id', '=', 'upload.id' as never)
      .select('upload_use.change_id')
    return condition === 'OPEN'
      ? uses.where('change.completed_at', 'is', null)
      : uses.where('change.status', 'in', ['COMPLETED', 'COMPLETED_WITH_WARNINGS'])
  }
  let forgotten = 0
  for (;;) {
    const due = await database
      .selectFrom('upload')
      .select('upload.id')
      .where(({ eb, or, exists }) =>
        or([eb('upload.arrived_at', '<', before.toISOString()), exists(usedBy('CARRIED_OUT'))]),
      )
      .where(({ not, exists }) => not(exists(usedBy('OPEN'))))
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('change_file')
              .select('change_file.id')
              .whereRef('change_file.upload_id', '=', 'upload.id')
              .where('change_file.status', 'in', ['RECEIVED', 'VALIDATING']),
          ),
        ),
      )
      .limit(AT_ONCE)
      .execute()
    const ids = due.map(({ id }) => id)
    if (ids.length === 0) return forgotten
    await database.transaction().execute(async (transaction) => {
      await transaction.deleteFrom('upload_piece').where('upload_id', 'in', ids).execute()
      await transaction.deleteFrom('upload_use').where('upload_id', 'in', ids).execute()
      await transaction.deleteFrom('upload').where('id', 'in', ids).execute()
    })
    forgotten += ids.length
  }
}
