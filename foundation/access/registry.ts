import type { Scope } from '../tenancy/caller.ts'
import type { InstitutionKeys } from '../tenancy/screening.ts'
import type { Payroll } from './institutionKeys.ts'
import { rowsOfSeed } from './registryRows.ts'
import type { RegistrySeed } from './registrySeed.ts'
import { snapshotOf } from './snapshot.ts'

export interface RegisteredInstitution {
  readonly id: string
  readonly key: string
  readonly name: string
  /** The one that counts today. */
  readonly cvrNumber: string
  readonly payroll: Payroll
  /** Name of its own upstream credentials in the settings. */
  readonly credentials: string
  /** What its records name it by at its payroll system. */
  readonly institutionKeys: InstitutionKeys
}

export interface RegisteredGrant {
  readonly id: string
  /** The system's or person's id in the registry. */
  readonly systemId: string
  readonly subject: string
  readonly clientName: string
  readonly institutionId: string
  readonly interfaceCode: string
  readonly scopes: readonly Scope[]
  readonly state: 'OPEN' | 'SUSPENDED' | 'CLOSED'
  readonly openedAt: string
  readonly openedBy: string
  readonly suspendedAt: string | null
  readonly suspendReason: string | null
  readonly closedAt: string | null
  readonly closedBy: string | null
  readonly closeReason: string | null
  readonly environment: 'EXTERNAL_TEST' | 'PRODUCTION'
  readonly validUntil: string | null
  readonly purpose: string | null
  readonly authentication: 'TOKEN' | 'CERTIFICATE'
  /** SHA-256 fingerprints, lower case, of the certificates that may use it now. */
  readonly certificates: readonly string[]
  readonly withheldFields: readonly string[]
  readonly persistedOperationsOnly: boolean
  readonly openInstructionId: string
  readonly closeInstructionId: string | null
}

/** A verified certificate that a system may come with, at one institution. */
export interface RegisteredCertificate {
  /** SHA-256, lower case hexadecimal. */
  readonly fingerprint: string
  readonly institutionId: string
  /** Whose it is, as tokens name it too. */
  readonly subject: string
  /** CVR number of the organisation that the certificate names. */
  readonly ownerCvrNumber: string
}

export interface RegisteredClient {
  readonly subject: string
  readonly name: string
  readonly kind: 'SYSTEM' | 'PERSON'
}

/** The reading side of the access registry, as it stood when it was last refreshed. */
export interface Registry {
  /** Reads what has changed in the store since; cheap where nothing has. The gateway waits for it at each request, so that what was closed stays out. */
  refresh(): Promise<void>
  /** Calls the listener after each refresh that found changes, of whomever's access. @returns stops it. */
  onChange(listener: () => void): () => void
  readonly institutions: readonly RegisteredInstitution[]
  institution(id: string): RegisteredInstitution | null
  client(subject: string): RegisteredClient | null
  /** At which institutions a certificate is registered and neither superseded, revoked, blocked nor outdated. */
  certificates(fingerprint: string): readonly RegisteredCertificate[]
  /**
   * Grants that let the client in today, all institutions.
   * @param certificate fingerprint of the certificate by which the client has proved itself; null: by a token alone.
   */
  openGrants(subject: string, today: string, certificate: string | null): readonly RegisteredGrant[]
  /** Null where there is none. */
  grant(id: string): RegisteredGrant | null
  /** Every grant ever, for an institution, open ones first. */
  grantsOf(institutionId: string): readonly RegisteredGrant[]
}

/**
 * A registry that is what its file says and never changes.
 * @param idKey keys the institutions' ids; the same in every process.
 * @param today decides, each time it is asked for, which of an institution's CVR numbers counts.
 */
export function createRegistry(seed: RegistrySeed, idKey: Uint8Array, today: () => string): Registry {
  // What is held in memory stays as it is.
  return {
    ...snapshotOf(rowsOfSeed(seed, idKey), today),
    refresh: async () => undefined,
    onChange: () => () => undefined,
  }
}
