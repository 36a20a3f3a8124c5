import { blockCertificate } from '#foundation/access/blockCertificate.ts'
import { withoutCprNumbers } from '#foundation/log/redaction.ts'
import type { AccessReason } from '../model/accessInstruction.ts'
import { type AccessResult, done, fault, refused } from '../model/accessResult.ts'
import { reasonFitsEmergency } from '../rules/reasonFits.ts'
import { close } from './closeAccess.ts'
import type { AccessOffice } from './office.ts'
import { refusedAsUnknown } from './unknown.ts'

const LONGEST = 200

/**
 * Closes at once and without a signature, from the next request on in every copy; running ones end. Opus dossier, section 11.5, invariants 4
 * and 5. A certificate of the institution's own organisation is blocked at every institution: whoever owns it says that its key is known to
 * others. Another's is blocked here alone, since one institution does not decide over another's accesses.
 */
export async function emergencyClose(
  office: AccessOffice,
  asked: {
    readonly systemId: string | null
    readonly certificateId: string | null
    readonly reason: AccessReason
    readonly note: string | null
  },
): Promise<AccessResult> {
  const faults = [
    ...reasonFitsEmergency(asked.reason),
    ...((asked.systemId === null) === (asked.certificateId === null)
      ? [
          fault(
            'VALUE_NOT_POSSIBLE',
            'systemId',
            'Name either a system or a certificate.',
            'Angiv enten et system eller et certifikat.',
          ),
        ]
      : []),
  ]
  if (faults.length > 0) return refused(...faults)
  const note = asked.note === null ? null : withoutCprNumbers(asked.note).slice(0, LONGEST)
  return office.change(async (change) => {
    const { records } = change
    const certificate = asked.certificateId === null ? null : await records.certificate(asked.certificateId)
    if (asked.certificateId !== null && certificate === null) return refusedAsUnknown('certificateId')
    const systemId = certificate?.systemId ?? asked.systemId ?? ''
    const system = await records.system(systemId)
    if (system === null) return refusedAsUnknown('systemId')
    const grants = (await records.grantsNotClosed()).filter(
      (grant) =>
        grant.systemId === systemId && (certificate === null || grant.certificates.includes(certificate.fingerprint)),
    )
    const own = office.institution
    if (certificate !== null)
      await blockCertificate(change, {
        fingerprint: certificate.fingerprint,
        institutionId: certificate.ownerKind === 'CUSTOMER' ? null : own.id,
        // Another institution's history does not name this one's people.
        actorAt: (id) => (id === own.id ? office.actor : own.name),
        noteAt: (id) => (id === own.id ? note : null),
      })
    const instructionId = await close(office, change, {
      systemId,
      grants,
      reason: asked.reason,
      kind: 'EMERGENCY_CLOSE',
      note,
    })
    const after = await Promise.all(grants.map(({ id }) => records.grant(id)))
    return done({
      instruction: await records.instruction(instructionId),
      grants: after.filter((grant) => grant !== null),
      certificate: certificate === null ? null : await records.certificate(certificate.id),
      system,
    })
  })
}
