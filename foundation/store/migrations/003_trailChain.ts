import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The trail becomes a chain per writer with signed heads; the store gets a name, so that no other store's heads pass for its own. */
export const trailChain: Migration = {
  up: async (database: Kysely<unknown>) => {
    // Empty in rows that are older than the chain, until the trail is opened next.
    for (const [column, type] of [
      ['writer', 'text'],
      ['number', 'integer'],
      ['previous_hash', 'text'],
      ['hash', 'text'],
    ] as const)
      await database.schema.alterTable('trail').addColumn(column, type).execute()
    await database.schema.createIndex('trail_chain').unique().on('trail').columns(['writer', 'number']).execute()
    await database.schema
      .createTable('trail_head')
      .addColumn('sequence', 'integer', (column) => column.primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('writer', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('previous', 'text')
      .addColumn('key_id', 'text', (column) => column.notNull())
      .addColumn('signature', 'text', (column) => column.notNull())
      .execute()
    await database.schema
      .createIndex('trail_head_writer')
      .on('trail_head')
      .columns(['writer', 'number', 'sequence'])
      .execute()
    await database.schema
      .createTable('store_name')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .execute()
    await (database as Kysely<{ store_name: { name: string } }>)
      .insertInto('store_name')
      .values({ name: randomUUID() })
      .execute()
  },
}
