import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  IssuerUnavailable,
  TokenRefused,
  type TokenVerifier,
  type TrustedIssuer,
  tokenVerifier,
} from '../../../gateway/identity/token.ts'

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
  /** The claim `cnf`. */
  readonly confirmation?: unknown
}

function token(claims: Claims = {}, key: CryptoKey | Uint8Array = keys.privateKey, alg = 'EdDSA', kid = 'one') {
  const now = Math.floor(Date.now() / 1000)
  const made = new SignJWT({
    ...(claims.scope === undefined ? {} : { scope: claims.scope }),
    ...('confirmation' in claims ? { cnf: claims.confirmation as object } : {}),
  })
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

describe('a token that is bound to a certificate (RFC 8705)', () => {
  const fingerprint = 'a1'.repeat(32)
  const other = 'b2'.repeat(32)
  const thumbprint = (hex: string): string => Buffer.from(hex, 'hex').toString('base64url')
  const bound = (confirmation: unknown) => bearer({ confirmation })
  const verdict = async (authorization: string, certificate?: string | null, verify = verifier): Promise<string> => {
    try {
      return `${(await verify.verify(authorization, certificate)).certificate}`
    } catch (error) {
      expect(error).toBeInstanceOf(TokenRefused)
      return (error as TokenRefused).reason
    }
  }

  it('counts where the connection has proved that certificate, and nowhere else', async () => {
    const token = await bound({ 'x5t#S256': thumbprint(fingerprint) })
    expect(await verdict(token, fingerprint)).toBe(fingerprint)
    for (const proven of [other, null, undefined])
      expect(await verdict(token, proven)).toBe('bound to another certificate')
  })

  it.each<[string, unknown]>([
    ['another method', { jkt: thumbprint(fingerprint) }],
    ['two methods', { 'x5t#S256': thumbprint(fingerprint), jkt: 'x' }],
    ['none', {}],
    ['null', null],
    ['a text', thumbprint(fingerprint)],
    ['hexadecimal', { 'x5t#S256': fingerprint }],
    ['a number', { 'x5t#S256': 7 }],
    ['a shorter one', { 'x5t#S256': thumbprint(fingerprint).slice(1) }],
  ])('is not taken for an unbound one when it is bound by %s', async (_what, confirmation) => {
    expect(await verdict(await bound(confirmation), fingerprint)).toBe('bound in an unknown way')
  })

  it('or is not, is its subject’s: the certificate that the connection shows is no part of it', async () => {
    expect(await verdict(await bearer(), fingerprint)).toBe('null')
  })

  it('is demanded of an issuer that binds all of its tokens', async () => {
    const strict = tokenVerifier([{ ...issuer, requireBound: true }])
    expect(await verdict(await bearer(), fingerprint, strict)).toBe('not bound to a certificate')
    expect(await verdict(await bearer(), null, strict)).toBe('not bound to a certificate')
    const token = await bound({ 'x5t#S256': thumbprint(fingerprint) })
    expect(await verdict(token, fingerprint, strict)).toBe(fingerprint)
    expect(await verdict(token, other, strict)).toBe('bound to another certificate')
  })
})

describe('several issuers', () => {
  it('have keys and audiences of their own: none can speak for another', async () => {
    const second: TrustedIssuer = {
      issuer: 'https://second.test',
      audience: 'second',
      keys: { keys: [{ ...(await exportJWK(strangers.publicKey)), kid: 'one', alg: 'EdDSA' }] },
    }
    verifier = tokenVerifier([issuer, second])
    const of = (name: string, audience: string) => ({ issuer: name, audience })
    const ours = await bearer(of(ISSUER, AUDIENCE))
    const theirs = await bearer(of('https://second.test', 'second'), strangers.privateKey)
    for (const token of [ours, theirs]) expect((await verifier.verify(token)).subject).toBe('system:roster')
    const forged = await bearer(of('https://second.test', 'second'), keys.privateKey)
    expect((await refusalOf(forged)).reason).toBe('ERR_JWS_SIGNATURE_VERIFICATION_FAILED')
    const astray = await bearer(of('https://second.test', AUDIENCE), strangers.privateKey)
    expect((await refusalOf(astray)).reason).toBe('ERR_JWT_CLAIM_VALIDATION_FAILED')
    verifier = tokenVerifier([issuer])
  })
})

describe('an issuer that publishes its keys', () => {
  const published: { keys: object[]; status: number; body: string | null; asked: number } = {
    keys: [],
    status: 200,
    body: null,
    asked: 0,
  }
  let url: URL
  const jwkOf = async (key: CryptoKey, kid: string) => ({ ...(await exportJWK(key)), kid, alg: 'EdDSA' })
  const at = (pace = { cooldown: 30_000, age: 600_000 }): TokenVerifier =>
    tokenVerifier([{ issuer: ISSUER, audience: AUDIENCE, keys: url }], pace)

  beforeEach(async () => {
    Object.assign(published, { keys: [await jwkOf(keys.publicKey, 'one')], status: 200, body: null, asked: 0 })
    const server = createServer((_request, response) => {
      published.asked += 1
      response.writeHead(published.status, { 'content-type': 'application/json' })
      response.end(published.body ?? JSON.stringify({ keys: published.keys }))
    })
    jwksServer = server
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`)
  })

  it('is asked for them once, not for each token', async () => {
    const verify = at()
    for (let round = 0; round < 5; round += 1)
      expect((await verify.verify(await bearer())).subject).toBe('system:roster')
    expect(published.asked).toBe(1)
  })

  it('is asked again when a token names a key that is not known: a new key counts, a withdrawn one no longer', async () => {
    const verify = at({ cooldown: 0, age: 600_000 })
    await verify.verify(await bearer())
    published.keys = [await jwkOf(strangers.publicKey, 'next')]
    const next = await bearer({}, strangers.privateKey, 'EdDSA', 'next')
    expect((await verify.verify(next)).subject).toBe('system:roster')
    expect(published.asked).toBe(2)
    await expect(verify.verify(await bearer())).rejects.toMatchObject({ reason: 'ERR_JWKS_NO_MATCHING_KEY' })
  })

  it('is not asked more often than the pace allows, however many unknown keys are named', async () => {
    const verify = at()
    await verify.verify(await bearer())
    for (let number = 0; number < 20; number += 1)
      await expect(verify.verify(await bearer({}, strangers.privateKey, 'EdDSA', `made-up-${number}`))).rejects.toThrow(
        TokenRefused,
      )
    expect(published.asked).toBe(1)
  })

  it.each<[string, () => void]>([
    ['answers with an error', () => Object.assign(published, { status: 500 })],
    ['sends somebody elsewhere', () => Object.assign(published, { status: 302 })],
    ['answers with something else', () => Object.assign(published, { body: '<html>' })],
    ['answers with no keys', () => Object.assign(published, { body: '{"keys":7}' })],
    ['is not there', () => void jwksServer?.close()],
  ])('that %s lets nobody in, and does not blame the token', async (_what, act) => {
    act()
    await expect(at().verify(await bearer())).rejects.toBeInstanceOf(IssuerUnavailable)
  })

  it('that is gone for a while has its tokens accepted by the keys that are known, until those are too old', async () => {
    const verify = at({ cooldown: 0, age: 300 })
    await verify.verify(await bearer())
    published.status = 503
    expect((await verify.verify(await bearer())).subject).toBe('system:roster')
    await new Promise((resolve) => setTimeout(resolve, 350))
    await expect(verify.verify(await bearer())).rejects.toBeInstanceOf(IssuerUnavailable)
    published.status = 200
    expect((await verify.verify(await bearer())).subject).toBe('system:roster')
  })
})
