import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const trail: Migration = {
  up: async (database: Kysely<unknown>) => {
    await database.schema
      .createTable('trail')
      .addColumn('sequence', 'integer', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('request_id', 'text', (column) => column.notNull())
      .addColumn('visit_id', 'text', (column) => column.notNull())
      .addColumn('institution_id', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('subgraph', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .execute()
    await database.schema.createIndex('trail_institution').on('trail').columns(['institution_id', 'at']).execute()
  },
}
