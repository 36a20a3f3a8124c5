/** What a certificate that was handed in says, its whole chain verified. */
export interface HandedInCertificate {
  readonly fingerprint: string
  readonly subjectDn: string
  readonly subjectSerial: string
  readonly issuerDn: string
  readonly serialHex: string
  readonly ownerCvrNumber: string
  readonly notBefore: Date
  readonly notAfter: Date
  readonly generation: string
  readonly pki: 'PROD' | 'TEST'
  readonly chainPem: string
  readonly container: string
}

/** Reads what an institution hands in: a `.zip` with `.pem` files, or one `.pem`. */
export interface CertificateReader {
  /** @returns the certificate, or why it is refused, as a word of a closed list. */
  read(content: Uint8Array, at: Date): Promise<HandedInCertificate | { readonly refused: string }>
}

/** Where no authority is configured, no certificate can be verified. */
export const noCertificates: CertificateReader = { read: async () => ({ refused: 'NOT_TRUSTED' }) }
