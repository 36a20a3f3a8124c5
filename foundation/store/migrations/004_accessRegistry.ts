import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { refuseChanges } from '../refuseChanges.ts'

/** The access registry: institutions, systems, instructions, certificates, grants, and what happened to them. */
export const accessRegistry: Migration = {
  up: async (database: Kysely<unknown>) => {
    const table = (name: string, texts: readonly string[], nullable: readonly string[] = []) => {
      let made: CreateTableBuilder<string, string> = database.schema.createTable(name)
      for (const column of texts) made = made.addColumn(column, 'text', (definition) => definition.notNull())
      for (const column of nullable) made = made.addColumn(column, 'text')
      return made
    }
    await table('institution', ['id', 'key', 'name', 'payroll', 'credentials'])
      .addPrimaryKeyConstraint('institution_pk', ['id'] as never)
      .addUniqueConstraint('institution_short_name', ['key'] as never)
      .execute()
    await table('institution_cvr', ['institution_id', 'cvr_number', 'valid_from'])
      .addPrimaryKeyConstraint('institution_cvr_pk', ['institution_id', 'valid_from'] as never)
      .execute()
    await table('supplier', ['id', 'name', 'cvr_number'])
      .addPrimaryKeyConstraint('supplier_pk', ['id'] as never)
      .execute()
    await table(
      'external_system',
      ['id', 'subject', 'name', 'kind', 'standard_interfaces'],
      ['supplier_id', 'domain', 'institution_id'],
    )
      .addPrimaryKeyConstraint('external_system_pk', ['id'] as never)
      .addUniqueConstraint('external_system_subject', ['subject'] as never)
      .execute()
    await table(
      'entitlement',
      ['id', 'institution_id', 'kind', 'interface_code', 'extra_fields', 'valid_from', 'origin'],
      ['systems', 'valid_to'],
    )
      .addPrimaryKeyConstraint('entitlement_pk', ['id'] as never)
      .execute()
    await table(
      'instruction',
      [
        'id',
        'number',
        'institution_id',
        'system_id',
        'kind',
        'status',
        'interfaces',
        'reason',
        'requested_by',
        'requested_at',
      ],
      ['integration_type', 'replaces_interface', 'terms', 'signed_by', 'signed_at', 'desired_effective_date'],
    )
      .addColumn('includes_purchase', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('instruction_pk', ['id'] as never)
      .execute()
    await database.schema.createIndex('instruction_institution').on('instruction').column('institution_id').execute()
    await table(
      'certificate',
      [
        'id',
        'institution_id',
        'system_id',
        'owner_kind',
        'owner_cvr',
        'subject_dn',
        'subject_serial',
        'issuer_dn',
        'serial_hex',
        'fingerprint',
        'not_before',
        'not_after',
        'generation',
        'pki',
        'chain_pem',
        'received_at',
        'received_from',
        'container',
        'status',
      ],
      ['replaces_id'],
    )
      .addPrimaryKeyConstraint('certificate_pk', ['id'] as never)
      // The same certificate may be handed in by several institutions, at each for one system.
      .addUniqueConstraint('certificate_fingerprint', ['institution_id', 'fingerprint'] as never)
      .execute()
    await table(
      'access_grant',
      [
        'id',
        'institution_id',
        'system_id',
        'interface_code',
        'environment',
        'state',
        'scopes',
        'withheld_fields',
        'authentication',
        'open_instruction_id',
        'entitlement_id',
        'opened_at',
        'opened_by',
      ],
      [
        'purpose',
        'valid_until',
        'suspended_at',
        'suspend_reason',
        'closed_at',
        'closed_by',
        'close_reason',
        'close_instruction_id',
      ],
    )
      .addColumn('persisted_operations_only', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('access_grant_pk', ['id'] as never)
      .execute()
    await database.schema.createIndex('access_grant_institution').on('access_grant').column('institution_id').execute()
    // At most one that is not closed, by institution, system, interface and environment.
    await database.schema
      .createIndex('access_grant_open')
      .unique()
      .on('access_grant')
      .columns(['institution_id', 'system_id', 'interface_code', 'environment'])
      .where(sql.ref('closed_at'), 'is', null)
      .execute()
    await table('grant_certificate', ['grant_id', 'certificate_id', 'added_at'], ['removed_at'])
      .addPrimaryKeyConstraint('grant_certificate_pk', ['grant_id', 'certificate_id'] as never)
      .execute()
    await table(
      'access_event',
      ['institution_id', 'at', 'actor', 'event', 'detail'],
      ['grant_id', 'instruction_id', 'certificate_id'],
    )
      .addColumn('sequence', 'bigint', (column) => column.primaryKey())
      .addColumn('number', 'bigint', (column) => column.notNull())
      .execute()
    await database.schema
      .createIndex('access_event_institution')
      .unique()
      .on('access_event')
      .columns(['institution_id', 'number'])
      .execute()
    await database.schema
      .createTable('registry_version')
      .addColumn('version', 'bigint', (column) => column.notNull())
      .execute()
    // Who had access, and by whose word, is asked for years later.
    await refuseChanges(database, 'access_event')
    for (const kept of ['access_grant', 'instruction', 'certificate']) await refuseChanges(database, kept, ['DELETE'])
    await (database as Kysely<{ registry_version: { version: number } }>)
      .insertInto('registry_version')
      .values({ version: 0 })
      .execute()
  },
}
