import type { Scope } from '#foundation/tenancy/caller.ts'

/** What an access is to be like. */
export interface AccessTerms {
  readonly purpose: string
  readonly scopes: readonly Scope[]
  /** Written out for concrete types, so that every subgraph can judge by name alone. */
  readonly withheldFields: readonly string[]
  readonly environment: 'EXTERNAL_TEST' | 'PRODUCTION'
  readonly validUntil: string | null
  readonly authentication: 'TOKEN' | 'CERTIFICATE'
  readonly persistedOperationsOnly: boolean
}

/** Why an access is opened. Source: Opus dossier section 11.4. */
export const openingReasons = [
  'NEW_SYSTEM',
  'REPLACES_SYSTEM',
  'REPLACES_FILE_INTERFACE',
  'ADDS_INTERFACE',
  'TEST_PROJECT',
  'CERTIFICATE_CHANGE',
] as const

/** Why an access is closed in the ordinary way. */
export const closingReasons = [
  'CUSTOMER_REQUEST',
  'SYSTEM_REPLACED',
  'CONTRACT_ENDED',
  'TEST_PERIOD_ENDED',
  'INTERFACE_CLOSED',
  'SUPPLIER_CEASED',
] as const

/** Why an access is closed at once. */
export const emergencyReasons = ['SECURITY_INCIDENT', 'CERTIFICATE_COMPROMISED'] as const

export type AccessReason =
  | (typeof openingReasons)[number]
  | (typeof closingReasons)[number]
  | (typeof emergencyReasons)[number]

/** What an institution has instructed about one system's access. */
export interface AccessInstruction {
  readonly id: string
  readonly number: string
  readonly institutionId: string
  readonly systemId: string
  readonly kind: 'OPEN' | 'CHANGE' | 'CLOSE' | 'EMERGENCY_CLOSE'
  readonly status: 'DRAFT' | 'SIGNED' | 'RECEIVED' | 'IN_DELIVERY' | 'DONE' | 'REJECTED' | 'CANCELLED'
  readonly interfaces: readonly string[]
  readonly integrationType: 'STANDARD' | 'INDIVIDUAL' | null
  readonly includesPurchase: boolean
  readonly reason: AccessReason
  readonly replacesInterface: string | null
  /** Null where nothing is to be opened. */
  readonly terms: AccessTerms | null
  readonly requestedBy: string
  readonly requestedAt: string
  readonly signedBy: string | null
  readonly signedAt: string | null
  readonly desiredEffectiveDate: string | null
}
