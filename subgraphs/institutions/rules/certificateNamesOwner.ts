import type { RegisteredInstitution } from '#foundation/access/registry.ts'
import type { AccessCertificate } from '../model/accessCertificate.ts'
import { type AccessFault, fault } from '../model/accessResult.ts'
import type { ExternalSystem } from '../model/externalSystem.ts'

/**
 * A certificate is the institution's own or the supplier's, and a successor names the same organisation. Opus dossier, section 11.3,
 * Certificate, and section 11.7.
 * @returns whose it is, or what is wrong.
 */
export function ownerOfCertificate(
  ownerCvrNumber: string,
  institution: Pick<RegisteredInstitution, 'cvrNumber'>,
  system: Pick<ExternalSystem, 'supplier'>,
  replaces: AccessCertificate | null,
): 'CUSTOMER' | 'SUPPLIER' | AccessFault {
  const owner =
    ownerCvrNumber === institution.cvrNumber
      ? 'CUSTOMER'
      : ownerCvrNumber === system.supplier?.cvrNumber
        ? 'SUPPLIER'
        : null
  if (owner === null)
    return fault(
      'CERTIFICATE_OF_ANOTHER',
      'content',
      "The certificate names neither the institution nor the system's supplier.",
      'Certifikatet er hverken institutionens eller leverandørens.',
    )
  if (replaces !== null && replaces.ownerCvrNumber !== ownerCvrNumber)
    return fault(
      'CERTIFICATE_OF_ANOTHER',
      'content',
      'A successor must name the same organisation as the certificate that it replaces.',
      'Det nye certifikat skal tilhøre samme organisation som det, det afløser.',
    )
  return owner
}
