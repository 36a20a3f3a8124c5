import './reflectMetadata.ts'
import { createHash } from 'node:crypto'
import { ExtendedKeyUsage, type JsonName, SubjectAlternativeNameExtension } from '@peculiar/x509'
import { type Authority, type Issued, keyPem, newRoot } from './authority.ts'

const ORGANIZATION_IDENTIFIER = '2.5.4.97'
const SERIAL_NUMBER = '2.5.4.5'

/** A certificate with its key, all PEM. */
export interface Credential {
  /** The end certificate alone. */
  readonly certificate: string
  /** End certificate, issuing CA and root, in this order: the full chain as it is handed to KMD. */
  readonly chain: string
  /** PKCS #8, not encrypted. */
  readonly key: string
  /** SHA-256 of the end certificate, 64 hexadecimal digits in lower case. */
  readonly fingerprint: string
  /** Hexadecimal, as a revocation list names it. */
  readonly serial: string
}

export interface ClientSubject {
  /** Eight digits. */
  readonly cvrNumber: string
  readonly organisation: string
  readonly systemName: string
}

/** The sandbox's invented certificate authority. */
export interface SandboxPki {
  /** Root and issuing CA, PEM: what the town's servers and clients trust. */
  readonly trust: string
  /** For `localhost`, 127.0.0.1 and ::1. */
  readonly server: Credential
  /** An organisation certificate of the OCES3 form: `NTRDK-<cvr>` in the organisation identifier. Source: Opus dossier section 2.1. */
  clientCertificate(subject: ClientSubject): Promise<Credential>
  readonly root: Authority
  readonly issuing: Authority
  /** The lists of both authorities, PEM. @param revoked serials. */
  revocationLists(revoked?: readonly string[]): Promise<string>
}

/**
 * Makes a root, an issuing CA and the server certificate. Keys are fresh each time and live in memory; certificates are
 * valid from yesterday for three years, by the machine's clock (TLS knows no other).
 * @param pki TEST has `OU=Test` in its names, as the test PKI of OCES has; PROD has not.
 */
export async function createPki(pki: 'PROD' | 'TEST' = 'TEST'): Promise<SandboxPki> {
  const root = await newRoot({ subject: authorityName('Prøvestaten OCES rod-CA', pki), pathLength: 1 })
  const issuing = await root.authority({ subject: authorityName('Prøvestaten OCES udstedende-CA 9', pki) })
  const credential = async (issued: Issued): Promise<Credential> => ({
    certificate: issued.pem,
    chain: [issued.pem, issuing.pem, root.pem].join('\n'),
    key: await keyPem(issued.keys),
    fingerprint: issued.fingerprint,
    serial: issued.serial,
  })
  return {
    trust: [root.pem, issuing.pem].join('\n'),
    server: await credential(
      await issuing.issue({
        subject: [{ C: ['DK'] }, { O: ['Prøvestaten'] }, { CN: ['localhost'] }],
        extendedUsages: [ExtendedKeyUsage.serverAuth],
        extensions: [
          new SubjectAlternativeNameExtension([
            { type: 'dns', value: 'localhost' },
            { type: 'ip', value: '127.0.0.1' },
            { type: 'ip', value: '::1' },
          ]),
        ],
      }),
    ),
    clientCertificate: async (subject) =>
      credential(
        await issuing.issue({ subject: organisationName(subject), extendedUsages: [ExtendedKeyUsage.clientAuth] }),
      ),
    root,
    issuing,
    revocationLists: async (revoked = []) =>
      [await root.revocationList({ revoked }), await issuing.revocationList({ revoked })].join('\n'),
  }
}

/** The name of an organisation certificate in the OCES3 form. Source: Opus dossier section 2.1. */
export function organisationName(subject: ClientSubject): JsonName {
  return [
    { C: ['DK'] },
    { [ORGANIZATION_IDENTIFIER]: [`NTRDK-${subject.cvrNumber}`] },
    { O: [subject.organisation] },
    { [SERIAL_NUMBER]: [`UI:DK-O:G:${systemId(subject)}`] },
    { CN: [subject.systemName] },
  ]
}

function authorityName(commonName: string, pki: 'PROD' | 'TEST'): JsonName {
  const unit = pki === 'TEST' ? [{ OU: ['Test - sandkasse'] }] : []
  return [{ C: ['DK'] }, { O: ['Prøvestaten'] }, ...unit, { CN: [commonName] }]
}

/** One system keeps its UUID whenever its certificate is made anew. */
function systemId({ cvrNumber, systemName }: ClientSubject): string {
  const hex = createHash('sha256').update(`${cvrNumber}|${systemName}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
