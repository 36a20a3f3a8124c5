import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { TokenRefused, type TokenVerifier, type TrustedIssuer, tokenVerifier } from '../../../gateway/identity/token.ts'

const ISSUER = 'https://issuer.test'
const AUDIENCE = 'personaleport'

let keys: { readonly privateKey: CryptoKey; readonly publicKey: CryptoKey }
let strangers: { readonly privateKey: CryptoKey; readonly publicKey: CryptoKey }
let rsa: { readonly privateKey: CryptoKey; readonly publicKey: CryptoKey }
let issuer: TrustedIssuer
let verifier: TokenVerifier
let jwksServer: Server | undefined

beforeAll(async () => {
  keys = await generateKeyPair('EdDSA', { extractable: true })
  strangers = await generateKeyPair('EdDSA', { extractable: true })
  rsa = await generateKeyPair('RS256', { extractable: true })
  issuer = {
    issuer: ISSUER,
    audience: AUDIENCE,
    keys: {
      keys: [
        { ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'EdDSA' },
        { ...(await exportJWK(rsa.publicKey)), kid: 'two' },
      ],
    },
  }
  verifier = tokenVerifier([issuer])
})
afterEach(() => {
  jwksServer?.close()
  jwksServer = undefined
})

interface Claims {
  readonly issuer?: string
  readonly audience?: string
  readonly subject?: string | null
  readonly scope?: unknown
  /** Seconds from now. */
  readonly life?: number | null
  readonly notBefore?: number
}

function token(claims: Claims = {}, key: CryptoKey | Uint8Array = keys.privateKey, alg = 'EdDSA', kid = 'one') {
  const now = Math.floor(Date.now() / 1000)
  const made = new SignJWT(claims.scope === undefined ? {} : { scope: claims.scope })
    .setProtectedHeader({ alg, kid })
    .setIssuer(claims.issuer ?? ISSUER)
    .setAudience(claims.audience ?? AUDIENCE)
    .setIssuedAt(now)
  if (claims.subject !== null) made.setSubject(claims.subject ?? 'system:roster')
  if (claims.life !== null) made.setExpirationTime(now + (claims.life ?? 60))
  if (claims.notBefore !== undefined) made.setNotBefore(now + claims.notBefore)
  return made.sign(key)
}
const bearer = async (...args: Parameters<typeof token>): Promise<string> => `Bearer ${await token(...args)}`

async function refusalOf(authorization: string | undefined): Promise<TokenRefused> {
  try {
    await verifier.verify(authorization)
  } catch (error) {
    expect(error).toBeInstanceOf(TokenRefused)
    const refused = error as TokenRefused
    expect(refused.message).toBe('The request carries no valid token.')
    const secret = authorization?.replace(/^Bearer /i, '') ?? ''
    if (secret.length > 8)
      expect(`${refused.reason} ${refused.stack} ${String(refused.cause)}`).not.toContain(secret.slice(0, 40))
    return refused
  }
  throw new Error('the token was accepted')
}

describe('a token', () => {
  it('that is valid tells its subject and the scopes that there are, and no others', async () => {
    expect(await verifier.verify(await bearer({ scope: 'openid cpr:read absence:reason admin' }))).toEqual({
      kind: 'TOKEN',
      acceptedUntil: expect.any(Number),
      certificate: null,
      subject: 'system:roster',
      scopes: ['cpr:read', 'absence:reason'],
    })
  })

  it('may have no scope, or one that is no text', async () => {
    for (const scope of [undefined, '', ['cpr:read'], 7])
      expect((await verifier.verify(await bearer({ scope }))).scopes).toEqual([])
  })

  it('may be signed by any key of the issuer, in another algorithm, and named in any case', async () => {
    expect((await verifier.verify(await bearer({}, rsa.privateKey, 'RS256', 'two'))).subject).toBe('system:roster')
    expect((await verifier.verify(`bearer ${await token()}`)).subject).toBe('system:roster')
  })

  it('may have ended within the half minute by which clocks differ', async () => {
    expect((await verifier.verify(await bearer({ life: -20 }))).subject).toBe('system:roster')
    expect((await verifier.verify(await bearer({ notBefore: 20 }))).subject).toBe('system:roster')
  })

  it.each([
    ['that has expired', { life: -40 }, 'ERR_JWT_EXPIRED'],
    ['without an end', { life: null }, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['without a subject', { subject: null }, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['that is not valid yet', { notBefore: 60 }, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['for another audience', { audience: 'somebody' }, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['of another issuer', { issuer: 'https://other.test' }, 'unknown issuer'],
  ] as const)('%s is refused', async (_what, claims, reason) => {
    expect((await refusalOf(await bearer(claims))).reason).toBe(reason)
  })

  it('signed by a stranger under the issuer’s name is refused', async () => {
    expect((await refusalOf(await bearer({}, strangers.privateKey))).reason).toBe(
      'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
    )
    expect((await refusalOf(await bearer({}, strangers.privateKey, 'EdDSA', 'three'))).reason).toBe(
      'ERR_JWKS_NO_MATCHING_KEY',
    )
  })

  it('with a shared secret is refused, also where the secret is the public key', async () => {
    const secret = new TextEncoder().encode(await exportSPKI(rsa.publicKey))
    expect((await refusalOf(await bearer({}, secret, 'HS256', 'two'))).reason).toBe('ERR_JOSE_ALG_NOT_ALLOWED')
  })

  it('without a signature (alg none) is refused', async () => {
    const unsecured = new UnsecuredJWT({})
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject('x')
      .setExpirationTime('1m')
      .encode()
    expect((await refusalOf(`Bearer ${unsecured}`)).reason).toBe('not a bearer token')
    expect((await refusalOf(`Bearer ${unsecured}AAAA`)).reason).toBe('ERR_JOSE_ALG_NOT_ALLOWED')
  })

  it('whose payload was changed is refused', async () => {
    const [head, payload = '', signature] = (await token({ subject: 'system:roster' })).split('.')
    const changed = Buffer.from(payload, 'base64url').toString().replace('system:roster', 'system:canteen')
    const forged = `Bearer ${head}.${Buffer.from(changed).toString('base64url')}.${signature}`
    expect((await refusalOf(forged)).reason).toBe('ERR_JWS_SIGNATURE_VERIFICATION_FAILED')
  })

  it.each([
    [undefined, 'no Authorization header'],
    ['', 'not a bearer token'],
    ['Bearer', 'not a bearer token'],
    ['Bearer ', 'not a bearer token'],
    ['Bearer a.b', 'not a bearer token'],
    ['Bearer a.b.c.d.e', 'not a bearer token'],
    ['Basic dXNlcjpzZWNyZXQtcGFzc3dvcmQ=', 'not a bearer token'],
    ['Bearer aaaaaaaaaa.bbbbbbbbbb.cccccccccc', 'unknown issuer'],
    ['Bearer e30.e30.e30', 'unknown issuer'],
  ])('%j is refused: %s', async (authorization, reason) => {
    expect((await refusalOf(authorization)).reason).toBe(reason)
  })

  it('with more behind it is refused', async () => {
    expect((await refusalOf(`${await bearer()} more`)).reason).toBe('not a bearer token')
    expect((await refusalOf(`${await bearer()}, ${await bearer()}`)).reason).toBe('not a bearer token')
  })
})

describe('an issuer that publishes its keys', () => {
  it('is asked for them; where they cannot be had, nobody is let in', async () => {
    const published = { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'EdDSA' }] }
    const server = createServer((request, response) => {
      response.writeHead(request.url === '/jwks' ? 200 : 500, { 'content-type': 'application/json' })
      response.end(JSON.stringify(published))
    })
    jwksServer = server
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const at = (path: string): TokenVerifier =>
      tokenVerifier([{ issuer: ISSUER, audience: AUDIENCE, keys: new URL(path, origin) }])
    expect((await at('/jwks').verify(await bearer())).subject).toBe('system:roster')
    await expect(at('/gone').verify(await bearer())).rejects.toBeInstanceOf(TokenRefused)
  })
})
