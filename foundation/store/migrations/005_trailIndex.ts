import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Who is named by which row of the trail becomes findable; a head may say why it was written. The rows that are there already are entered when
 * the trail is opened next, in portions: `trail_index` tells how far that has come.
 */
export const trailIndex: Migration = {
  up: async (database: Kysely<unknown>) => {
    for (const [table, named] of [
      ['trail_person', 'person_hash'],
      ['trail_employment', 'employment_id'],
    ] as const) {
      await database.schema
        .createTable(table)
        .addColumn('institution_id', 'text', (column) => column.notNull())
        .addColumn(named, 'text', (column) => column.notNull())
        .addColumn('sequence', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint(`${table}_pk`, ['institution_id', named, 'sequence'])
        .execute()
      await database.schema.createIndex(`${table}_sequence`).on(table).column('sequence').execute()
    }
    await database.schema
      .createIndex('trail_visit')
      .on('trail')
      .columns(['visit_id', 'institution_id', 'kind', 'sequence'])
      .execute()
    await database.schema.createIndex('trail_log').on('trail').columns(['institution_id', 'kind', 'sequence']).execute()
    await database.schema.alterTable('trail_head').addColumn('reason', 'text').execute()
    await database.schema
      .createTable('trail_index')
      .addColumn('entered', 'bigint', (column) => column.notNull())
      .addColumn('until', 'bigint', (column) => column.notNull())
      .execute()
    const known = database as Kysely<{
      trail: { sequence: number }
      trail_index: { entered: number; until: number }
    }>
    const { newest } = await known
      .selectFrom('trail')
      .select(({ fn }) => fn.max<number | null>('sequence').as('newest'))
      .executeTakeFirstOrThrow()
    await known
      .insertInto('trail_index')
      .values({ entered: 0, until: Number(newest ?? 0) })
      .execute()
  },
}
