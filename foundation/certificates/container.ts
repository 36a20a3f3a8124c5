import { Unzip, UnzipInflate } from 'fflate'
import { isSelfSigned, isSignedBy, readCertificate, type UnverifiedCertificate } from './certificate.ts'
import { pemBlocks, pemOf } from './pem.ts'
import { CertificateRefused } from './refused.ts'
import { isAuthority } from './usage.ts'

/** Why what was handed in is not taken. */
export type ContainerReason =
  | 'MALFORMED'
  | 'TOO_LARGE'
  /** A private key was handed in with it: nothing is kept, and the certificate should not be used any more. */
  | 'HOLDS_PRIVATE_KEY'
  /** Not exactly one end certificate with each of its issuers up to a root that signed itself. */
  | 'NOT_A_FULL_CHAIN'

/** The text repeats nothing of what was handed in. */
export class ContainerRefused extends Error {
  readonly reason: ContainerReason
  constructor(reason: ContainerReason, what: string) {
    super(what)
    this.name = 'ContainerRefused'
    this.reason = reason
  }
}

/** The full chain, as it was handed in; signatures lead from each to the next, and nothing else is verified. */
export interface HandedInChain {
  readonly container: 'ZIP_PEM' | 'PEM'
  /** DER: the certificate itself, issuing authorities, root. */
  readonly chain: readonly Uint8Array[]
  readonly chainPem: string
  /** SHA-256 of the certificate itself, lower case hexadecimal. */
  readonly fingerprint: string
}

/** Bytes handed in, and bytes when unpacked. */
export const GREATEST_CONTAINER = 262_144
const MOST_ENTRIES = 10
const MOST_CERTIFICATES = 10
/** Packed bytes that are looked at in one go: what they can unpack to at most is bounded by it. */
const STEP = 512

/**
 * Reads what an institution hands in: the public part of a certificate with full chain, `.pem` or `.pem` in `.zip`. Source: Opus dossier section
 * 2.1. The order of the certificates does not matter.
 * @throws ContainerRefused
 */
export function readContainer(bytes: Uint8Array): HandedInChain {
  if (bytes.byteLength > GREATEST_CONTAINER) throw new ContainerRefused('TOO_LARGE', 'The file is too large.')
  const isZip = startsAsZip(bytes)
  const texts = isZip ? unzipped(bytes) : [textOf(bytes)]
  const blocks = texts.flatMap((text) => {
    // Looked for as a word too, since a damaged key is one as well.
    if (text.includes('PRIVATE KEY')) throw new ContainerRefused('HOLDS_PRIVATE_KEY', 'The file holds a private key.')
    return pemBlocks(text)
  })
  if (blocks.some(({ label }) => label !== 'CERTIFICATE'))
    throw new ContainerRefused('MALFORMED', 'The file holds something else than certificates.')
  if (blocks.length > MOST_CERTIFICATES)
    throw new ContainerRefused('TOO_LARGE', 'The file holds too many certificates.')
  if (blocks.length === 0) throw new ContainerRefused('MALFORMED', 'The file holds no certificate.')
  const chain = inOrder(blocks.map(({ der }) => read(der)))
  const ders = chain.map(({ der }) => der)
  return {
    container: isZip ? 'ZIP_PEM' : 'PEM',
    chain: ders,
    chainPem: ders.map((der) => pemOf('CERTIFICATE', der)).join(''),
    fingerprint: chain[0]?.fingerprint ?? '',
  }
}

function read(der: Uint8Array): UnverifiedCertificate {
  try {
    return readCertificate(der)
  } catch (error) {
    if (!(error instanceof CertificateRefused)) throw error
    throw new ContainerRefused('MALFORMED', 'A certificate cannot be read.')
  }
}

function inOrder(certificates: readonly UnverifiedCertificate[]): readonly UnverifiedCertificate[] {
  const refused = (): ContainerRefused =>
    new ContainerRefused('NOT_A_FULL_CHAIN', 'The file does not hold one certificate with its full chain.')
  const left = new Map(certificates.map((one) => [one.fingerprint, one]))
  const [end, ...others] = [...left.values()].filter((one) => !isAuthority(one))
  if (end === undefined || others.length > 0) throw refused()
  const chain = [end]
  left.delete(end.fingerprint)
  for (let top = end; !isSelfSigned(top); ) {
    const issuer = [...left.values()].find((one) => isSignedBy(top, one))
    if (issuer === undefined) throw refused()
    chain.push(issuer)
    left.delete(issuer.fingerprint)
    top = issuer
  }
  // Certificate, issuing authority, root; and nothing that does not belong to them.
  if (chain.length < 3 || left.size > 0) throw refused()
  return chain
}

function startsAsZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

/** PEM is ASCII; other bytes around it are remarks. */
function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}

/**
 * The texts of a zip's files. What its head says of sizes is not believed: bytes are counted as they come out, and a few packed ones go in at
 * a time.
 */
function unzipped(bytes: Uint8Array): readonly string[] {
  const files: { readonly pieces: Uint8Array[]; ended: boolean }[] = []
  let entries = 0
  let size = 0
  const unzip = new Unzip((file) => {
    entries += 1
    if (entries > MOST_ENTRIES) throw new ContainerRefused('TOO_LARGE', 'The archive holds too many files.')
    const kept = isLeftAside(file.name) ? null : { pieces: [] as Uint8Array[], ended: false }
    if (kept !== null) {
      if (!/\.(pem|crt|cer)$/i.test(file.name))
        throw new ContainerRefused(
          /\.(key|p12|pfx)$/i.test(file.name) ? 'HOLDS_PRIVATE_KEY' : 'MALFORMED',
          'The archive holds something else than .pem files.',
        )
      files.push(kept)
    }
    file.ondata = (error, piece, isLast) => {
      if (error !== null) throw error
      size += piece.byteLength
      if (size > GREATEST_CONTAINER) throw new ContainerRefused('TOO_LARGE', 'The archive is too large when unpacked.')
      kept?.pieces.push(piece)
      if (kept !== null && isLast) kept.ended = true
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let place = 0; place < bytes.byteLength; place += STEP)
      unzip.push(bytes.subarray(place, place + STEP), place + STEP >= bytes.byteLength)
  } catch (error) {
    if (error instanceof ContainerRefused) throw error
    throw new ContainerRefused('MALFORMED', 'The archive cannot be read.')
  }
  if (files.some(({ ended }) => !ended)) throw new ContainerRefused('MALFORMED', 'The archive is cut off.')
  return files.map(({ pieces }) => {
    const content = Buffer.concat(pieces)
    if (startsAsZip(content)) throw new ContainerRefused('MALFORMED', 'The archive holds another one.')
    return textOf(content)
  })
}

/** Folders, and what one kind of machine adds to every archive it makes. */
function isLeftAside(name: string): boolean {
  return name.endsWith('/') || name.startsWith('__MACOSX/')
}
