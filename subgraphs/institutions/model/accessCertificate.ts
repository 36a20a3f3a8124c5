/** A client certificate that the institution has handed in for a system. */
export interface AccessCertificate {
  readonly id: string
  readonly institutionId: string
  readonly systemId: string
  readonly ownerKind: 'CUSTOMER' | 'SUPPLIER'
  readonly ownerCvrNumber: string
  readonly subject: string
  readonly issuer: string
  readonly fingerprint: string
  readonly notBefore: string
  readonly notAfter: string
  readonly pki: 'PROD' | 'TEST'
  readonly status: 'VERIFIED' | 'INSTALLED' | 'SUPERSEDED' | 'REVOKED' | 'EXPIRED' | 'BLOCKED'
  readonly replacesId: string | null
  readonly receivedAt: string
  readonly receivedFrom: string
}
