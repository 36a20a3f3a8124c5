import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Exports of employees, in encrypted pieces, and how far each is. */
export const exports: Migration = {
  up: async (database: Kysely<unknown>) => {
    await database.schema
      .createTable('employee_export')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('institution_id', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('system', 'text', (column) => column.notNull())
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('format', 'text', (column) => column.notNull())
      .addColumn('idempotency_key', 'text', (column) => column.notNull())
      .addColumn('body_hash', 'text', (column) => column.notNull())
      .addColumn('sealed_order', 'text', (column) => column.notNull())
      .addColumn('rights', 'text', (column) => column.notNull())
      .addColumn('rows', 'integer', (column) => column.notNull())
      .addColumn('total_rows', 'integer')
      .addColumn('bytes', 'bigint', (column) => column.notNull())
      .addColumn('faulty_rows', 'integer', (column) => column.notNull())
      .addColumn('pieces', 'integer', (column) => column.notNull())
      .addColumn('cursor', 'text')
      .addColumn('page_rows', 'integer')
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('submitted_at', 'text', (column) => column.notNull())
      .addColumn('started_at', 'text')
      .addColumn('advanced_at', 'text')
      .addColumn('ended_at', 'text')
      .addColumn('expires_at', 'text')
      .addColumn('due_at', 'text')
      .addColumn('fault_code', 'text')
      .addColumn('fault_message', 'text')
      .addColumn('claimed_by', 'text')
      .addColumn('claimed_until', 'text')
      .addUniqueConstraint('employee_export_key', ['institution_id', 'subject', 'idempotency_key'] as never)
      .execute()
    await database.schema
      .createIndex('employee_export_turn')
      .on('employee_export')
      .columns(['status', 'submitted_at'])
      .execute()
    await database.schema.createIndex('employee_export_expiry').on('employee_export').column('expires_at').execute()
    await database.schema
      .createTable('employee_export_piece')
      .addColumn('export_id', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('first_row', 'integer', (column) => column.notNull())
      .addColumn('rows', 'integer', (column) => column.notNull())
      .addColumn('first_byte', 'bigint', (column) => column.notNull())
      .addColumn('bytes', 'integer', (column) => column.notNull())
      .addColumn('sealed', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('employee_export_piece_pk', ['export_id', 'number'] as never)
      .execute()
  },
}
