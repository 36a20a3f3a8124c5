import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import { CertificateRefused } from '#foundation/certificates/refused.ts'
import type { Log } from '#foundation/log/log.ts'
import type { StatementSigner } from '#foundation/tenancy/statement.ts'
import { type Admission, certificateOf } from './admission.ts'
import type { CertificateReader } from './identity/certificate.ts'
import type { CertificateCredential } from './identity/credential.ts'
import type { RouterVerifier } from './identity/router.ts'
import { IssuerUnavailable, TokenRefused } from './identity/token.ts'
import { ExchangeRefused, type TokenExchange, tokenExchangeOf } from './tokenExchange.ts'

export interface StatementRouteParts {
  readonly routers: RouterVerifier
  readonly admission: Admission
  readonly certificates: CertificateReader | null
  readonly signer: StatementSigner
  readonly log: Log
}

/** A form of some tokens; larger ones are none. */
const GREATEST_FORM = 32_768
const JWT = 'urn:ietf:params:oauth:token-type:jwt'

/**
 * `POST /statement`: a router elsewhere (Apollo Router, Hive Router, Cosmo) exchanges its client's token for the statement that subgraphs ask for
 * (RFC 8693). The statement says what /graphql would have said of the same client, is good for one request's time, and is counted as one request.
 */
export function statementRoute(
  http: FastifyInstance,
  { routers, admission, certificates, signer, log }: StatementRouteParts,
): void {
  const asking = new WeakMap<
    FastifyRequest,
    { readonly name: string; readonly certificate: CertificateCredential | null }
  >()
  http.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: GREATEST_FORM },
      (_request, body, done) => done(null, new URLSearchParams(String(body))),
    )
    scope.setErrorHandler((error, request, reply) => sendRefusal(reply, error, request, log))
    scope.post('/statement', {
      // Before the body is read: who is no router is not worth it.
      onRequest: async (request) => {
        const certificate = await certificateOf(request.raw, certificates)
        const name = routers.nameOf(request.headers.authorization, certificate)
        if (name === null) throw new ExchangeRefused('invalid_client', 'The router is not known.')
        asking.set(request, { name, certificate })
      },
      handler: async (request, reply) => {
        const router = asking.get(request)
        if (router === undefined) throw new Error('a request reached the handler without a router')
        if (!(request.body instanceof URLSearchParams))
          throw new ExchangeRefused('invalid_request', 'The request must be a form.')
        const exchange = tokenExchangeOf(request.body)
        const caller = await admission.admit({
          authorization: `Bearer ${exchange.subjectToken}`,
          certificate: router.certificate,
          headers: headersOf(request, exchange),
          requestId: request.id,
        })
        // Which operations come is the router's to say, so an access that is for stored ones only is not lent to it.
        if (admission.answersStoredOnly(caller))
          throw new ExchangeRefused('invalid_grant', 'An access of the client is for stored operations only.')
        const statement = await signer.sign(caller)
        const { subject, institution } = caller
        log.info('statement', { router: router.name, subject, institution: institution.id, requestId: request.id })
        return noStore(reply).send({
          access_token: statement,
          issued_token_type: JWT,
          token_type: 'N_A',
          expires_in: Math.floor((caller.deadline - Date.now()) / 1_000),
        })
      },
    })
  })
}

/** `resource` names the institution as `X-Institution` does; both may stand where they agree. */
function headersOf({ headers }: FastifyRequest, { institution }: TokenExchange): FastifyRequest['headers'] {
  if (institution === null) return headers
  const named = headers['x-institution']
  if (named !== undefined && named !== institution)
    throw new ExchangeRefused('invalid_request', 'resource and X-Institution name two institutions.')
  return { ...headers, 'x-institution': institution }
}

function sendRefusal(reply: FastifyReply, error: unknown, request: FastifyRequest, log: Log): FastifyReply {
  const { code, status, what, retryAfter } = refusalOf(error)
  const reason = error instanceof TokenRefused || error instanceof CertificateRefused ? error.reason : code
  if (status >= 500) log.error('statement_failed', { requestId: request.id }, error)
  else log.warn('statement_refused', { reason, requestId: request.id })
  if (status === 401) reply.header('www-authenticate', 'Basic realm="statement", charset="UTF-8"')
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter))
  return noStore(reply)
    .code(status)
    .send({ error: code, ...(what === undefined ? {} : { error_description: what }) })
}

interface Refusal {
  readonly code: string
  readonly status: number
  readonly what?: string
  readonly retryAfter?: number
}

/** RFC 6749 section 5.2, RFC 8693 section 2.2.2. What those have no code for has the one that the authorization endpoint has. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof ExchangeRefused)
    return { code: error.code, status: error.code === 'invalid_client' ? 401 : 400, what: error.message }
  if (error instanceof CertificateRefused) return { code: 'invalid_client', status: 401 }
  if (error instanceof TokenRefused)
    return { code: 'invalid_grant', status: 400, what: 'The subject token is not valid.' }
  if (error instanceof IssuerUnavailable) return { code: 'temporarily_unavailable', status: 503, retryAfter: 30 }
  if (error instanceof GraphQLError) return refusalOfCaller(error)
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  return status >= 500
    ? { code: 'server_error', status: 500 }
    : { code: 'invalid_request', status: 400, what: 'The request must be a form.' }
}

function refusalOfCaller({ message: what, extensions }: GraphQLError): Refusal {
  const { code, header, retryAfterSeconds } = extensions
  if (code === 'RATE_LIMITED')
    return { code: 'temporarily_unavailable', status: 429, what, retryAfter: Number(retryAfterSeconds) }
  if (header === 'X-Institution') return { code: 'invalid_target', status: 400, what }
  return { code: 'invalid_grant', status: 400, what }
}

function noStore(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-store').header('pragma', 'no-cache').type('application/json; charset=utf-8')
}
