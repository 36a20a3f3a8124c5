import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Change files of CPR's: which were applied, and what one that is under way still has to say. */
export const cprChangeFiles: Migration = {
  up: async (database: Kysely<unknown>) => {
    await database.schema
      .createTable('cpr_change_file')
      .addColumn('task', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('bytes', 'bigint', (column) => column.notNull())
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('produced_on', 'text', (column) => column.notNull())
      .addColumn('previous_on', 'text')
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('records', 'integer', (column) => column.notNull())
      .addColumn('noted_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('cpr_change_file_pk', ['task', 'name'] as never)
      .execute()
    await database.schema
      .createTable('cpr_file_news')
      .addColumn('task', 'text', (column) => column.notNull())
      .addColumn('produced_on', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('person_hash', 'text', (column) => column.notNull())
      .addColumn('sealed', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('cpr_file_news_pk', ['task', 'produced_on', 'number'] as never)
      .execute()
    await database.schema
      .createIndex('cpr_file_news_person')
      .on('cpr_file_news')
      .columns(['task', 'produced_on', 'person_hash'])
      .execute()
  },
}
