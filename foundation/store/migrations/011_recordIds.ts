import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What changes left behind: the ids of their records, and which id took the place of which. */
export const recordIds: Migration = {
  up: async (database: Kysely<unknown>) => {
    await database.schema
      .alterTable('change_call')
      .addColumn('record_ids', 'text', (column) => column.notNull().defaultTo('[]'))
      .execute()
    await database.schema
      .createTable('record_successor')
      .addColumn('institution_id', 'text', (column) => column.notNull())
      .addColumn('former_id', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('record_successor_pk', ['institution_id', 'former_id'] as never)
      .execute()
  },
}
