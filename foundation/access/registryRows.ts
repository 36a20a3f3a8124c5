import type {
  AccessGrantTable,
  CertificateTable,
  EntitlementTable,
  ExternalSystemTable,
  GrantCertificateTable,
  InstitutionCvrTable,
  InstitutionTable,
  SupplierTable,
} from '../store/tables.ts'
import { shortId } from '../tenancy/keyedHash.ts'
import type { RegistrySeed } from './registrySeed.ts'

/** All that decides who may come in, as it lies in the store. */
export interface RegistryRows {
  readonly institutions: readonly InstitutionTable[]
  readonly cvrNumbers: readonly InstitutionCvrTable[]
  readonly suppliers: readonly SupplierTable[]
  readonly systems: readonly ExternalSystemTable[]
  readonly entitlements: readonly EntitlementTable[]
  readonly grants: readonly AccessGrantTable[]
  readonly certificates: readonly CertificateTable[]
  readonly grantCertificates: readonly GrantCertificateTable[]
}

/** Who made what the registry's file names. */
export const FILE_ACTOR = 'registry file'

/** The instruction that a grant of the registry's file stands on: the paper which the operator holds. */
export function fileInstructionId(idKey: Uint8Array, grantId: string): string {
  return shortId(idKey, 'instruction', FILE_ACTOR, grantId)
}

/**
 * The rows that a registry's file stands for. Ids follow from the file alone, so that every process makes the same.
 * @throws where a grant names an institution that the file does not hold.
 */
export function rowsOfSeed(seed: RegistrySeed, idKey: Uint8Array): RegistryRows {
  const idOf = new Map(seed.institutions.map(({ key }) => [key, shortId(idKey, 'institution', key)]))
  const institutionId = (key: string): string => {
    const id = idOf.get(key)
    if (id === undefined) throw new Error(`the registry grants access to an institution it does not hold: ${key}`)
    return id
  }
  const entitlementId = (institution: string, code: string): string =>
    shortId(idKey, 'entitlement', FILE_ACTOR, institution, code)
  const systemId = (subject: string): string => shortId(idKey, 'system', subject)
  const supplierId = (cvrNumber: string): string => shortId(idKey, 'supplier', cvrNumber)

  const entitlements = new Map<string, EntitlementTable>()
  const entitled = (
    institution: string,
    code: string,
    named: { readonly extraFields: readonly string[]; readonly validFrom: string; readonly validTo: string | null },
  ): void => {
    const id = entitlementId(institution, code)
    if (entitlements.has(id)) return
    entitlements.set(id, {
      id,
      institution_id: institution,
      kind: 'SINGLE',
      interface_code: code,
      systems: null,
      extra_fields: JSON.stringify(named.extraFields),
      valid_from: named.validFrom,
      valid_to: named.validTo,
      origin: 'MAIN_CONTRACT',
    })
  }
  for (const { key, payroll, entitlements: named = [] } of seed.institutions) {
    const id = institutionId(key)
    for (const { interfaceCode, ...rest } of named) entitled(id, interfaceCode, rest)
    if (payroll.system === 'OPUS')
      entitled(id, 'MEDARBEJDEROPLYSNINGER', {
        extraFields: payroll.boughtCategories,
        validFrom: ALWAYS,
        validTo: null,
      })
  }

  const grants = seed.clients.flatMap(({ subject, grants: named }) =>
    named.map((grant): AccessGrantTable => {
      const institution = institutionId(grant.institution)
      entitled(institution, grant.interfaceCode, { extraFields: [], validFrom: ALWAYS, validTo: null })
      const id = shortId(idKey, 'grant', subject, grant.institution, grant.interfaceCode, grant.openedAt)
      return {
        id,
        institution_id: institution,
        system_id: systemId(subject),
        interface_code: grant.interfaceCode,
        environment: grant.environment,
        state: grant.state,
        scopes: JSON.stringify(grant.scopes),
        withheld_fields: JSON.stringify(grant.withheldFields ?? []),
        purpose: grant.purpose ?? null,
        authentication: grant.authentication ?? 'TOKEN',
        persisted_operations_only: grant.persistedOperationsOnly === true ? 1 : 0,
        open_instruction_id: fileInstructionId(idKey, id),
        entitlement_id: entitlementId(institution, grant.interfaceCode),
        opened_at: grant.openedAt,
        opened_by: FILE_ACTOR,
        valid_until: grant.validUntil,
        suspended_at: null,
        suspend_reason: null,
        closed_at: grant.closedAt ?? (grant.state === 'CLOSED' ? grant.openedAt : null),
        closed_by: grant.state === 'CLOSED' ? FILE_ACTOR : null,
        close_reason: grant.closeReason,
        close_instruction_id: null,
      }
    }),
  )
  return {
    institutions: seed.institutions.map(({ key, name, payroll, credentials }) => ({
      id: institutionId(key),
      key,
      name,
      payroll: JSON.stringify(payroll),
      credentials,
    })),
    cvrNumbers: seed.institutions.flatMap(({ key, cvrNumbers }) =>
      cvrNumbers.map(({ cvrNumber, from }) => ({
        institution_id: institutionId(key),
        cvr_number: cvrNumber,
        valid_from: from,
      })),
    ),
    suppliers: [
      ...new Map(
        seed.clients.flatMap(({ supplier }) =>
          supplier === undefined
            ? []
            : [
                [
                  supplier.cvrNumber,
                  { id: supplierId(supplier.cvrNumber), name: supplier.name, cvr_number: supplier.cvrNumber },
                ] as const,
              ],
        ),
      ).values(),
    ],
    systems: seed.clients.map(({ subject, name, kind, supplier, domain, standardInterfaces, grants: named }) => ({
      id: systemId(subject),
      subject,
      name,
      kind,
      supplier_id: supplier === undefined ? null : supplierId(supplier.cvrNumber),
      domain: domain ?? null,
      standard_interfaces: JSON.stringify(standardInterfaces ?? []),
      institution_id:
        supplier === undefined ? onlyInstitution(named.map((grant) => institutionId(grant.institution))) : null,
    })),
    entitlements: [...entitlements.values()],
    grants,
    certificates: [],
    grantCertificates: [],
  }
}

/** A system or person without a supplier that serves one institution is that one's own: no other sees it. Null: the catalogue's, for all. */
function onlyInstitution(ids: readonly string[]): string | null {
  const [only, ...others] = new Set(ids)
  return only === undefined || others.length > 0 ? null : only
}

/** From before there was any of these systems. */
const ALWAYS = '1900-01-01'
