import { ContainerRefused, readContainer } from '#foundation/certificates/container.ts'
import { CertificateRefused } from '#foundation/certificates/refused.ts'
import type { CertificateTrust, VerifiedCertificate } from '#foundation/certificates/trust.ts'

/** What a certificate that was handed in says, its whole chain verified. */
export interface HandedInCertificate {
  readonly certificate: VerifiedCertificate
  readonly container: 'ZIP_PEM' | 'PEM'
}

/** Reads what an institution hands in: a `.zip` with `.pem` files, or one `.pem`. */
export interface CertificateReader {
  /** @returns the certificate, or why it is refused, as a word of a closed list. */
  read(content: Uint8Array, at: Date): Promise<HandedInCertificate | { readonly refused: string }>
}

/** @param trust whose certificates are trusted; null where nobody's are, so that none can be verified. */
export function certificateReader(trust: CertificateTrust | null): CertificateReader {
  return {
    read: async (content, at) => {
      if (trust === null) return { refused: 'NOT_TRUSTED' }
      try {
        const { container, chain } = readContainer(content)
        return { container, certificate: await trust.verify(chain, at) }
      } catch (error) {
        if (error instanceof ContainerRefused || error instanceof CertificateRefused) return { refused: error.reason }
        throw error
      }
    },
  }
}
