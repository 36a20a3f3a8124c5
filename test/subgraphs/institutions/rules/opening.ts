import type { RegisteredGrant, RegisteredInstitution } from '#foundation/access/registry.ts'
import type { AccessCertificate } from '../../../../subgraphs/institutions/model/accessCertificate.ts'
import type { AccessFault } from '../../../../subgraphs/institutions/model/accessResult.ts'
import type { ExternalSystem } from '../../../../subgraphs/institutions/model/externalSystem.ts'
import type { Opening } from '../../../../subgraphs/institutions/rules/opening.ts'

export const municipality: RegisteredInstitution = {
  id: 'institution',
  key: 'fjordby',
  name: 'Fjordby Kommune',
  cvrNumber: '99010509',
  payroll: { system: 'OPUS', clientNumber: '998', boughtCategories: [] },
  credentials: 'fjordby',
  institutionKeys: new Set(['0998']),
}

export const roster: ExternalSystem = {
  id: 'roster',
  subject: 'roster',
  name: 'Vagtplan',
  kind: 'SYSTEM',
  supplier: { name: 'Vagtplan A/S', cvrNumber: '99010797' },
  domain: 'DUTY_PLANNING',
  own: false,
  standardInterfaces: ['OPRET_FRAVAER'],
}

/** An opening that no rule has anything against. */
export function opening(
  overrides: Partial<Omit<Opening, 'terms'>> & { readonly terms?: Partial<Opening['terms']> } = {},
): Opening {
  const { terms, ...others } = overrides
  return {
    institution: municipality,
    system: roster,
    interfaces: ['OPRET_FRAVAER'],
    kind: 'OPEN',
    integrationType: 'INDIVIDUAL',
    includesPurchase: false,
    reason: 'NEW_SYSTEM',
    replacesInterface: null,
    entitlements: [
      {
        id: 'owned',
        interfaceCode: 'OPRET_FRAVAER',
        systems: null,
        extraFields: [],
        validFrom: '2020-01-01',
        validTo: null,
      },
    ],
    grants: [],
    today: '2026-11-22',
    ...others,
    terms: {
      purpose: 'Vagtplan',
      scopes: [],
      withheldFields: [],
      environment: 'PRODUCTION',
      validUntil: null,
      authentication: 'CERTIFICATE',
      persistedOperationsOnly: false,
      ...terms,
    },
  }
}

export function heldGrant(overrides: Partial<RegisteredGrant> = {}): RegisteredGrant {
  return {
    id: 'grant',
    systemId: 'roster',
    subject: 'roster',
    clientName: 'Vagtplan',
    institutionId: 'institution',
    interfaceCode: 'OPRET_FRAVAER',
    scopes: [],
    state: 'OPEN',
    openedAt: '2026-01-02T08:00:00.000Z',
    openedBy: 'somebody',
    suspendedAt: null,
    suspendReason: null,
    closedAt: null,
    closedBy: null,
    closeReason: null,
    environment: 'PRODUCTION',
    validUntil: null,
    purpose: null,
    authentication: 'CERTIFICATE',
    certificates: [],
    withheldFields: [],
    persistedOperationsOnly: false,
    openInstructionId: 'instruction',
    closeInstructionId: null,
    ...overrides,
  }
}

export function handedIn(overrides: Partial<AccessCertificate> = {}): AccessCertificate {
  return {
    id: 'certificate',
    institutionId: 'institution',
    systemId: 'roster',
    ownerKind: 'SUPPLIER',
    ownerCvrNumber: '99010797',
    subject: 'CN=Vagtplan',
    issuer: 'CN=CA',
    fingerprint: 'ab'.repeat(32),
    notBefore: '2026-01-01T00:00:00.000Z',
    notAfter: '2028-12-31T00:00:00.000Z',
    pki: 'PROD',
    status: 'VERIFIED',
    replacesId: null,
    receivedAt: '2026-02-01T00:00:00.000Z',
    receivedFrom: 'somebody',
    ...overrides,
  }
}

export function codesOf(faults: readonly AccessFault[]): readonly string[] {
  return faults.map(({ code, field }) => `${code} ${field}`)
}
