import { type AccessResult, done, fault, refused } from '../model/accessResult.ts'
import { ownerOfCertificate } from '../rules/certificateNamesOwner.ts'
import { MOST_CERTIFICATES } from '../rules/certificatesOpen.ts'
import { addCertificate } from './grantCertificates.ts'
import type { AccessOffice } from './office.ts'
import { refusedAsUnknown } from './unknown.ts'

/** Base64 of a container: certificates are small. */
const LONGEST = 200_000

/**
 * Takes a certificate in: its chain is verified, and it may be used by this institution's accesses alone. A successor is installed beside the
 * former one on every access that uses that, so that the system can change over when it likes. Opus dossier, section 11.7.
 */
export async function uploadCertificate(
  office: AccessOffice,
  asked: { readonly systemId: string; readonly content: string; readonly replacesCertificateId: string | null },
): Promise<AccessResult> {
  if (asked.content.length > LONGEST || !/^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(asked.content))
    return refused(
      fault('CERTIFICATE_REFUSED', 'content', 'It is no base64, or too long.', 'Det er ikke base64 eller for langt.'),
    )
  const now = new Date()
  const read = await office.certificates.read(Buffer.from(asked.content, 'base64'), now)
  if ('refused' in read)
    return refused(
      fault(
        'CERTIFICATE_REFUSED',
        'content',
        `The certificate is not accepted: ${read.refused}.`,
        `Certifikatet accepteres ikke: ${read.refused}.`,
      ),
    )
  const { certificate, container } = read
  return office.change(async (change) => {
    const { transaction, records, record, at } = change
    const system = await records.system(asked.systemId)
    if (system === null) return refusedAsUnknown('systemId')
    const replaces =
      asked.replacesCertificateId === null ? null : await records.certificate(asked.replacesCertificateId)
    if (asked.replacesCertificateId !== null && replaces?.systemId !== system.id)
      return refusedAsUnknown('replacesCertificateId')
    const owner = ownerOfCertificate(certificate.cvrNumber, office.institution, system, replaces)
    if (typeof owner !== 'string') return refused(owner)
    const known = await transaction
      .selectFrom('certificate')
      .select('id')
      .where('institution_id', '=', office.institution.id)
      .where('fingerprint', '=', certificate.fingerprint)
      .executeTakeFirst()
    if (known !== undefined)
      return refused(
        fault(
          'CERTIFICATE_IN_USE',
          'content',
          'The certificate is registered already.',
          'Certifikatet er allerede registreret.',
        ),
      )
    const using =
      replaces === null
        ? []
        : (await records.grantsNotClosed()).filter(({ certificates }) => certificates.includes(replaces.fingerprint))
    if (using.some(({ certificates }) => certificates.length >= MOST_CERTIFICATES))
      return refused(
        fault(
          'CERTIFICATE_TOO_MANY',
          'replacesCertificateId',
          'An access uses two certificates already: its renewal is under way.',
          'En adgang bruger allerede to certifikater: fornyelsen er i gang.',
        ),
      )
    const id = office.newId('certificate')
    await transaction
      .insertInto('certificate')
      .values({
        id,
        institution_id: office.institution.id,
        system_id: system.id,
        owner_kind: owner,
        owner_cvr: certificate.cvrNumber,
        subject_dn: certificate.subjectDn,
        subject_serial: certificate.subjectSerial,
        issuer_dn: certificate.issuerDn,
        serial_hex: certificate.serialHex,
        fingerprint: certificate.fingerprint,
        not_before: certificate.notBefore.toISOString(),
        not_after: certificate.notAfter.toISOString(),
        generation: certificate.generation,
        pki: certificate.pki,
        chain_pem: certificate.chainPem,
        received_at: at,
        received_from: office.actor,
        container,
        status: 'VERIFIED',
        replaces_id: replaces?.id ?? null,
      })
      .execute()
    for (const event of ['CERT_RECEIVED', 'CERT_VERIFIED'] as const)
      await record({ event, institutionId: office.institution.id, actor: office.actor, certificateId: id })
    for (const grant of using) {
      // Production goes on without what the test authority issued.
      if (grant.environment === 'PRODUCTION' && certificate.pki === 'TEST') continue
      await addCertificate(change, office, grant.id, id)
    }
    const grants = await Promise.all(using.map((grant) => records.grant(grant.id)))
    return done({
      certificate: await records.certificate(id),
      grants: grants.filter((grant) => grant !== null),
      system,
    })
  })
}
