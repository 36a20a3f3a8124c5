import './reflectMetadata.ts'
import { createHash, webcrypto } from 'node:crypto'
import {
  BasicConstraintsExtension,
  cryptoProvider,
  ExtendedKeyUsageExtension,
  type Extension,
  type JsonName,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509CertificateGenerator,
  X509CrlGenerator,
  X509CrlReason,
} from '@peculiar/x509'

const DAY = 86_400_000
const VALID_DAYS = 3 * 365

/** Elliptic curve P-256 with SHA-256, what is used where nothing else is asked for. */
export const usualAlgorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const

/** How keys are made and signatures by them. */
export type KeyAlgorithm = Parameters<typeof webcrypto.subtle.generateKey>[0] & { readonly hash: string }

/** A certificate with its key. */
export interface Issued {
  /** PEM. */
  readonly pem: string
  readonly keys: webcrypto.CryptoKeyPair
  /** SHA-256, 64 hexadecimal digits in lower case. */
  readonly fingerprint: string
  /** Hexadecimal. */
  readonly serial: string
}

export interface Issue {
  readonly subject: JsonName
  /** Default: digital signature for an end certificate, certificates and lists for an authority. Null: none stated. */
  readonly keyUsages?: KeyUsageFlags | null
  /** Object identifiers; default none stated. */
  readonly extendedUsages?: readonly string[]
  readonly extensions?: readonly Extension[]
  /** Default yesterday. */
  readonly notBefore?: Date
  /** Default three years from now. */
  readonly notAfter?: Date
  /** Default new ones, as the algorithm says. */
  readonly keys?: webcrypto.CryptoKeyPair
  readonly algorithm?: KeyAlgorithm
  /** Default: that of the issuer's key. */
  readonly signing?: KeyAlgorithm
}

export interface AuthorityIssue extends Issue {
  /** How many authorities may stand below; null: not stated. Default 0. */
  readonly pathLength?: number | null
  /** `false` makes an end certificate that issues all the same. */
  readonly isAuthority?: boolean
}

export interface ListIssue {
  readonly revoked?: readonly Issued['serial'][]
  readonly thisUpdate?: Date
  /** Default a day later. */
  readonly nextUpdate?: Date
  readonly extensions?: readonly Extension[]
  /** Default: that of the authority's key. */
  readonly signing?: KeyAlgorithm
}

/** An invented authority, which does whatever it is told: also what no honest one would. */
export interface Authority extends Issued {
  readonly name: JsonName
  issue(what: Issue): Promise<Issued>
  authority(what: AuthorityIssue): Promise<Authority>
  /** A certificate revocation list, PEM. */
  revocationList(what?: ListIssue): Promise<string>
}

/** A root that signs itself. Keys are fresh unless given; certificates are valid by the machine's clock (TLS knows no other). */
export async function newRoot(what: AuthorityIssue): Promise<Authority> {
  cryptoProvider.set(webcrypto)
  return authorityFrom(what, null)
}

async function authorityFrom(what: AuthorityIssue, issuer: Authority | null): Promise<Authority> {
  const algorithm = what.algorithm ?? usualAlgorithm
  const keys = what.keys ?? (await newKeys(algorithm))
  const { isAuthority = true, pathLength = 0 } = what
  const usual = isAuthority ? KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign : KeyUsageFlags.digitalSignature
  const constraints = new BasicConstraintsExtension(
    isAuthority,
    isAuthority ? (pathLength ?? undefined) : undefined,
    true,
  )
  const issued = await sign({ ...what, keys }, constraints, usual, issuer)
  const self: Authority = {
    ...issued,
    name: what.subject,
    issue: async (end) =>
      sign(end, new BasicConstraintsExtension(false, undefined, true), KeyUsageFlags.digitalSignature, self),
    authority: async (below) => authorityFrom(below, self),
    revocationList: async ({
      revoked = [],
      thisUpdate = new Date(Date.now() - 60_000),
      nextUpdate,
      extensions = [],
      signing = algorithm,
    } = {}) => {
      const list = await X509CrlGenerator.create({
        issuer: what.subject,
        thisUpdate,
        nextUpdate: nextUpdate ?? new Date(thisUpdate.getTime() + DAY),
        // With a reason, since the library writes an empty list of extensions where there is none, which no reader need take.
        entries: revoked.map((serialNumber) => ({
          serialNumber,
          revocationDate: thisUpdate,
          reason: X509CrlReason.keyCompromise,
        })),
        extensions: [...extensions],
        signingAlgorithm: signing,
        signingKey: keys.privateKey,
      })
      return pemBlock('X509 CRL', list.rawData)
    },
  }
  signers.set(self, algorithm)
  return self
}

/** How each authority signs. */
const signers = new WeakMap<Authority, KeyAlgorithm>()

async function sign(
  what: Issue,
  constraints: BasicConstraintsExtension,
  usualUsages: KeyUsageFlags,
  issuer: Authority | null,
): Promise<Issued> {
  const keys = what.keys ?? (await newKeys(what.algorithm ?? usualAlgorithm))
  const usages = what.keyUsages === undefined ? usualUsages : what.keyUsages
  const serial = `01${Buffer.from(webcrypto.getRandomValues(new Uint8Array(15))).toString('hex')}`
  const certificate = await X509CertificateGenerator.create({
    serialNumber: serial,
    subject: what.subject,
    issuer: issuer?.name ?? what.subject,
    notBefore: what.notBefore ?? new Date(Date.now() - DAY),
    notAfter: what.notAfter ?? new Date(Date.now() + VALID_DAYS * DAY),
    signingAlgorithm: what.signing ?? (issuer === null ? what.algorithm : signers.get(issuer)) ?? usualAlgorithm,
    publicKey: keys.publicKey,
    signingKey: (issuer?.keys ?? keys).privateKey,
    extensions: [
      constraints,
      ...(usages === null ? [] : [new KeyUsagesExtension(usages, true)]),
      ...(what.extendedUsages === undefined ? [] : [new ExtendedKeyUsageExtension([...what.extendedUsages])]),
      ...(what.extensions ?? []),
    ],
  })
  const der = Buffer.from(certificate.rawData)
  return { pem: certificate.toString('pem'), keys, serial, fingerprint: createHash('sha256').update(der).digest('hex') }
}

async function newKeys(algorithm: KeyAlgorithm): Promise<webcrypto.CryptoKeyPair> {
  return (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair
}

/** PKCS #8, not encrypted. */
export async function keyPem({ privateKey }: webcrypto.CryptoKeyPair): Promise<string> {
  return pemBlock('PRIVATE KEY', await webcrypto.subtle.exportKey('pkcs8', privateKey))
}

function pemBlock(label: string, bytes: ArrayBuffer): string {
  const base64 = Buffer.from(bytes).toString('base64')
  return `-----BEGIN ${label}-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`
}
