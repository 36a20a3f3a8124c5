import './reflectMetadata.ts'
import { createHash, webcrypto } from 'node:crypto'
import {
  BasicConstraintsExtension,
  cryptoProvider,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  type Extension,
  type JsonName,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509'

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const ORGANIZATION_IDENTIFIER = '2.5.4.97'
const SERIAL_NUMBER = '2.5.4.5'
const DAY = 86_400_000
const VALID_DAYS = 3 * 365

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
}

interface Authority {
  readonly name: JsonName
  readonly keys: webcrypto.CryptoKeyPair
  readonly pem: string
}

/**
 * Makes a root, an issuing CA and the server certificate. Keys are fresh each time and live in memory; certificates are
 * valid from yesterday for three years, by the machine's clock (TLS knows no other).
 */
export async function createPki(): Promise<SandboxPki> {
  cryptoProvider.set(webcrypto)
  const root = await makeAuthority('Prøvestaten OCES rod-CA', null, 1)
  const issuing = await makeAuthority('Prøvestaten OCES udstedende-CA 9', root, 0)
  const issue = async (subject: JsonName, usages: string[], extensions: Extension[]): Promise<Credential> => {
    const keys = await newKeys()
    const pem = await sign(subject, keys, issuing, [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension(usages),
      ...extensions,
    ])
    return {
      certificate: pem,
      chain: [pem, issuing.pem, root.pem].join('\n'),
      key: await keyPem(keys.privateKey),
      fingerprint: createHash('sha256').update(bytesOf(pem)).digest('hex'),
    }
  }
  return {
    trust: [root.pem, issuing.pem].join('\n'),
    server: await issue(
      [{ C: ['DK'] }, { O: ['Prøvestaten'] }, { CN: ['localhost'] }],
      [ExtendedKeyUsage.serverAuth],
      [
        new SubjectAlternativeNameExtension([
          { type: 'dns', value: 'localhost' },
          { type: 'ip', value: '127.0.0.1' },
          { type: 'ip', value: '::1' },
        ]),
      ],
    ),
    clientCertificate: (subject) =>
      issue(
        [
          { C: ['DK'] },
          { [ORGANIZATION_IDENTIFIER]: [`NTRDK-${subject.cvrNumber}`] },
          { O: [subject.organisation] },
          { [SERIAL_NUMBER]: [`UI:DK-O:G:${systemId(subject)}`] },
          { CN: [subject.systemName] },
        ],
        [ExtendedKeyUsage.clientAuth],
        [],
      ),
  }
}

async function makeAuthority(commonName: string, issuer: Authority | null, pathLength: number): Promise<Authority> {
  const name: JsonName = [{ C: ['DK'] }, { O: ['Prøvestaten'] }, { OU: ['Test - sandkasse'] }, { CN: [commonName] }]
  const keys = await newKeys()
  const pem = await sign(name, keys, issuer ?? { name, keys, pem: '' }, [
    new BasicConstraintsExtension(true, pathLength, true),
    new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
  ])
  return { name, keys, pem }
}

async function sign(
  subject: JsonName,
  keys: webcrypto.CryptoKeyPair,
  issuer: Authority,
  extensions: Extension[],
): Promise<string> {
  const now = Date.now()
  const certificate = await X509CertificateGenerator.create({
    serialNumber: `01${Buffer.from(webcrypto.getRandomValues(new Uint8Array(15))).toString('hex')}`,
    subject,
    issuer: issuer.name,
    notBefore: new Date(now - DAY),
    notAfter: new Date(now + VALID_DAYS * DAY),
    signingAlgorithm: ALGORITHM,
    publicKey: keys.publicKey,
    signingKey: issuer.keys.privateKey,
    extensions,
  })
  return certificate.toString('pem')
}

async function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])
}

async function keyPem(key: webcrypto.CryptoKey): Promise<string> {
  const base64 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', key)).toString('base64')
  return `-----BEGIN PRIVATE KEY-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END PRIVATE KEY-----\n`
}

function bytesOf(pem: string): Buffer {
  return Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64')
}

/** One system keeps its UUID whenever its certificate is made anew. */
function systemId({ cvrNumber, systemName }: ClientSubject): string {
  const hex = createHash('sha256').update(`${cvrNumber}|${systemName}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
