/** Why a certificate is not accepted. The list is closed; a reason keeps its meaning. */
export const certificateReasons = [
  /** No chain of valid signatures leads to a root that is trusted. */
  'NOT_TRUSTED',
  'EXPIRED',
  'NOT_YET_VALID',
  'REVOKED',
  /** A revocation list that is demanded is missing, outdated or not signed by the authority. */
  'REVOCATION_UNKNOWN',
  /** Trusted, but not an OCES3 organisation certificate: it does not say which organisation it stands for. */
  'NOT_OCES3',
  /** A key or a signature of less strength than is asked for, or of a kind that is not known. */
  'WEAK',
  /** Issued for something else: no signing, no client, an end certificate as an authority, or conditions that are not understood. */
  'WRONG_USE',
  'MALFORMED',
] as const

export type CertificateReason = (typeof certificateReasons)[number]

/** A certificate or its chain is not accepted. The text repeats nothing of it. */
export class CertificateRefused extends Error {
  readonly reason: CertificateReason
  constructor(reason: CertificateReason, what: string, options?: ErrorOptions) {
    super(what, options)
    this.name = 'CertificateRefused'
    this.reason = reason
  }
}
