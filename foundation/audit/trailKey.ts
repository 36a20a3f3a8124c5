import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import type { JWK } from 'jose'

/** Signs the trail's heads with Ed25519. */
export interface TrailSigner {
  /** Which key it is: thumbprint of its public half (RFC 7638). */
  readonly keyId: string
  /** Base64url. */
  sign(bytes: Uint8Array): string
}

/** Verifies heads, of older keys too. */
export interface TrailVerifier {
  verify(keyId: string, bytes: Uint8Array, signature: string): boolean
}

/** A fresh secret key, for a sandbox or a test; production reads its own from settings. */
export function newTrailKey(): JWK {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }) as JWK
}

/** @throws TypeError where it is no secret Ed25519 key. */
export function trailSigner(jwk: JWK): TrailSigner {
  if (typeof jwk.d !== 'string') throw new TypeError('must be a secret Ed25519 JSON Web Key')
  const { keyId } = publicHalf(jwk)
  const key = createPrivateKey({ key: { ...jwk }, format: 'jwk' })
  return { keyId, sign: (bytes) => sign(null, bytes, key).toString('base64url') }
}

/** @param jwks public keys, or secret ones of which only the public half is used. @throws TypeError naming one that is no Ed25519 key. */
export function trailVerifier(jwks: readonly JWK[]): TrailVerifier {
  const keys = new Map(
    jwks.map((jwk) => {
      const { keyId, key } = publicHalf(jwk)
      return [keyId, key]
    }),
  )
  return {
    verify: (keyId, bytes, signature) => {
      const key = keys.get(keyId)
      if (key === undefined || typeof signature !== 'string') return false
      const decoded = Buffer.from(signature, 'base64url')
      // Several texts decode to the same bytes; only one of them was written.
      return decoded.toString('base64url') === signature && verify(null, bytes, key, decoded)
    },
  }
}

function publicHalf({ kty, crv, x }: JWK) {
  if (kty !== 'OKP' || crv !== 'Ed25519' || typeof x !== 'string')
    throw new TypeError('must be an Ed25519 JSON Web Key')
  try {
    return {
      // The thumbprint's members in the order that RFC 7638 section 3.2 prescribes.
      keyId: createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url'),
      key: createPublicKey({ key: { kty, crv, x }, format: 'jwk' }),
    }
  } catch (cause) {
    throw new TypeError('must be an Ed25519 JSON Web Key', { cause })
  }
}
