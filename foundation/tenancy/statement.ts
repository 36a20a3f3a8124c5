import { createHash } from 'node:crypto'
import { exportJWK, generateKeyPair, importJWK, type JWK, jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import { type Caller, scopes } from './caller.ts'

/**
 * The statement that the gateway signs once for a request and puts on every hop between machines (architecture section 5, point 5).
 * A subgraph answers nothing without it. In one process the hop passes the {@link Caller} itself.
 */
const AUDIENCE = 'personaleport:subgraphs'
const ISSUER = 'personaleport:gateway'
const ALGORITHM = 'EdDSA'

export interface StatementSigner {
  sign(caller: Caller): Promise<string>
}

export interface StatementVerifier {
  /** @throws StatementRefused where the statement is missing, forged, outdated or not for us. */
  verify(statement: string | undefined): Promise<Caller>
}

/** The refusal says no more than that: why stands in `reason`, for the log. */
export class StatementRefused extends Error {
  readonly reason: string
  constructor(reason: string) {
    super('The call carries no valid statement.')
    this.name = 'StatementRefused'
    this.reason = reason
  }
}

const callerShape = z.object({
  subject: z.string(),
  name: z.string(),
  kind: z.enum(['SYSTEM', 'PERSON']),
  institution: z.object({ id: z.string(), payrollSystem: z.enum(['SLS', 'OPUS']) }),
  scopes: z.array(z.enum(scopes)),
  interfaces: z.array(z.string()),
  certificate: z.string().nullable(),
  grants: z.array(z.string()).min(1),
  withheldFields: z.array(z.string()),
  purpose: z.string().nullable(),
  language: z.enum(['da', 'en']),
  freshness: z.enum(['CACHED', 'LIVE']),
  requestId: z.string(),
  deadline: z.number(),
  traceparent: z.string().nullable(),
  lane: z.enum(['interactive', 'bulk']).exactOptional(),
  transactionId: z.string().exactOptional(),
  transactionTime: z.string().exactOptional(),
})

/** A fresh EdDSA key pair, for a single process or a sandbox; production reads its own from settings. */
export async function newStatementKeys(): Promise<{ readonly privateJwk: JWK; readonly publicJwk: JWK }> {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM, { extractable: true })
  return { privateJwk: await exportJWK(privateKey), publicJwk: await exportJWK(publicKey) }
}

export async function statementSigner(privateJwk: JWK): Promise<StatementSigner> {
  const key = await importJWK(privateJwk, ALGORITHM)
  return {
    sign: (caller) =>
      new SignJWT({ caller })
        .setProtectedHeader({ alg: ALGORITHM })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt()
        // A second more than the deadline, since the claim counts in whole seconds.
        .setExpirationTime(Math.ceil(caller.deadline / 1000) + 1)
        .sign(key),
  }
}

/** Verified statements are remembered by their hash until they expire, so that a request's many hops cost one verification. */
export async function statementVerifier(publicJwk: JWK): Promise<StatementVerifier> {
  const key = await importJWK(publicJwk, ALGORITHM)
  const known = new Map<string, { readonly caller: Caller; readonly expires: number }>()
  return {
    verify: async (statement) => {
      if (statement === undefined || statement === '') throw new StatementRefused('missing')
      const hash = createHash('sha256').update(statement).digest('base64')
      const remembered = known.get(hash)
      if (remembered !== undefined) {
        if (remembered.expires > Date.now()) return remembered.caller
        known.delete(hash)
        throw new StatementRefused('expired')
      }
      let payload: Record<string, unknown>
      let expires: number
      try {
        const verified = await jwtVerify(statement, key, {
          algorithms: [ALGORITHM],
          audience: AUDIENCE,
          issuer: ISSUER,
          requiredClaims: ['exp', 'caller'],
        })
        payload = verified.payload
        expires = (verified.payload.exp ?? 0) * 1000
      } catch (error) {
        throw new StatementRefused(error instanceof Error && 'code' in error ? String(error.code) : 'unreadable')
      }
      const caller = callerShape.safeParse(payload['caller'])
      if (!caller.success) throw new StatementRefused('malformed caller')
      if (known.size >= REMEMBERED) forgetExpired(known)
      known.set(hash, { caller: caller.data, expires })
      return caller.data
    },
  }
}

const REMEMBERED = 10_000

function forgetExpired(known: Map<string, { readonly expires: number }>): void {
  const now = Date.now()
  for (const [hash, { expires }] of known) if (expires <= now) known.delete(hash)
  if (known.size >= REMEMBERED) known.clear()
}
