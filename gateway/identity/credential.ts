import type { Scope } from '#foundation/tenancy/caller.ts'

/** What a request has proved of who it comes from. Which institutions that one may act for is the registry's word, not the credential's. */
export type Credential = TokenCredential | CertificateCredential

/** A token of an issuer that is trusted. */
export interface TokenCredential {
  readonly kind: 'TOKEN'
  /** As the registry names the client. */
  readonly subject: string
  readonly scopes: readonly Scope[]
  /** Milliseconds since the epoch until which the token is accepted, with the tolerance for clocks. */
  readonly acceptedUntil: number
  /** Fingerprint of the client certificate to which the token is bound (RFC 8705) and which the connection has proved; else null. */
  readonly certificate: string | null
}

/** A client certificate whose whole chain was verified. */
export interface CertificateCredential {
  readonly kind: 'CERTIFICATE'
  /** SHA-256, lower case hexadecimal. */
  readonly fingerprint: string
  /** From `organizationIdentifier` of its subject. */
  readonly cvrNumber: string
  /** Milliseconds since the epoch until which its chain holds, with the revocation lists that there are. */
  readonly acceptedUntil: number
}
