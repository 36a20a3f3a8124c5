import type { KeyObject } from 'node:crypto'
import type { BasicConstraints, Extension, ExtKeyUsage } from 'pkijs'
import type { UnverifiedCertificate } from './certificate.ts'
import { CertificateRefused } from './refused.ts'

const BASIC_CONSTRAINTS = '2.5.29.19'
const KEY_USAGE = '2.5.29.15'
const EXTENDED_KEY_USAGE = '2.5.29.37'
const NAME_CONSTRAINTS = '2.5.29.30'
const CERTIFICATE_POLICIES = '2.5.29.32'
const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2'

/** Bits of the first byte of `keyUsage`, RFC 5280 section 4.2.1.3. */
const DIGITAL_SIGNATURE = 0x80
const KEY_CERT_SIGN = 0x04
const CRL_SIGN = 0x02

/** Those that are judged below, and policies: with every policy allowed for, they refuse nothing (RFC 5280 section 6.1). */
const UNDERSTOOD: ReadonlySet<string> = new Set([
  BASIC_CONSTRAINTS,
  KEY_USAGE,
  EXTENDED_KEY_USAGE,
  CERTIFICATE_POLICIES,
])

const CURVES: ReadonlySet<string> = new Set(['prime256v1', 'secp384r1', 'secp521r1'])

/**
 * A client's certificate: signs, is no authority, and is for clients where it says what it is for.
 * @throws CertificateRefused WRONG_USE, WEAK
 */
export function demandClientUse(certificate: UnverifiedCertificate): void {
  demandUnderstood(certificate)
  demandStrongKey(certificate.x509.publicKey)
  if (isAuthority(certificate)) throw wrongUse('The certificate is an authority’s.')
  if (!mayUseKeyFor(certificate, DIGITAL_SIGNATURE)) throw wrongUse('The certificate is not for signing.')
}

/**
 * An authority: may sign certificates, and has at most `below` authorities under it in the chain.
 * @throws CertificateRefused WRONG_USE, WEAK
 */
export function demandAuthorityUse(certificate: UnverifiedCertificate, below: number): void {
  demandUnderstood(certificate)
  demandStrongKey(certificate.x509.publicKey)
  if (!isAuthority(certificate)) throw wrongUse('A certificate of the chain is no authority’s.')
  if (!mayUseKeyFor(certificate, KEY_CERT_SIGN)) throw wrongUse('An authority may not sign certificates.')
  const most = constraintsOf(certificate)?.pathLenConstraint
  const length = typeof most === 'object' ? most.valueBlock.valueDec : most
  if (length !== undefined && below > length) throw wrongUse('The chain is longer than an authority allows.')
}

export function maySignLists(certificate: UnverifiedCertificate): boolean {
  return isAuthority(certificate) && mayUseKeyFor(certificate, CRL_SIGN)
}

export function isAuthority(certificate: UnverifiedCertificate): boolean {
  return constraintsOf(certificate)?.cA === true
}

function demandStrongKey(key: KeyObject): void {
  const { modulusLength = 0, publicExponent = 0n, namedCurve = '' } = key.asymmetricKeyDetails ?? {}
  const kind = key.asymmetricKeyType ?? ''
  if (kind === 'ec' && CURVES.has(namedCurve)) return
  if ((kind === 'rsa' || kind === 'rsa-pss') && modulusLength >= 2048 && publicExponent >= 65_537n) return
  throw new CertificateRefused('WEAK', 'A key is too weak.')
}

/** What is marked critical must be understood, else the certificate may not be used (RFC 5280 section 4.2). */
function demandUnderstood(certificate: UnverifiedCertificate): void {
  const extensions = certificate.structure.extensions ?? []
  if (new Set(extensions.map(({ extnID }) => extnID)).size < extensions.length)
    throw new CertificateRefused('MALFORMED', 'An extension stands twice.')
  if (extensions.some(({ critical, extnID }) => critical && !UNDERSTOOD.has(extnID)))
    throw wrongUse('The certificate has a condition that is not understood.')
  // Not judged here, so whoever sets them is not let through, marked or not.
  if (extension(certificate, NAME_CONSTRAINTS) !== undefined) throw wrongUse('An authority is limited to some names.')
  const uses = extension(certificate, EXTENDED_KEY_USAGE)
  if (uses !== undefined && !(uses.parsedValue as ExtKeyUsage).keyPurposes.includes(CLIENT_AUTH))
    throw wrongUse('The certificate is not for clients.')
}

function mayUseKeyFor(certificate: UnverifiedCertificate, bit: number): boolean {
  const bits: unknown = extension(certificate, KEY_USAGE)?.parsedValue?.valueBlock?.valueHexView
  return bits instanceof Uint8Array && ((bits[0] ?? 0) & bit) !== 0
}

function constraintsOf(certificate: UnverifiedCertificate): BasicConstraints | undefined {
  return extension(certificate, BASIC_CONSTRAINTS)?.parsedValue as BasicConstraints | undefined
}

function extension({ structure }: UnverifiedCertificate, id: string): Extension | undefined {
  return structure.extensions?.find(({ extnID }) => extnID === id)
}

function wrongUse(what: string): CertificateRefused {
  return new CertificateRefused('WRONG_USE', what)
}
