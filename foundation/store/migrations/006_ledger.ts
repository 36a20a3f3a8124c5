import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { refuseChanges } from '../refuseChanges.ts'

/** The ledger of changes, which is their queue as well, and the calls that each takes. */
export const ledger: Migration = {
  up: async (database: Kysely<unknown>) => {
    const text = (name: string) => [name, 'text'] as const
    let change = database.schema.createTable('change').addColumn('id', 'text', (column) => column.primaryKey())
    for (const [name, type] of [
      text('institution_id'),
      text('employment_id'),
      text('order_key'),
      text('system'),
      text('operation'),
      text('interface_code'),
      text('sealed'),
      text('body_hash'),
      text('idempotency_key'),
      text('status'),
      text('messages'),
      text('submitted_at'),
      text('submitted_by'),
      text('submitter_name'),
      text('submitter_kind'),
      text('not_before'),
    ] as const)
      change = change.addColumn(name, type, (column) => column.notNull())
    for (const name of ['purpose', 'completed_at', 'claimed_by', 'claimed_until'])
      change = change.addColumn(name, 'text')
    await change
      .addColumn('position', 'bigint', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addUniqueConstraint('change_idempotency', ['institution_id', 'submitted_by', 'idempotency_key'] as never)
      .addUniqueConstraint('change_position', ['position'] as never)
      .execute()
    await database.schema
      .createIndex('change_queue')
      .on('change')
      .columns(['order_key', 'status', 'position'])
      .execute()
    await database.schema.createIndex('change_status').on('change').columns(['status', 'position']).execute()
    await database.schema
      .createIndex('change_institution')
      .on('change')
      .columns(['institution_id', 'position'])
      .execute()
    await database.schema.createIndex('change_employment').on('change').columns(['employment_id', 'position']).execute()
    await refuseChanges(database, 'change', ['DELETE'])
    await database.schema
      .createTable('change_call')
      .addColumn('change_id', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('service', 'text', (column) => column.notNull())
      .addColumn('sealed', 'text', (column) => column.notNull())
      .addColumn('reference', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('messages', 'text', (column) => column.notNull())
      .addColumn('sent_at', 'text')
      .addPrimaryKeyConstraint('change_call_pk', ['change_id', 'number'] as never)
      .execute()
  },
}
