import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Where systems are told outcomes of changes, and what is to be told, each until it has been. */
export const webhooks: Migration = {
  up: async (database: Kysely<unknown>) => {
    let webhook = database.schema.createTable('webhook').addColumn('id', 'text', (column) => column.primaryKey())
    for (const name of [
      'institution_id',
      'subject',
      'url',
      'scope',
      'events',
      'secret',
      'state',
      'created_at',
      'created_by',
    ])
      webhook = webhook.addColumn(name, 'text', (column) => column.notNull())
    for (const name of ['description', 'former_secret', 'former_until', 'last_delivered_at', 'last_failed_at'])
      webhook = webhook.addColumn(name, 'text')
    await webhook
      .addColumn('failures', 'integer', (column) => column.notNull())
      .addColumn('last_http_status', 'integer')
      .execute()
    await database.schema
      .createIndex('webhook_institution')
      .on('webhook')
      .columns(['institution_id', 'state'])
      .execute()

    let delivery = database.schema
      .createTable('webhook_delivery')
      .addColumn('id', 'text', (column) => column.primaryKey())
    for (const name of [
      'webhook_id',
      'institution_id',
      'kind',
      'order_key',
      'codes',
      'occurred_at',
      'state',
      'next_at',
    ])
      delivery = delivery.addColumn(name, 'text', (column) => column.notNull())
    for (const name of ['change_id', 'employment_id', 'operation', 'interface_code', 'submitted_by', 'idempotency_key'])
      delivery = delivery.addColumn(name, 'text')
    for (const name of ['status', 'first_at', 'ended_at', 'failure', 'claimed_by', 'claimed_until'])
      delivery = delivery.addColumn(name, 'text')
    await delivery
      .addColumn('position', 'bigint', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('sequence', 'integer')
      .addColumn('http_status', 'integer')
      .addUniqueConstraint('webhook_delivery_position', ['webhook_id', 'position'] as never)
      .execute()
    await database.schema
      .createIndex('webhook_delivery_queue')
      .on('webhook_delivery')
      .columns(['state', 'next_at'])
      .execute()
    await database.schema
      .createIndex('webhook_delivery_order')
      .on('webhook_delivery')
      .columns(['webhook_id', 'order_key', 'state', 'position'])
      .execute()
    await database.schema
      .createIndex('webhook_delivery_change')
      .on('webhook_delivery')
      .columns(['change_id', 'webhook_id', 'position'])
      .execute()
    await database.schema
      .createTable('webhook_sequence')
      .addColumn('webhook_id', 'text', (column) => column.notNull())
      .addColumn('order_key', 'text', (column) => column.notNull())
      .addColumn('newest', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('webhook_sequence_pk', ['webhook_id', 'order_key'] as never)
      .execute()
  },
}
