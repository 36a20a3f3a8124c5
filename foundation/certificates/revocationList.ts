import {
  AlgorithmIdentifier,
  type Certificate,
  type CRLDistributionPoints,
  type DistributionPoint,
  Extension,
  type GeneralName,
  type IssuingDistributionPoint,
} from 'pkijs'
import type { UnverifiedCertificate } from './certificate.ts'
import { type DerElement, derElements, derTag } from './der.ts'
import { pemBlocks, pemOf } from './pem.ts'
import { isSignature } from './signature.ts'
import { isAuthority, maySignLists } from './usage.ts'

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
  readonly part: IssuingDistributionPoint | null
  readonly signed: {
    readonly algorithm: AlgorithmIdentifier
    readonly data: Uint8Array
    readonly signature: Uint8Array
  }
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

/**
 * Read element by element, since lists have tens of thousands of entries: a library that makes an object of each byte string takes minutes, and
 * ours refuses such lists altogether.
 */
function readRevocationList(der: Uint8Array): RevocationList {
  const [list, ...behind] = derElements(der)
  if (list?.tag !== derTag.sequence || behind.length > 0) throw new Error('not a revocation list')
  const [body, algorithm, bits, ...more] = derElements(list.content)
  if (body === undefined || algorithm === undefined || bits?.tag !== derTag.bitString || more.length > 0)
    throw new Error('not a revocation list')
  const { issuer, thisUpdate, nextUpdate, entries, extensions } = fieldsOf(body, algorithm)
  const part = partOf(extensions)
  return {
    pem: pemOf('X509 CRL', der),
    issuer: Buffer.from(issuer.whole).toString('base64'),
    thisUpdate,
    nextUpdate,
    revoked: new Set(entries.map(serialOfEntry)),
    scope:
      part === null ? '' : JSON.stringify([part.onlyContainsUserCerts, part.onlyContainsCACerts, urisOfPart(part)]),
    part,
    signed: {
      algorithm: AlgorithmIdentifier.fromBER(copyOf(algorithm.whole)),
      data: body.whole,
      // The first byte tells how many bits of the last are unused: none.
      signature: bits.content.subarray(1),
    },
  }
}

interface Fields {
  readonly issuer: DerElement
  readonly thisUpdate: Date
  readonly nextUpdate: Date
  readonly entries: readonly DerElement[]
  readonly extensions: readonly Extension[]
}

/** RFC 5280 section 5.1.2: version 2, the algorithm again, issuer, two times, entries if there are any, extensions. */
function fieldsOf(body: DerElement, algorithm: DerElement): Fields {
  const fields = [...derElements(body.content)]
  const next = (...tags: readonly number[]): DerElement | null =>
    fields[0] !== undefined && tags.includes(fields[0].tag) ? (fields.shift() ?? null) : null
  const times = [derTag.utcTime, derTag.generalizedTime]
  next(derTag.integer)
  const inner = next(derTag.sequence)
  const issuer = next(derTag.sequence)
  const thisUpdate = next(...times)
  const nextUpdate = next(...times)
  const entries = next(derTag.sequence)
  const extensions = next(derTag.first)
  if (inner === null || issuer === null || thisUpdate === null || fields.length > 0)
    throw new Error('not a revocation list')
  if (!Buffer.from(inner.whole).equals(algorithm.whole)) throw new Error('the list names two algorithms')
  if (nextUpdate === null) throw new Error('the list has no end')
  return {
    issuer,
    thisUpdate: timeOf(thisUpdate),
    nextUpdate: timeOf(nextUpdate),
    entries: entries === null ? [] : derElements(entries.content),
    extensions: (extensions === null ? [] : derElements(extensions.content))
      .flatMap(({ content }) => derElements(content))
      .map(({ whole }) => Extension.fromBER(copyOf(whole))),
  }
}

/** @throws Error for an entry with a condition: it might be about another issuer's certificate. */
function serialOfEntry({ content }: DerElement): string {
  const [serial, , extensions] = derElements(content)
  if (serial?.tag !== derTag.integer) throw new Error('not a revocation list')
  const conditions = extensions === undefined ? [] : derElements(extensions.content)
  if (
    conditions.some((one) =>
      derElements(one.content).some(({ tag, content: [value] }) => tag === derTag.boolean && value !== 0),
    )
  )
    throw new Error('the list has a condition that is not understood')
  return serialOf(serial.content)
}

/** RFC 5280 section 4.1.2.5: whole seconds, in UTC; years of two digits are of 1950 to 2049. */
function timeOf({ tag, content }: DerElement): Date {
  const text = Buffer.from(content).toString('latin1')
  const short = tag === derTag.utcTime
  const century = short ? (Number(text.slice(0, 2)) < 50 ? '20' : '19') : ''
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(century + text)
  if (parts === null) throw new Error('the list has a time that cannot be read')
  const [, year, month, day, hour, minute, second] = parts
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  if (Number.isNaN(time.getTime())) throw new Error('the list has a time that cannot be read')
  return time
}

/** Whether the authority itself, which may sign lists, has signed this one, and not weakly. */
export function isListOf(list: RevocationList, authority: UnverifiedCertificate): boolean {
  return (
    list.issuer === authority.subject && maySignLists(authority) && isSignature(list.signed, authority.x509.publicKey)
  )
}

/** Whether a list of the right issuer is about this certificate: it may hold a part of the issuer's only (RFC 5280 section 6.3.3). */
export function isAbout({ part }: RevocationList, certificate: UnverifiedCertificate): boolean {
  if (part === null) return true
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
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('hex')
    .replace(/^0+(?=.)/, '')
}

/** @throws Error for a list of changes, of others' certificates, of some reasons only, or with a condition that is not understood. */
function partOf(extensions: readonly Extension[]): IssuingDistributionPoint | null {
  const understood = [ISSUING_DISTRIBUTION_POINT, LIST_NUMBER]
  if (extensions.some(({ critical, extnID }) => critical && !understood.includes(extnID)))
    throw new Error('the list has a condition that is not understood')
  const part = extensions.find(({ extnID }) => extnID === ISSUING_DISTRIBUTION_POINT)?.parsedValue as
    | IssuingDistributionPoint
    | undefined
  if (part === undefined) return null
  if (
    'parsingError' in part ||
    part.indirectCRL ||
    part.onlyContainsAttributeCerts ||
    (part.onlySomeReasons ?? 0) !== 0
  )
    throw new Error('the list is of a kind that is not read')
  return part
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

/** The library reads a whole buffer, not a view of one. */
function copyOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes)
}
