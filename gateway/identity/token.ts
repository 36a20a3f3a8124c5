import {
  createLocalJWKSet,
  createRemoteJWKSet,
  decodeJwt,
  errors,
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
  /** Whether its tokens count only where they are bound to a client certificate (RFC 8705). */
  readonly requireBound?: boolean
}

export interface TokenVerifier {
  /**
   * A token that is bound to a certificate counts only where the connection has proved that certificate. One that is not bound is its
   * subject’s, whatever certificate the connection shows: that one is then not part of the proof.
   * @param certificate fingerprint that the connection has proved, lower case hexadecimal; null or nothing: none.
   * @throws TokenRefused, IssuerUnavailable
   */
  verify(authorization: string | undefined, certificate?: string | null): Promise<TokenCredential>
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

/** The issuer's keys cannot be had: nothing is known of the token, so that fetching another would not help. */
export class IssuerUnavailable extends Error {
  readonly issuer: string
  constructor(issuer: string, cause: unknown) {
    super('The keys of the token’s issuer cannot be had.', { cause })
    this.name = 'IssuerUnavailable'
    this.issuer = issuer
  }
}

/** How often an issuer is asked for its keys, in milliseconds. */
export interface KeyPace {
  /** Least time between two questions for a key that is not known. */
  readonly cooldown: number
  /** For how long keys count without being asked for again: so long does a key that was withdrawn live. */
  readonly age: number
}

const USUAL_PACE: KeyPace = { cooldown: 30_000, age: 600_000 }
const ALGORITHMS = ['EdDSA', 'ES256', 'ES384', 'PS256', 'RS256']
/** Seconds by which clocks may differ. */
const CLOCK_TOLERANCE = 30

export function tokenVerifier(issuers: readonly TrustedIssuer[], pace: KeyPace = USUAL_PACE): TokenVerifier {
  const trusted = new Map(
    issuers.map(({ issuer, audience, keys, requireBound = false }) => [
      issuer,
      {
        audience,
        requireBound,
        keys: keys instanceof URL ? publishedKeys(issuer, keys, pace) : createLocalJWKSet(keys),
      },
    ]),
  )
  return {
    verify: async (authorization, certificate = null) => {
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
        const bound = boundCertificate(payload['cnf'])
        if (bound === null && trust.requireBound) throw new TokenRefused('not bound to a certificate')
        if (bound !== null && bound !== certificate) throw new TokenRefused('bound to another certificate')
        const held = typeof payload['scope'] === 'string' ? payload['scope'].split(' ') : []
        return {
          kind: 'TOKEN',
          subject: payload.sub ?? '',
          scopes: scopes.filter((scope) => held.includes(scope)),
          certificate: bound,
        }
      } catch (error) {
        if (error instanceof IssuerUnavailable || error instanceof TokenRefused) throw error
        throw new TokenRefused(error instanceof Error && 'code' in error ? String(error.code) : 'unreadable')
      }
    },
  }
}

/** Told apart here: an issuer that cannot be asked from one that does not know the key. */
function publishedKeys(issuer: string, url: URL, { cooldown, age }: KeyPace): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(url, { cooldownDuration: cooldown, cacheMaxAge: age })
  return async (header, token) => {
    try {
      return await keys(header, token)
    } catch (error) {
      const isOfToken = error instanceof errors.JOSEError && !OF_ISSUER.has(error.code)
      throw isOfToken ? error : new IssuerUnavailable(issuer, error)
    }
  }
}

/** Not reached in time, not answered with 200, not answered with keys. Whatever is none of the library's errors was not reached at all. */
const OF_ISSUER: ReadonlySet<string> = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC', 'ERR_JWKS_INVALID'])

/**
 * Fingerprint of the certificate that a token is bound to (RFC 8705 section 3.1), null where it is not bound.
 * @throws TokenRefused where it is bound in a way that is not known: it must not be taken for one that is not bound.
 */
function boundCertificate(confirmation: unknown): string | null {
  if (confirmation === undefined) return null
  const thumbprint =
    typeof confirmation === 'object' && confirmation !== null && Object.keys(confirmation).length === 1
      ? (confirmation as Record<string, unknown>)['x5t#S256']
      : undefined
  if (typeof thumbprint !== 'string' || !/^[\w-]{43}$/.test(thumbprint))
    throw new TokenRefused('bound in an unknown way')
  return Buffer.from(thumbprint, 'base64url').toString('hex')
}

/** Only to choose the keys by which the token is then verified. */
function unverifiedIssuer(token: string): string | undefined {
  try {
    return decodeJwt(token).iss
  } catch {
    return undefined
  }
}
