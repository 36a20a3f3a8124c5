import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The absence of whole institutions, where the payroll system cannot be asked for it at once. */
export const heldAbsences: Migration = {
  up: async (database: Kysely<unknown>) => {
    await database.schema
      .createTable('held_absence')
      .addColumn('institution_id', 'text', (column) => column.notNull())
      .addColumn('employment_id', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('first_day', 'text', (column) => column.notNull())
      .addColumn('last_day', 'text', (column) => column.notNull())
      .addColumn('sealed', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('held_absence_pk', ['institution_id', 'employment_id', 'number'])
      .execute()
    await database.schema
      .createIndex('held_absence_day')
      .on('held_absence')
      .columns(['institution_id', 'last_day'])
      .execute()
    await database.schema
      .createTable('held_absence_read')
      .addColumn('institution_id', 'text', (column) => column.notNull())
      .addColumn('employment_id', 'text', (column) => column.notNull())
      .addColumn('read_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('held_absence_read_pk', ['institution_id', 'employment_id'])
      .execute()
    await database.schema
      .createTable('held_absence_state')
      .addColumn('institution_id', 'text', (column) => column.primaryKey())
      .addColumn('cursor', 'text', (column) => column.notNull())
      .addColumn('checked_at', 'text', (column) => column.notNull())
      .addColumn('filled_at', 'text')
      .execute()
  },
}
