import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Our own ledger of the subscriptions at CPR, which cannot list them. */
export const cprSubscriptions: Migration = {
  up: async (database: Kysely<unknown>) => {
    await database.schema
      .createTable('cpr_subscription')
      .addColumn('customer_number', 'text', (column) => column.notNull())
      .addColumn('person_hash', 'text', (column) => column.notNull())
      .addColumn('sealed', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('tried_at', 'text', (column) => column.notNull())
      .addColumn('reason', 'text')
      .addColumn('fejlnr', 'text')
      .addColumn('status', 'text')
      .addColumn('status_from', 'text')
      .addColumn('status_at', 'text')
      .addColumn('successor_hash', 'text')
      .addPrimaryKeyConstraint('cpr_subscription_pk', ['customer_number', 'person_hash'] as never)
      .execute()
  },
}
