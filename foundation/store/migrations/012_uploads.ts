import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Contents that wait for a change, in encrypted pieces, and which changes need them. */
export const uploads: Migration = {
  up: async (database: Kysely<unknown>) => {
    await database.schema
      .createTable('upload')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('institution_id', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('arrived_at', 'text', (column) => column.notNull())
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('pieces', 'integer')
      .addColumn('bytes', 'bigint')
      .execute()
    await database.schema
      .createIndex('upload_owner')
      .on('upload')
      .columns(['institution_id', 'subject', 'arrived_at'])
      .execute()
    await database.schema.createIndex('upload_arrived').on('upload').column('arrived_at').execute()
    await database.schema
      .createTable('upload_piece')
      .addColumn('upload_id', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('sealed', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('upload_piece_pk', ['upload_id', 'number'] as never)
      .execute()
    await database.schema
      .createTable('upload_use')
      .addColumn('upload_id', 'text', (column) => column.notNull())
      .addColumn('change_id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('upload_use_pk', ['upload_id', 'change_id'] as never)
      .execute()
  },
}
