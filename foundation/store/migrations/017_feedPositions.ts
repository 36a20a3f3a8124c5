import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** How far the feeds of changes have been read. */
export const feedPositions: Migration = {
  up: async (database: Kysely<unknown>) => {
    let position = database.schema.createTable('feed_position')
    for (const name of ['institution_id', 'feed', 'position', 'read_at'])
      position = position.addColumn(name, 'text', (column) => column.notNull())
    await position.addPrimaryKeyConstraint('feed_position_pk', ['institution_id', 'feed'] as never).execute()
  },
}
