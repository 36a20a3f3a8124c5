import {
  type Certificate,
  CertificateRevocationList,
  type CRLDistributionPoints,
  type DistributionPoint,
  type Extension,
  type GeneralName,
  type IssuingDistributionPoint,
} from 'pkijs'
import type { UnverifiedCertificate } from './certificate.ts'
import { pemBlocks, pemOf } from './pem.ts'
import { demandStrongSignature, isAuthority, maySignLists } from './usage.ts'

/** A list of certificates that an authority has revoked (RFC 5280 section 5), as it was read; its signature is judged by {@link isListOf}. */
export interface RevocationList {
  readonly pem: string
  /** DER of the issuer's name, base64. */
  readonly issuer: string
  readonly thisUpdate: Date
  /** From then on it is outdated. */
  readonly nextUpdate: Date
  /** Serial numbers, hexadecimal, without leading zeros. */
  readonly revoked: ReadonlySet<string>
  /** Which of the issuer's certificates it is about: two with the same scope are editions of the same list. */
  readonly scope: string
  readonly structure: CertificateRevocationList
}

const ISSUING_DISTRIBUTION_POINT = '2.5.29.28'
const DISTRIBUTION_POINTS = '2.5.29.31'
const LIST_NUMBER = '2.5.29.20'

/** Type of a general name that is a URI. */
const URI = 6

/**
 * The lists of a file: PEM with one or several, or one in DER.
 * @throws Error where it holds none, or one that cannot be used: unreadable, without an end, a list of changes alone, or with a condition
 * that is not understood.
 */
export function readRevocationLists(content: Uint8Array): readonly RevocationList[] {
  const text = Buffer.from(content).toString('latin1')
  const blocks = text.includes('-----BEGIN ')
    ? pemBlocks(text).flatMap(({ label, der }) => (label === 'X509 CRL' ? [der] : []))
    : [content]
  if (blocks.length === 0) throw new Error('the file holds no revocation list')
  return blocks.map(readRevocationList)
}

function readRevocationList(der: Uint8Array): RevocationList {
  const structure = CertificateRevocationList.fromBER(new Uint8Array(der))
  const { nextUpdate, crlExtensions, revokedCertificates = [] } = structure
  if (nextUpdate === undefined) throw new Error('the list has no end')
  const extensions = crlExtensions?.extensions ?? []
  const conditions = [...extensions, ...revokedCertificates.flatMap((one) => one.crlEntryExtensions?.extensions ?? [])]
  if (
    conditions.some(
      ({ critical, extnID }) => critical && extnID !== ISSUING_DISTRIBUTION_POINT && extnID !== LIST_NUMBER,
    )
  )
    throw new Error('the list has a condition that is not understood')
  const part = partOf(extensions)
  if (part !== undefined && (part.indirectCRL || part.onlyContainsAttributeCerts || (part.onlySomeReasons ?? 0) !== 0))
    throw new Error('the list is of a kind that is not read')
  return {
    pem: pemOf('X509 CRL', der),
    issuer: Buffer.from(structure.issuer.valueBeforeDecode).toString('base64'),
    thisUpdate: structure.thisUpdate.value,
    nextUpdate: nextUpdate.value,
    revoked: new Set(revokedCertificates.map((one) => serialOf(one.userCertificate.valueBlock.valueHexView))),
    scope:
      part === undefined
        ? ''
        : JSON.stringify([part.onlyContainsUserCerts, part.onlyContainsCACerts, urisOfPart(part)]),
    structure,
  }
}

/** Whether the authority itself, which may sign lists, has signed this one, and not weakly. */
export async function isListOf(list: RevocationList, authority: UnverifiedCertificate): Promise<boolean> {
  if (list.issuer !== authority.subject || !maySignLists(authority)) return false
  try {
    demandStrongSignature(list.structure.signatureAlgorithm)
    return await list.structure.verify({ issuerCertificate: authority.structure })
  } catch {
    return false
  }
}

/** Whether a list of the right issuer is about this certificate: it may hold a part of the issuer's only (RFC 5280 section 6.3.3). */
export function isAbout(list: RevocationList, certificate: UnverifiedCertificate): boolean {
  const part = partOf(list.structure.crlExtensions?.extensions ?? [])
  if (part === undefined) return true
  if (part.onlyContainsUserCerts && isAuthority(certificate)) return false
  if (part.onlyContainsCACerts && !isAuthority(certificate)) return false
  if (part.distributionPoint === undefined) return true
  const named = urisOfCertificate(certificate.structure)
  return urisOfPart(part).some((uri) => named.includes(uri))
}

export function isRevokedBy(list: RevocationList, certificate: UnverifiedCertificate): boolean {
  return list.revoked.has(serialOf(certificate.structure.serialNumber.valueBlock.valueHexView))
}

function serialOf(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('hex')
    .replace(/^0+(?=.)/, '')
}

function partOf(extensions: readonly Extension[]): IssuingDistributionPoint | undefined {
  return extensions.find(({ extnID }) => extnID === ISSUING_DISTRIBUTION_POINT)?.parsedValue as
    | IssuingDistributionPoint
    | undefined
}

function urisOfPart({ distributionPoint }: IssuingDistributionPoint): readonly string[] {
  return Array.isArray(distributionPoint) ? urisOf(distributionPoint) : []
}

function urisOfCertificate({ extensions }: Certificate): readonly string[] {
  const points = extensions?.find(({ extnID }) => extnID === DISTRIBUTION_POINTS)?.parsedValue as
    | CRLDistributionPoints
    | undefined
  return (points?.distributionPoints ?? []).flatMap(({ distributionPoint }: DistributionPoint) =>
    Array.isArray(distributionPoint) ? urisOf(distributionPoint) : [],
  )
}

function urisOf(names: readonly GeneralName[]): readonly string[] {
  return names.flatMap(({ type, value }) => (type === URI ? [String(value)] : []))
}
