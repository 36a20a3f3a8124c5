import { readCertificate, type UnverifiedCertificate } from './certificate.ts'
import { CertificateRefused } from './refused.ts'

/**
 * What an organisation certificate says of itself. Source: Opus dossier section 2.1, "OCES3 certificate facts". Nothing of it is verified: a
 * verified certificate carries the same facts, see {@link ./trust.ts}.
 */
export interface CertificateFacts {
  readonly subjectDn: string
  /** `UI:DK-O:G:<uuid>`; null where there is none of that form. */
  readonly subjectSerial: string | null
  /** The organisation's CVR number, from `organizationIdentifier`. */
  readonly cvrNumber: string
  readonly issuerDn: string
  /** Upper case, without leading zeros. */
  readonly serialHex: string
  /** SHA-256, lower case hexadecimal. */
  readonly fingerprint: string
  readonly notBefore: Date
  readonly notAfter: Date
  /** OTHER: names an organisation, but not as OCES3 organisation certificates do. */
  readonly generation: 'OCES3' | 'OTHER'
}

const ORGANIZATION_IDENTIFIER = '2.5.4.97'
const SERIAL_NUMBER = '2.5.4.5'
const CVR = /^NTRDK-([0-9]{8})$/
const SYSTEM_ID = /^UI:DK-O:G:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/**
 * @throws CertificateRefused MALFORMED, or NOT_OCES3 where the certificate does not name exactly one organisation by CVR number: no
 * `organizationIdentifier`, two, one in an element of several values, or one that is not `NTRDK-` and eight digits.
 */
export function certificateFacts(der: Uint8Array): CertificateFacts {
  return factsOf(readCertificate(der))
}

export function factsOf(certificate: UnverifiedCertificate): CertificateFacts {
  const { x509, structure, fingerprint } = certificate
  const values = (type: string): readonly string[] =>
    structure.subject.typesAndValues.flatMap((one) => (one.type === type ? [String(one.value.valueBlock.value)] : []))
  const [identifier, ...more] = values(ORGANIZATION_IDENTIFIER)
  const cvrNumber = CVR.exec(identifier ?? '')?.[1]
  if (cvrNumber === undefined || more.length > 0 || !hasSingleValues(certificate))
    throw new CertificateRefused('NOT_OCES3', 'The certificate does not name one organisation by its CVR number.')
  const [serial, ...moreSerials] = values(SERIAL_NUMBER)
  const subjectSerial = serial !== undefined && moreSerials.length === 0 && SYSTEM_ID.test(serial) ? serial : null
  return {
    subjectDn: onOneLine(x509.subject),
    subjectSerial,
    cvrNumber,
    issuerDn: onOneLine(x509.issuer),
    serialHex: x509.serialNumber.toUpperCase().replace(/^0+(?=.)/, ''),
    fingerprint,
    notBefore: x509.validFromDate,
    notAfter: x509.validToDate,
    generation: subjectSerial === null ? 'OTHER' : 'OCES3',
  }
}

/** OpenSSL writes one line for each element of a name, also for one that holds several values; line breaks within a value are escaped. */
function hasSingleValues({ x509, structure }: UnverifiedCertificate): boolean {
  return x509.subject.split('\n').length === structure.subject.typesAndValues.length
}

function onOneLine(name: string): string {
  return name.split('\n').join(', ')
}
