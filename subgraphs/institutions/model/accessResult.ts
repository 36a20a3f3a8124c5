import type { RegisteredGrant } from '#foundation/access/registry.ts'
import type { AccessCertificate } from './accessCertificate.ts'
import type { AccessInstruction } from './accessInstruction.ts'
import type { ExternalSystem } from './externalSystem.ts'

export type AccessFaultCode =
  | 'UNKNOWN'
  | 'NOT_NOW'
  | 'PERSON_REQUIRED'
  | 'INTERFACE_UNKNOWN'
  | 'INTERFACE_NOT_OPENED'
  | 'NOT_ENTITLED'
  | 'ALREADY_OPEN'
  | 'CERTIFICATE_REQUIRED'
  | 'CERTIFICATE_NOT_USABLE'
  | 'CERTIFICATE_OF_TEST'
  | 'CERTIFICATE_TOO_MANY'
  | 'CERTIFICATE_REFUSED'
  | 'CERTIFICATE_OF_ANOTHER'
  | 'CERTIFICATE_IN_USE'
  | 'STANDARD_NOT_OFFERED'
  | 'REPLACES_NOTHING'
  | 'REASON_DOES_NOT_FIT'
  | 'DAY_NOT_POSSIBLE'
  | 'FIELD_NOT_WITHHOLDABLE'
  | 'SCOPE_NOT_POSSIBLE'
  | 'WIDENS'
  | 'SUBJECT_TAKEN'
  | 'VALUE_NOT_POSSIBLE'
  | 'LAST_ADMINISTRATOR'

/** Why the registry refused. */
export interface AccessFault {
  readonly code: AccessFaultCode
  /** The input's field. */
  readonly field: string | null
  readonly text: string
  readonly textDanish: string
}

/** What became of a change of the registry: faults and nothing done, or done and no fault. */
export interface AccessResult {
  readonly faults: readonly AccessFault[]
  readonly instruction: AccessInstruction | null
  readonly grants: readonly RegisteredGrant[]
  readonly certificate: AccessCertificate | null
  readonly system: ExternalSystem | null
}

export function fault(code: AccessFaultCode, field: string | null, text: string, textDanish: string): AccessFault {
  return { code, field, text, textDanish }
}

export function refused(...faults: readonly AccessFault[]): AccessResult {
  return { faults, instruction: null, grants: [], certificate: null, system: null }
}

export function done(what: Partial<Omit<AccessResult, 'faults'>>): AccessResult {
  return { faults: [], instruction: null, grants: [], certificate: null, system: null, ...what }
}
