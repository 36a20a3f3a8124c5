import {
  createLocalJWKSet,
  createRemoteJWKSet,
  decodeJwt,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose'
import { scopes } from '#foundation/tenancy/caller.ts'
import type { TokenCredential } from './credential.ts'

/** An issuer whose tokens are accepted. */
export interface TrustedIssuer {
  readonly issuer: string
  readonly audience: string
  /** Where its keys are published, or the keys themselves. */
  readonly keys: URL | JSONWebKeySet
}

export interface TokenVerifier {
  /** @throws TokenRefused */
  verify(authorization: string | undefined): Promise<TokenCredential>
}

/** Why a token was refused is for the log; the caller learns only that it was. */
export class TokenRefused extends Error {
  readonly reason: string
  constructor(reason: string) {
    super('The request carries no valid token.')
    this.name = 'TokenRefused'
    this.reason = reason
  }
}

const ALGORITHMS = ['EdDSA', 'ES256', 'ES384', 'PS256', 'RS256']
/** Seconds by which clocks may differ. */
const CLOCK_TOLERANCE = 30

export function tokenVerifier(issuers: readonly TrustedIssuer[]): TokenVerifier {
  const trusted = new Map(
    issuers.map(({ issuer, audience, keys }) => [
      issuer,
      { audience, keys: (keys instanceof URL ? createRemoteJWKSet(keys) : createLocalJWKSet(keys)) as JWTVerifyGetKey },
    ]),
  )
  return {
    verify: async (authorization) => {
      const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1]
      if (token === undefined)
        throw new TokenRefused(authorization === undefined ? 'no Authorization header' : 'not a bearer token')
      const issuer = unverifiedIssuer(token)
      const trust = issuer === undefined ? undefined : trusted.get(issuer)
      if (issuer === undefined || trust === undefined) throw new TokenRefused('unknown issuer')
      try {
        const { payload } = await jwtVerify(token, trust.keys, {
          issuer,
          audience: trust.audience,
          algorithms: ALGORITHMS,
          clockTolerance: CLOCK_TOLERANCE,
          requiredClaims: ['exp', 'sub'],
        })
        const held = typeof payload['scope'] === 'string' ? payload['scope'].split(' ') : []
        return {
          kind: 'TOKEN',
          subject: payload.sub ?? '',
          scopes: scopes.filter((scope) => held.includes(scope)),
          // Demanded above, so it is there.
          acceptedUntil: ((payload.exp ?? 0) + CLOCK_TOLERANCE) * 1000,
          certificate: null,
        }
      } catch (error) {
        throw new TokenRefused(error instanceof Error && 'code' in error ? String(error.code) : 'unreadable')
      }
    },
  }
}

/** Only to choose the keys by which the token is then verified. */
function unverifiedIssuer(token: string): string | undefined {
  try {
    return decodeJwt(token).iss
  } catch {
    return undefined
  }
}
