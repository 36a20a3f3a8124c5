import { danishDay } from '#schema/scalars/LocalDate.ts'
import type { AccessGrantTable, ExternalSystemTable } from '../store/tables.ts'
import type { Scope } from '../tenancy/caller.ts'
import { institutionKeysOf, type Payroll } from './institutionKeys.ts'
import type { RegisteredCertificate, RegisteredGrant, RegisteredInstitution, Registry } from './registry.ts'
import type { RegistryRows } from './registryRows.ts'

/** The registry as it stood when its rows were read. */
export type RegistrySnapshot = Omit<Registry, 'refresh' | 'onChange'>

/**
 * @param today decides, each time it is asked for, what has begun and what has run out.
 * @throws where a grant names a system or an institution that there is not.
 */
export function snapshotOf(rows: RegistryRows, today: () => string): RegistrySnapshot {
  const cvrNumbers = Map.groupBy(
    rows.cvrNumbers.toSorted((a, b) => compare(a.valid_from, b.valid_from)),
    ({ institution_id }) => institution_id,
  )
  const bought = Map.groupBy(
    rows.entitlements.filter(({ interface_code }) => interface_code === 'MEDARBEJDEROPLYSNINGER'),
    ({ institution_id }) => institution_id,
  )
  const entitlements = new Map(rows.entitlements.map((row) => [row.id, row]))
  const isEntitled = (grant: AccessGrantTable, day: string): boolean => {
    const entitlement = entitlements.get(grant.entitlement_id)
    return (
      entitlement !== undefined &&
      entitlement.valid_from <= day &&
      (entitlement.valid_to === null || entitlement.valid_to >= day)
    )
  }
  const institutions = rows.institutions
    .toSorted((a, b) => compare(a.key, b.key))
    .map((row): RegisteredInstitution => {
      const payroll = JSON.parse(row.payroll) as Payroll
      const inOrder = cvrNumbers.get(row.id) ?? []
      return {
        id: row.id,
        key: row.key,
        name: row.name,
        get cvrNumber() {
          const now = today()
          return (inOrder.findLast(({ valid_from }) => valid_from <= now) ?? inOrder[0])?.cvr_number ?? ''
        },
        get payroll(): Payroll {
          if (payroll.system === 'SLS') return payroll
          const now = today()
          const valid = (bought.get(row.id) ?? []).filter(
            ({ valid_from, valid_to }) => valid_from <= now && (valid_to === null || valid_to >= now),
          )
          return { ...payroll, boughtCategories: [...new Set(valid.flatMap((each) => texts(each.extra_fields)))] }
        },
        credentials: row.credentials,
        institutionKeys: institutionKeysOf(payroll),
      }
    })
  const byId = new Map(institutions.map((institution) => [institution.id, institution]))
  const systems = new Map(rows.systems.map((row) => [row.id, row]))
  const bySubject = new Map(rows.systems.map(({ subject, name, kind }) => [subject, { subject, name, kind }]))
  const certificates = rows.certificates.filter(({ status }) => status === 'VERIFIED' || status === 'INSTALLED')
  const fingerprints = new Map(certificates.map(({ id, fingerprint }) => [id, fingerprint]))
  const certificatesOf = Map.groupBy(
    rows.grantCertificates.filter(({ removed_at }) => removed_at === null),
    ({ grant_id }) => grant_id,
  )
  // Sorted here and not in the store, whose text order depends on the database.
  const inOrder = rows.grants.toSorted(
    (a, b) => compare(a.opened_at, b.opened_at) || compare(a.interface_code, b.interface_code) || compare(a.id, b.id),
  )
  const grants = inOrder.map((row) => {
    const system = systems.get(row.system_id)
    if (system === undefined || !byId.has(row.institution_id))
      throw new Error(`the grant ${row.id} names a system or an institution that is not registered`)
    const fingerprintsNow = (certificatesOf.get(row.id) ?? []).flatMap(({ certificate_id }) => {
      const fingerprint = fingerprints.get(certificate_id)
      return fingerprint === undefined ? [] : [fingerprint]
    })
    return { grant: grantOf(row, system, fingerprintsNow), row }
  })
  const grantsById = new Map(grants.map(({ grant }) => [grant.id, grant]))
  const grantsBySubject = Map.groupBy(grants, ({ grant }) => grant.subject)
  const byFingerprint = Map.groupBy(certificates, ({ fingerprint }) => fingerprint)
  return {
    institutions,
    institution: (id) => byId.get(id) ?? null,
    client: (subject) => bySubject.get(subject) ?? null,
    certificates: (fingerprint) => {
      const now = new Date().toISOString()
      return (byFingerprint.get(fingerprint) ?? []).flatMap((row): RegisteredCertificate[] => {
        const subject = systems.get(row.system_id)?.subject
        if (subject === undefined || row.not_after < now) return []
        return [{ fingerprint, institutionId: row.institution_id, subject, ownerCvrNumber: row.owner_cvr }]
      })
    },
    openGrants: (subject, day, certificate) =>
      (grantsBySubject.get(subject) ?? []).flatMap(({ grant, row }) =>
        grant.state === 'OPEN' &&
        (grant.authentication === 'TOKEN' || (certificate !== null && grant.certificates.includes(certificate))) &&
        danishDay(new Date(grant.openedAt)) <= day &&
        (grant.validUntil === null || grant.validUntil >= day) &&
        isEntitled(row, day)
          ? [grant]
          : [],
      ),
    grant: (id) => grantsById.get(id) ?? null,
    grantsOf: (institutionId) =>
      grants
        .flatMap(({ grant }) => (grant.institutionId === institutionId ? [grant] : []))
        .sort((a, b) => STATE_ORDER[a.state] - STATE_ORDER[b.state] || compare(b.openedAt, a.openedAt)),
  }
}

/** A grant as it lies in the store, in our words. */
export function grantOf(
  row: AccessGrantTable,
  system: Pick<ExternalSystemTable, 'subject' | 'name'>,
  certificates: readonly string[],
): RegisteredGrant {
  return {
    id: row.id,
    systemId: row.system_id,
    subject: system.subject,
    clientName: system.name,
    institutionId: row.institution_id,
    interfaceCode: row.interface_code,
    scopes: texts(row.scopes) as readonly Scope[],
    state: row.state,
    openedAt: row.opened_at,
    openedBy: row.opened_by,
    suspendedAt: row.suspended_at,
    suspendReason: row.suspend_reason,
    closedAt: row.closed_at,
    closedBy: row.closed_by,
    closeReason: row.close_reason,
    environment: row.environment,
    validUntil: row.valid_until,
    purpose: row.purpose,
    authentication: row.authentication,
    certificates,
    withheldFields: texts(row.withheld_fields),
    persistedOperationsOnly: row.persisted_operations_only === 1,
    openInstructionId: row.open_instruction_id,
    closeInstructionId: row.close_instruction_id,
  }
}

const STATE_ORDER = { OPEN: 0, SUSPENDED: 1, CLOSED: 2 } as const

function texts(json: string): readonly string[] {
  return JSON.parse(json) as readonly string[]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
