import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { refuseChanges } from '../refuseChanges.ts'

/** Files of changes with their rows; the conversions of old codes, each version of them kept. */
export const changeFiles: Migration = {
  up: async (database: Kysely<unknown>) => {
    await table(
      database,
      'change_file',
      [
        'id',
        'institution_id',
        'system',
        'upload_id',
        'format',
        'idempotency_key',
        'body_hash',
        'status',
        'faults',
        'submitted_at',
        'subject',
        'submitter_name',
        'submitter_kind',
        'language',
        'interfaces',
        'scopes',
      ],
      [
        'position',
        'validate_only',
        'checked',
        'changes',
        'fault_count',
        'fed',
        'completed',
        'warned',
        'refused',
        'cancelled',
        'not_sent',
        'attempts',
      ],
      [
        'operation',
        'purpose',
        'ended_at',
        'claimed_by',
        'claimed_until',
        'decided_by',
        'decider_name',
        'decided_at',
        'decision_reason',
      ],
      ['first_turn', 'last_turn'],
      ['id'],
    )
    await database.schema
      .createIndex('change_file_key')
      .on('change_file')
      .columns(['institution_id', 'subject', 'idempotency_key'])
      .unique()
      .execute()
    await database.schema
      .createIndex('change_file_institution')
      .on('change_file')
      .columns(['institution_id', 'position'])
      .unique()
      .execute()
    await database.schema.createIndex('change_file_status').on('change_file').column('status').execute()
    await database.schema.createIndex('change_file_upload').on('change_file').column('upload_id').execute()
    await database.schema.createIndex('change_file_turn').on('change_file').column('last_turn').execute()

    await table(
      database,
      'change_file_row',
      [
        'file_id',
        'institution_id',
        'order_key',
        'person_key',
        'employment_id',
        'operation',
        'interface_code',
        'sealed',
        'body_hash',
        'idempotency_key',
        'state',
      ],
      ['number', 'row', 'place', 'person_wide'],
      ['change_id', 'reason'],
      [],
      ['file_id', 'number'],
    )
    await database.schema
      .createIndex('change_file_row_order')
      .on('change_file_row')
      .columns(['order_key', 'state', 'file_id', 'number'])
      .execute()
    await database.schema
      .createIndex('change_file_row_person')
      .on('change_file_row')
      .columns(['person_key', 'state', 'file_id', 'number'])
      .execute()
    await database.schema
      .createIndex('change_file_row_state')
      .on('change_file_row')
      .columns(['file_id', 'state', 'number'])
      .execute()
    await database.schema
      .createIndex('change_file_row_employment')
      .on('change_file_row')
      .columns(['institution_id', 'employment_id'])
      .execute()
    await database.schema
      .createIndex('change_file_row_place')
      .on('change_file_row')
      .columns(['file_id', 'order_key', 'place'])
      .execute()

    await table(
      database,
      'conversion',
      ['institution_id', 'kind', 'rows', 'set_at', 'set_by', 'setter_name'],
      ['version'],
      [],
      [],
      ['institution_id', 'kind', 'version'],
    )
    await refuseChanges(database, 'conversion')
  },
}

async function table(
  database: Kysely<unknown>,
  name: string,
  texts: readonly string[],
  numbers: readonly string[],
  nullableTexts: readonly string[],
  nullableNumbers: readonly string[],
  key: readonly string[],
): Promise<void> {
  let creating = database.schema.createTable(name)
  for (const column of texts) creating = creating.addColumn(column, 'text', (made) => made.notNull())
  for (const column of numbers) creating = creating.addColumn(column, 'bigint', (made) => made.notNull())
  for (const column of nullableTexts) creating = creating.addColumn(column, 'text')
  for (const column of nullableNumbers) creating = creating.addColumn(column, 'bigint')
  await creating.addPrimaryKeyConstraint(`${name}_pk`, [...key] as never).execute()
}
