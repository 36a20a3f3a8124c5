import { importJWK, type JWK, SignJWT, UnsecuredJWT } from 'jose'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  newStatementKeys,
  StatementRefused,
  type StatementSigner,
  type StatementVerifier,
  statementSigner,
  statementVerifier,
} from '#foundation/tenancy/statement.ts'
import { callerAt } from '../callers.ts'

let privateJwk: JWK
let signer: StatementSigner
let verifier: StatementVerifier

beforeAll(async () => {
  const keys = await newStatementKeys()
  privateJwk = keys.privateJwk
  signer = await statementSigner(keys.privateJwk)
  verifier = await statementVerifier(keys.publicJwk)
})
afterEach(() => {
  vi.useRealTimers()
})

interface Claims {
  readonly caller?: unknown
  readonly audience?: string
  readonly issuer?: string
  readonly expires?: number | null
}

/** A statement with our own key, wrong in what the test names. */
async function signedBy(jwk: JWK, claims: Claims): Promise<string> {
  const key = await importJWK(jwk, 'EdDSA')
  const statement = new SignJWT(claims.caller === undefined ? {} : { caller: claims.caller })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer(claims.issuer ?? 'personaleport:gateway')
    .setAudience(claims.audience ?? 'personaleport:subgraphs')
    .setIssuedAt()
  if (claims.expires !== null) statement.setExpirationTime(claims.expires ?? Math.floor(Date.now() / 1000) + 60)
  return statement.sign(key)
}

const refusalOf = async (statement: string | undefined): Promise<StatementRefused> => {
  try {
    await verifier.verify(statement)
  } catch (error) {
    expect(error).toBeInstanceOf(StatementRefused)
    return error as StatementRefused
  }
  throw new Error('the statement was accepted')
}

const caller = callerAt('aaaabbbbccccdddd', {
  grants: ['grant'],
  scopes: ['cpr:read'],
  interfaces: ['SLS_LAES'],
  purpose: 'Roster',
})

describe('a statement', () => {
  it('brings the caller over whole', async () => {
    expect(await verifier.verify(await signer.sign(caller))).toEqual(caller)
  })

  it('brings the client’s own transaction over, where there is one', async () => {
    const caller = callerAt('institution', {
      grants: ['grant'],
      transactionId: '8d5cd21f-4a0f-4b7c-8a55-0d5f3c4f8a11',
      transactionTime: '2026-11-22T10:15:00Z',
    })
    expect(await verifier.verify(await signer.sign(caller))).toStrictEqual(caller)
    expect(await verifier.verify(await signer.sign(callerAt('institution', { grants: ['grant'] })))).not.toHaveProperty(
      'transactionId',
    )
  })

  it('that is missing is refused without a word more than that', async () => {
    for (const none of [undefined, '']) {
      const refused = await refusalOf(none)
      expect(refused.reason).toBe('missing')
      expect(refused.message).toBe('The call carries no valid statement.')
    }
  })

  it('that another key signed is refused', async () => {
    const stranger = (await newStatementKeys()).privateJwk
    expect((await refusalOf(await signedBy(stranger, { caller }))).reason).toBe('ERR_JWS_SIGNATURE_VERIFICATION_FAILED')
  })

  it('whose payload was changed is refused', async () => {
    const [header, payload = '', signature] = (await signer.sign(caller)).split('.')
    const told = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { caller: object }
    const forged = { ...told, caller: { ...told.caller, institution: { id: 'other', payrollSystem: 'SLS' } } }
    const text = `${header}.${Buffer.from(JSON.stringify(forged)).toString('base64url')}.${signature}`
    expect((await refusalOf(text)).reason).toBe('ERR_JWS_SIGNATURE_VERIFICATION_FAILED')
  })

  it('without a signature (alg none) is refused', async () => {
    const unsecured = new UnsecuredJWT({ caller })
      .setIssuer('personaleport:gateway')
      .setAudience('personaleport:subgraphs')
      .setExpirationTime('1m')
      .encode()
    await refusalOf(unsecured)
    await refusalOf(`${unsecured}aaaa`)
  })

  it('signed with the public key as if it were a shared secret (HS256) is refused', async () => {
    const secret = new TextEncoder().encode(privateJwk.x ?? '')
    const text = await new SignJWT({ caller })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('personaleport:gateway')
      .setAudience('personaleport:subgraphs')
      .setExpirationTime('1m')
      .sign(secret)
    expect((await refusalOf(text)).reason).toBe('ERR_JOSE_ALG_NOT_ALLOWED')
  })

  it.each([
    ['for another audience', { caller, audience: 'personaleport' }],
    ['of another issuer', { caller, issuer: 'somebody' }],
    ['that has expired', { caller, expires: 1 }],
    ['without an end', { caller, expires: null }],
    ['without a caller', {}],
    ['with a caller of another shape', { caller: { subject: 'x' } }],
    ['with a scope that there is not', { caller: { ...caller, scopes: ['everything'] } }],
    ['with a caller that is a text', { caller: 'me' }],
  ] as const)('%s is refused although our key signed it', async (_what, claims) => {
    await refusalOf(await signedBy(privateJwk, claims))
  })

  it('that is no token at all is refused', async () => {
    for (const text of ['x', 'a.b.c', '..', 'null', '{}']) await refusalOf(text)
  })

  it('is remembered only until it expires, a second behind the request’s deadline', async () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-21T08:00:00.000Z') })
    const statement = await signer.sign({ ...caller, deadline: Date.now() + 5_000 })
    await verifier.verify(statement)
    vi.setSystemTime(Date.parse('2026-11-21T08:00:05.900Z'))
    expect((await verifier.verify(statement)).subject).toBe(caller.subject)
    vi.setSystemTime(Date.parse('2026-11-21T08:00:06.001Z'))
    expect((await refusalOf(statement)).reason).toBe('expired')
    // And forgotten: asked again it is verified anew, and refused for its age.
    expect((await refusalOf(statement)).reason).toBe('ERR_JWT_EXPIRED')
  })

  it('that was refused once is refused again', async () => {
    const statement = await signedBy(privateJwk, { caller, audience: 'x' })
    await refusalOf(statement)
    await refusalOf(statement)
  })
})
