import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Which employments have changed, for those who follow. */
export const employeeChanges: Migration = {
  up: async (database: Kysely<unknown>) => {
    let change = database.schema.createTable('employee_change')
    for (const name of ['institution_id', 'employment_id', 'subjects', 'feed', 'observed_at'])
      change = change.addColumn(name, 'text', (column) => column.notNull())
    await change
      .addColumn('interface_code', 'text')
      .addColumn('number', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('employee_change_pk', ['institution_id', 'number'] as never)
      .execute()
    await database.schema.createIndex('employee_change_observed').on('employee_change').column('observed_at').execute()
    await database.schema
      .createTable('employee_change_head')
      .addColumn('institution_id', 'text', (column) => column.primaryKey())
      .addColumn('newest', 'bigint', (column) => column.notNull())
      .addColumn('forgotten', 'bigint', (column) => column.notNull())
      .execute()
  },
}
