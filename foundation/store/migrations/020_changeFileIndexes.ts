import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Rows of files are found by what is still to be done with them, and indexes that hold only those are written to less: a row that goes through all its
 * states moved in three indexes each time, at places far from each other.
 */
export const changeFileIndexes: Migration = {
  up: async (database: Kysely<unknown>) => {
    for (const name of ['order', 'person', 'state', 'employment', 'place'])
      await database.schema.dropIndex(`change_file_row_${name}`).execute()
    for (const [name, columns, states] of [
      ['order', ['order_key', 'file_id', 'number'], "state in ('WAITING', 'READY')"],
      ['person', ['person_key', 'file_id', 'number'], "state in ('WAITING', 'READY')"],
      ['ready', ['file_id', 'number'], "state = 'READY'"],
      ['fed', ['file_id', 'number'], "state = 'FED'"],
      ['not_done', ['file_id', 'number'], "state in ('REFUSED', 'NOT_SENT')"],
    ] as const)
      await database.schema
        .createIndex(`change_file_row_${name}`)
        .on('change_file_row')
        .columns([...columns])
        .where(sql<boolean>`${sql.raw(states)}`)
        .execute()
    // The order key is the employment: retention asks by it, too.
    await database.schema
      .createIndex('change_file_row_place')
      .on('change_file_row')
      .columns(['order_key', 'file_id', 'place'])
      .execute()
  },
}
