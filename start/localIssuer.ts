import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import type { TrustedIssuer } from '../gateway/identity/token.ts'

const ISSUER = 'https://sandbox.test'
const AUDIENCE = 'personaleport'

/** An issuer for the sandbox: it makes tokens for the town's systems, good for a day, with a key that lives as long as the process. */
export interface LocalIssuer {
  readonly trusted: TrustedIssuer
  /** @param life seconds from now; negative for one that has expired. @param claims further ones. */
  token(
    subject: string,
    scopes: readonly string[],
    life?: number,
    claims?: Readonly<Record<string, unknown>>,
  ): Promise<string>
}

export async function localIssuer(): Promise<LocalIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA')
  return {
    trusted: {
      issuer: ISSUER,
      audience: AUDIENCE,
      keys: { keys: [{ ...(await exportJWK(publicKey)), alg: 'EdDSA', kid: 'sandbox' }] },
    },
    token: (subject, held, life = 86_400, claims = {}) => {
      const now = Math.floor(Date.now() / 1000)
      return new SignJWT({ ...claims, scope: held.join(' ') })
        .setProtectedHeader({ alg: 'EdDSA' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(subject)
        .setIssuedAt(now + Math.min(0, life))
        .setExpirationTime(now + life)
        .sign(privateKey)
    },
  }
}
