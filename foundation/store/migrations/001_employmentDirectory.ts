import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const employmentDirectory: Migration = {
  up: async (database: Kysely<unknown>) => {
    await database.schema
      .createTable('employment')
      .addColumn('institution_id', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('system', 'text', (column) => column.notNull())
      .addColumn('number_hash', 'text', (column) => column.notNull())
      .addColumn('person_hash', 'text', (column) => column.notNull())
      .addColumn('sealed', 'text', (column) => column.notNull())
      .addColumn('given_name', 'text', (column) => column.notNull())
      .addColumn('family_name', 'text', (column) => column.notNull())
      .addColumn('search_name', 'text', (column) => column.notNull())
      .addColumn('unit', 'text')
      .addColumn('status_code', 'text')
      .addColumn('employed_from', 'text')
      .addColumn('employed_to', 'text')
      .addColumn('protected', 'integer')
      .addColumn('changed_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('employment_key_pk', ['institution_id', 'id'])
      .addUniqueConstraint('employment_position', ['institution_id', 'position'])
      .execute()
    await database.schema
      .createIndex('employment_person')
      .on('employment')
      .columns(['institution_id', 'person_hash'])
      .execute()
    await database.schema
      .createTable('employment_status')
      .addColumn('institution_id', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('valid_from', 'text', (column) => column.notNull())
      .addColumn('valid_to', 'text', (column) => column.notNull())
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('code', 'text')
      .addPrimaryKeyConstraint('employment_status_pk', ['institution_id', 'id', 'valid_from'])
      .execute()
    await database.schema
      .createTable('employment_key')
      .addColumn('institution_id', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('key_hash', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('since', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('employment_key_key_pk', ['institution_id', 'kind', 'key_hash', 'id'])
      .execute()
    await database.schema
      .createTable('directory_state')
      .addColumn('institution_id', 'text', (column) => column.primaryKey())
      .addColumn('filled_at', 'text')
      .addColumn('next_position', 'integer', (column) => column.notNull())
      .execute()
  },
}
