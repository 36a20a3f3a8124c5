import { createHash, X509Certificate } from 'node:crypto'
import { Certificate as Structure } from 'pkijs'
import { CertificateRefused } from './refused.ts'

/**
 * A certificate that could be read, nothing of it verified. OpenSSL (`x509`) judges its signature and key, its structure tells of names and
 * extensions: both were read from the same bytes.
 */
export interface UnverifiedCertificate {
  readonly der: Uint8Array
  /** SHA-256 of the whole, lower case hexadecimal. */
  readonly fingerprint: string
  readonly x509: X509Certificate
  readonly structure: Structure
  /** DER of the names, base64: two are the same name where these are. */
  readonly subject: string
  readonly issuer: string
}

/** Larger ones are none that anybody issues. */
const GREATEST = 16_384

/** @throws CertificateRefused MALFORMED where the bytes are not one certificate and nothing else. */
export function readCertificate(der: Uint8Array): UnverifiedCertificate {
  if (der.byteLength === 0 || der.byteLength > GREATEST)
    throw new CertificateRefused('MALFORMED', 'The certificate is empty or too large.')
  try {
    const x509 = new X509Certificate(der)
    // OpenSSL passes over what follows the certificate; its fingerprint would then not be that of the bytes.
    if (!x509.raw.equals(der)) throw new Error('more than a certificate, or not in DER')
    const structure = Structure.fromBER(der)
    // Decoded when asked for, so that an unreadable one is found here.
    for (const { parsedValue } of structure.extensions ?? [])
      if (parsedValue !== undefined && parsedValue !== null && 'parsingError' in parsedValue)
        throw new Error('an extension cannot be read')
    return {
      der,
      fingerprint: createHash('sha256').update(der).digest('hex'),
      x509,
      structure,
      subject: Buffer.from(structure.subject.valueBeforeDecode).toString('base64'),
      issuer: Buffer.from(structure.issuer.valueBeforeDecode).toString('base64'),
    }
  } catch (error) {
    throw new CertificateRefused('MALFORMED', 'The certificate cannot be read.', { cause: error })
  }
}

/** Whether `issuer` bears the name that `certificate` was issued under and its key made the signature. Not whether it may issue. */
export function isSignedBy(certificate: UnverifiedCertificate, issuer: UnverifiedCertificate): boolean {
  if (certificate.issuer !== issuer.subject) return false
  try {
    return certificate.x509.verify(issuer.x509.publicKey)
  } catch {
    // A key of another kind than the signature.
    return false
  }
}

export function isSelfSigned(certificate: UnverifiedCertificate): boolean {
  return isSignedBy(certificate, certificate)
}
