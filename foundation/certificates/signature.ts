import { constants, type KeyObject, verify } from 'node:crypto'
import { type AlgorithmIdentifier, RSASSAPSSParams } from 'pkijs'
import { CertificateRefused } from './refused.ts'

/** How a signature was made that counts: SHA-256 or longer, with RSA or on elliptic curves. */
interface StrongSignature {
  readonly kind: 'rsa' | 'rsa-pss' | 'ec'
  readonly hash: string
  /** Of RSA-PSS. */
  readonly saltLength: number
}

const ALGORITHMS: ReadonlyMap<string, StrongSignature> = new Map([
  ['1.2.840.113549.1.1.11', { kind: 'rsa', hash: 'sha256', saltLength: 0 }],
  ['1.2.840.113549.1.1.12', { kind: 'rsa', hash: 'sha384', saltLength: 0 }],
  ['1.2.840.113549.1.1.13', { kind: 'rsa', hash: 'sha512', saltLength: 0 }],
  ['1.2.840.10045.4.3.2', { kind: 'ec', hash: 'sha256', saltLength: 0 }],
  ['1.2.840.10045.4.3.3', { kind: 'ec', hash: 'sha384', saltLength: 0 }],
  ['1.2.840.10045.4.3.4', { kind: 'ec', hash: 'sha512', saltLength: 0 }],
])
const RSA_PSS = '1.2.840.113549.1.1.10'
const PSS_HASHES: ReadonlyMap<string, string> = new Map([
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
])

/** @throws CertificateRefused WEAK for SHA-1 and older, and for what is not known. */
export function demandStrongSignature(algorithm: AlgorithmIdentifier): StrongSignature {
  const plain = ALGORITHMS.get(algorithm.algorithmId)
  if (plain !== undefined) return plain
  if (algorithm.algorithmId === RSA_PSS) {
    // Without parameters it means SHA-1.
    const { hashAlgorithm, saltLength } = new RSASSAPSSParams({ schema: algorithm.algorithmParams })
    const hash = PSS_HASHES.get(hashAlgorithm.algorithmId)
    if (hash !== undefined) return { kind: 'rsa-pss', hash, saltLength }
  }
  throw new CertificateRefused('WEAK', 'A signature is too weak.')
}

/** Whether the key made a strong signature of the data. */
export function isSignature(
  {
    algorithm,
    data,
    signature,
  }: {
    readonly algorithm: AlgorithmIdentifier
    readonly data: Uint8Array
    readonly signature: Uint8Array
  },
  key: KeyObject,
): boolean {
  try {
    const { kind, hash, saltLength } = demandStrongSignature(algorithm)
    const isEc = key.asymmetricKeyType === 'ec'
    if (isEc !== (kind === 'ec')) return false
    if (isEc) return verify(hash, data, { key, dsaEncoding: 'der' }, signature)
    if (kind === 'rsa') return verify(hash, data, { key, padding: constants.RSA_PKCS1_PADDING }, signature)
    return verify(hash, data, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }, signature)
  } catch {
    return false
  }
}
