import type { Transaction } from 'kysely'
import type { Tables } from '../store/tables.ts'

/** Keeps a content for as long as the change is open. Nothing where the institution has no such content. */
export async function holdUpload(
  transaction: Transaction<Tables>,
  institutionId: string,
  uploadId: string,
  changeId: string,
): Promise<void> {
  await transaction
    .insertInto('upload_use')
    .columns(['upload_id', 'change_id'])
    .expression((expression) =>
      expression
        .selectFrom('upload')
        .where('institution_id', '=', institutionId)
        .where('id', '=', uploadId)
        .select(({ val }) => ['id', val(changeId).as('change_id')]),
    )
    .execute()
}
