import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * The ledger as a queue with lanes: a place of its own in the order, the person whom a change concerns as a whole, who decided on it, what it left
 * behind; and the count of each institution's evictions, which copies compare theirs with.
 */
export const queue: Migration = {
  up: async (database: Kysely<unknown>) => {
    const change = database.schema.alterTable('change')
    for (const name of ['person_key', 'record_ids', 'lane'] as const)
      await change
        .addColumn(name, 'text', (column) =>
          column.notNull().defaultTo({ person_key: '', record_ids: '[]', lane: 'INTERACTIVE' }[name]),
        )
        .execute()
    await change.addColumn('turn', 'bigint', (column) => column.notNull().defaultTo(0)).execute()
    await change.addColumn('person_wide', 'integer', (column) => column.notNull().defaultTo(0)).execute()
    for (const name of ['decided_by', 'decider_name', 'decided_at', 'decision_reason', 'file_id'] as const)
      await change.addColumn(name, 'text').execute()
    await change.addColumn('file_row', 'integer').execute()
    await sql`update change set turn = position`.execute(database)
    // What is not over is little beside what is: the claim must never walk through the latter.
    for (const [name, columns] of [
      ['change_open', ['lane', 'turn']],
      ['change_open_order', ['order_key', 'turn']],
      ['change_open_person', ['person_key', 'turn']],
    ] as const)
      await database.schema
        .createIndex(name)
        .on('change')
        .columns([...columns])
        .where(sql.ref('completed_at'), 'is', null)
        .execute()
    await database.schema.createIndex('change_turn').on('change').column('turn').execute()
    await database.schema
      .createTable('cache_eviction')
      .addColumn('institution_id', 'text', (column) => column.primaryKey())
      .addColumn('number', 'bigint', (column) => column.notNull())
      .execute()
  },
}
