import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { refuseChanges } from '../refuseChanges.ts'

/** Which changes need a second person: what was said of it, by whom and when; and for each change that waits, why it does. */
export const approval: Migration = {
  up: async (database: Kysely<unknown>) => {
    let event = database.schema
      .createTable('approval_event')
      .addColumn('institution_id', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
    for (const name of ['at', 'actor', 'actor_name', 'event', 'policy_id', 'detail'])
      event = event.addColumn(name, 'text', (column) => column.notNull())
    await event
      .addColumn('proposal_id', 'text')
      .addPrimaryKeyConstraint('approval_event_pk', ['institution_id', 'number'] as never)
      .execute()
    await refuseChanges(database, 'approval_event')
    await database.schema
      .createTable('change_approval')
      .addColumn('change_id', 'text', (column) => column.primaryKey())
      .addColumn('policies', 'text', (column) => column.notNull())
      .addColumn('sealed', 'text')
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .execute()
    // Why it waits is not rewritten; it goes with its change.
    await refuseChanges(database, 'change_approval', ['UPDATE'])
  },
}
