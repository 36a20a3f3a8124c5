import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { permitChanges } from '../permitChanges.ts'

/** Changes that ended long ago may leave the ledger. */
export const changeRetention: Migration = {
  up: async (database: Kysely<unknown>) => {
    await permitChanges(database, 'change', ['DELETE'])
    await database.schema.createIndex('change_completed').on('change').column('completed_at').execute()
  },
}
