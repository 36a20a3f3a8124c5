import type { RegisteredGrant } from '#foundation/access/registry.ts'
import type { AccessEventKind } from '#foundation/access/registryChange.ts'
import type { SystemDomain } from '#foundation/access/registrySeed.ts'
import { grantOf } from '#foundation/access/snapshot.ts'
import type { Database } from '#foundation/store/store.ts'
import type {
  AccessEventTable,
  AccessGrantTable,
  CertificateTable,
  EntitlementTable,
  InstructionTable,
} from '#foundation/store/tables.ts'
import type { AccessCertificate } from '../model/accessCertificate.ts'
import type { AccessEntitlement } from '../model/accessEntitlement.ts'
import type { AccessEvent } from '../model/accessEvent.ts'
import type { AccessInstruction, AccessReason, AccessTerms } from '../model/accessInstruction.ts'
import type { ExternalSystem } from '../model/externalSystem.ts'

/** One institution's records of the access registry. Another's are not reached from here: each question names the institution. */
export interface AccessRecords {
  /** Those of the catalogue and the institution's own, by name. */
  systems(): Promise<ExternalSystem[]>
  system(id: string): Promise<ExternalSystem | null>
  /** Newest first. */
  instructions(): Promise<AccessInstruction[]>
  instruction(id: string): Promise<AccessInstruction | null>
  /** Newest first. */
  certificates(): Promise<AccessCertificate[]>
  certificate(id: string): Promise<AccessCertificate | null>
  entitlements(): Promise<AccessEntitlement[]>
  grant(id: string): Promise<RegisteredGrant | null>
  /** Those that are not closed. */
  grantsNotClosed(): Promise<RegisteredGrant[]>
  /** As things stood at the moment: those that were there then, as they were then. */
  grantsAsOf(at: string): Promise<RegisteredGrant[]>
  /** Newest first. @param before place among the institution's own; null: from the newest on. */
  events(page: {
    readonly first: number
    readonly before: number | null
    readonly grantId: string | null
  }): Promise<AccessEvent[]>
  /** When which reminders of a certificate were given. */
  reminders(certificateId: string): Promise<{ readonly daysBefore: number; readonly at: string }[]>
}

export function accessRecords(database: Database, institutionId: string): AccessRecords {
  const systemRows = () =>
    database
      .selectFrom('external_system')
      .leftJoin('supplier', 'supplier.id', 'external_system.supplier_id')
      .selectAll('external_system')
      .select(['supplier.name as supplier_name', 'supplier.cvr_number as supplier_cvr'])
      .where(({ eb, or }) =>
        or([
          eb('external_system.institution_id', 'is', null),
          eb('external_system.institution_id', '=', institutionId),
        ]),
      )
  const grants = async (rows: readonly AccessGrantTable[], at: string | null): Promise<RegisteredGrant[]> => {
    if (rows.length === 0) return []
    const systems = await database
      .selectFrom('external_system')
      .select(['id', 'subject', 'name'])
      .where('id', 'in', [...new Set(rows.map(({ system_id }) => system_id))])
      .execute()
    const named = new Map(systems.map((system) => [system.id, system]))
    const links = await database
      .selectFrom('grant_certificate')
      .innerJoin('certificate', 'certificate.id', 'grant_certificate.certificate_id')
      .select(['grant_id', 'fingerprint', 'added_at', 'removed_at'])
      .where('certificate.institution_id', '=', institutionId)
      .execute()
    return rows.flatMap((row) => {
      const system = named.get(row.system_id)
      const held = links.filter(
        ({ grant_id, added_at, removed_at }) =>
          grant_id === row.id &&
          (at === null ? removed_at === null : added_at <= at && (removed_at === null || removed_at > at)),
      )
      return system === undefined
        ? []
        : [
            grantOf(
              row,
              system,
              held.map(({ fingerprint }) => fingerprint),
            ),
          ]
    })
  }
  const grantRows = () => database.selectFrom('access_grant').selectAll().where('institution_id', '=', institutionId)
  return {
    systems: async () => (await systemRows().orderBy('external_system.name').execute()).map(systemOf),
    system: async (id) => {
      const row = await systemRows().where('external_system.id', '=', id).executeTakeFirst()
      return row === undefined ? null : systemOf(row)
    },
    instructions: async () => {
      const rows = await database
        .selectFrom('instruction')
        .selectAll()
        .where('institution_id', '=', institutionId)
        .orderBy('requested_at', 'desc')
        .orderBy('id')
        .execute()
      return rows.map(instructionOf)
    },
    instruction: async (id) => {
      const row = await database
        .selectFrom('instruction')
        .selectAll()
        .where('institution_id', '=', institutionId)
        .where('id', '=', id)
        .executeTakeFirst()
      return row === undefined ? null : instructionOf(row)
    },
    certificates: async () => {
      const rows = await database
        .selectFrom('certificate')
        .selectAll()
        .where('institution_id', '=', institutionId)
        .orderBy('received_at', 'desc')
        .orderBy('id')
        .execute()
      return rows.map(certificateOf)
    },
    certificate: async (id) => {
      const row = await database
        .selectFrom('certificate')
        .selectAll()
        .where('institution_id', '=', institutionId)
        .where('id', '=', id)
        .executeTakeFirst()
      return row === undefined ? null : certificateOf(row)
    },
    entitlements: async () => {
      const rows = await database
        .selectFrom('entitlement')
        .selectAll()
        .where('institution_id', '=', institutionId)
        .orderBy('interface_code')
        .orderBy('valid_from')
        .execute()
      return rows.map(entitlementOf)
    },
    grant: async (id) => (await grants(await grantRows().where('id', '=', id).execute(), null))[0] ?? null,
    grantsNotClosed: async () => grants(await grantRows().where('state', '!=', 'CLOSED').orderBy('id').execute(), null),
    grantsAsOf: async (at) => {
      const newest = database
        .selectFrom('access_event')
        .select(({ fn }) => fn.max('sequence').as('sequence'))
        .where('institution_id', '=', institutionId)
        .where('grant_id', 'is not', null)
        .where('at', '<=', at)
        .groupBy('grant_id')
      const events = await database
        .selectFrom('access_event')
        .select('detail')
        .where('sequence', 'in', newest)
        .orderBy('sequence', 'desc')
        .execute()
      const rows = events.flatMap(({ detail }) => {
        const { grant } = JSON.parse(detail) as { readonly grant?: AccessGrantTable }
        return grant === undefined || grant.opened_at > at ? [] : [grant]
      })
      return grants(rows, at)
    },
    events: async ({ first, before, grantId }) => {
      let query = database
        .selectFrom('access_event')
        .selectAll()
        .where('institution_id', '=', institutionId)
        .orderBy('number', 'desc')
        .limit(first)
      if (before !== null) query = query.where('number', '<', before)
      if (grantId !== null) query = query.where('grant_id', '=', grantId)
      return (await query.execute()).map(eventOf)
    },
    reminders: async (certificateId) => {
      const rows = await database
        .selectFrom('access_event')
        .select(['at', 'detail'])
        .where('institution_id', '=', institutionId)
        .where('certificate_id', '=', certificateId)
        .where('event', '=', 'CERT_REMINDER')
        .orderBy('sequence')
        .execute()
      return rows.map(({ at, detail }) => ({
        at,
        daysBefore: (JSON.parse(detail) as { readonly daysBefore: number }).daysBefore,
      }))
    },
  }
}

function systemOf(row: {
  readonly id: string
  readonly subject: string
  readonly name: string
  readonly kind: 'SYSTEM' | 'PERSON'
  readonly domain: string | null
  readonly institution_id: string | null
  readonly standard_interfaces: string
  readonly supplier_name: string | null
  readonly supplier_cvr: string | null
}): ExternalSystem {
  const { supplier_name: name, supplier_cvr: cvrNumber } = row
  return {
    id: row.id,
    subject: row.subject,
    name: row.name,
    kind: row.kind,
    supplier: name === null || cvrNumber === null ? null : { name, cvrNumber },
    domain: row.domain as SystemDomain | null,
    own: row.institution_id !== null,
    standardInterfaces: JSON.parse(row.standard_interfaces) as readonly string[],
  }
}

function instructionOf(row: InstructionTable): AccessInstruction {
  return {
    id: row.id,
    number: row.number,
    institutionId: row.institution_id,
    systemId: row.system_id,
    kind: row.kind,
    status: row.status,
    interfaces: JSON.parse(row.interfaces) as readonly string[],
    integrationType: row.integration_type,
    includesPurchase: row.includes_purchase === 1,
    reason: row.reason as AccessReason,
    replacesInterface: row.replaces_interface,
    terms: row.terms === null ? null : (JSON.parse(row.terms) as AccessTerms),
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    signedBy: row.signed_by,
    signedAt: row.signed_at,
    desiredEffectiveDate: row.desired_effective_date,
  }
}

function certificateOf(row: CertificateTable): AccessCertificate {
  return {
    id: row.id,
    institutionId: row.institution_id,
    systemId: row.system_id,
    ownerKind: row.owner_kind,
    ownerCvrNumber: row.owner_cvr,
    subject: row.subject_dn,
    issuer: row.issuer_dn,
    fingerprint: row.fingerprint,
    notBefore: row.not_before,
    notAfter: row.not_after,
    pki: row.pki,
    status: row.status,
    replacesId: row.replaces_id,
    receivedAt: row.received_at,
    receivedFrom: row.received_from,
  }
}

function entitlementOf(row: EntitlementTable): AccessEntitlement {
  return {
    id: row.id,
    interfaceCode: row.interface_code,
    systems: row.systems === null ? null : (JSON.parse(row.systems) as readonly string[]),
    extraFields: JSON.parse(row.extra_fields) as readonly string[],
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }
}

function eventOf(row: AccessEventTable): AccessEvent {
  const { note } = JSON.parse(row.detail) as { readonly note?: string }
  return {
    number: Number(row.number),
    at: row.at,
    actor: row.actor,
    event: row.event as AccessEventKind,
    grantId: row.grant_id,
    instructionId: row.instruction_id,
    certificateId: row.certificate_id,
    note: note ?? null,
  }
}
