import type { AccessCertificate } from '../model/accessCertificate.ts'
import { type AccessFault, fault } from '../model/accessResult.ts'
import type { Opening } from './opening.ts'

/** At most so many may use an access: one, and its successor beside it. Opus dossier, section 11.3, AccessGrant. */
export const MOST_CERTIFICATES = 2

/**
 * An access that stands on certificates is opened only with a verified one of the system itself; production takes none of the test authority.
 * Opus dossier, section 11.5, invariants 2 and 3.
 */
export function certificatesOpen(
  { terms, system }: Pick<Opening, 'terms' | 'system'>,
  certificates: readonly AccessCertificate[],
  now: string,
): readonly AccessFault[] {
  const faults: AccessFault[] = []
  const found = (code: AccessFault['code'], text: string, textDanish: string): void =>
    void faults.push(fault(code, 'certificateIds', text, textDanish))
  if (terms.authentication === 'CERTIFICATE' && certificates.length === 0)
    found(
      'CERTIFICATE_REQUIRED',
      'Name a certificate that was handed in and verified.',
      'Angiv et certifikat, der er indleveret og kontrolleret.',
    )
  if (certificates.length > MOST_CERTIFICATES)
    found(
      'CERTIFICATE_TOO_MANY',
      `At most ${MOST_CERTIFICATES} certificates may use an access.`,
      `Højst ${MOST_CERTIFICATES} certifikater kan bruge en adgang.`,
    )
  for (const certificate of certificates) {
    const isUsable = certificate.status === 'VERIFIED' || certificate.status === 'INSTALLED'
    if (!isUsable || certificate.notAfter <= now)
      found(
        'CERTIFICATE_NOT_USABLE',
        'The certificate has ended, or is superseded, revoked or blocked.',
        'Certifikatet er udløbet, afløst, tilbagekaldt eller spærret.',
      )
    if (certificate.systemId !== system.id)
      found(
        'CERTIFICATE_OF_ANOTHER',
        'The certificate was handed in for another system.',
        'Certifikatet er indleveret til et andet system.',
      )
    if (terms.environment === 'PRODUCTION' && certificate.pki === 'TEST')
      found(
        'CERTIFICATE_OF_TEST',
        'A certificate of the test authority does not open production.',
        'Et testcertifikat åbner ikke for produktion.',
      )
  }
  return faults
}
