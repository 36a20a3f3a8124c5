import type { FastifyReply } from 'fastify'
import { GraphQLError } from 'graphql'
import { CertificateRefused } from '#foundation/certificates/refused.ts'
import type { Log } from '#foundation/log/log.ts'
import { refusal } from '#foundation/tenancy/refusal.ts'
import { shownError } from './errors.ts'
import { IssuerUnavailable, TokenRefused } from './identity/token.ts'

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
  UPSTREAM_UNAVAILABLE: 503,
}

/** Too much was asked for within a minute. @param retryAfterSeconds whole seconds. */
export function rateLimited(retryAfterSeconds: number): GraphQLError {
  return refusal('RATE_LIMITED', 'Too much was asked for in a short time. Wait a little.', { retryAfterSeconds })
}

/** Whether the token is good is not known: no 401, which would send the client for another. */
function issuerUnavailable(): GraphQLError {
  return refusal('UPSTREAM_UNAVAILABLE', 'The token cannot be checked at the moment.', { retryAfterSeconds: 30 })
}

/** What goes wrong before GraphQL: still a GraphQL answer, so that clients need one way to read errors. */
export function refuse(reply: FastifyReply, error: unknown, log: Log): FastifyReply {
  if (error instanceof TokenRefused) {
    log.warn('token_refused', { reason: error.reason, requestId: reply.request.id })
    reply.header('www-authenticate', 'Bearer')
    return answer(reply, 401, refusal('UNAUTHENTICATED', error.message), log)
  }
  if (error instanceof CertificateRefused) {
    log.warn('certificate_refused', { reason: error.reason, requestId: reply.request.id })
    reply.header('www-authenticate', 'Bearer')
    return answer(reply, 401, refusal('UNAUTHENTICATED', 'The client certificate is not accepted.'), log)
  }
  if (error instanceof IssuerUnavailable) {
    log.error('issuer_unavailable', { issuer: error.issuer, requestId: reply.request.id }, error)
    return refuse(reply, issuerUnavailable(), log)
  }
  if (error instanceof GraphQLError) {
    const status = STATUS[String(error.extensions['code'])] ?? 400
    if (status === 401) reply.header('www-authenticate', 'Bearer')
    const retryAfter = error.extensions['retryAfterSeconds']
    if (typeof retryAfter === 'number') reply.header('retry-after', String(retryAfter))
    return answer(reply, status, error, log)
  }
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  if (status >= 400 && status < 500) {
    const message = status === 413 ? 'The request is too large.' : 'The request cannot be read.'
    return answer(reply, status, refusal('BAD_USER_INPUT', message), log)
  }
  return answer(reply, 500, new GraphQLError('failed', { originalError: error instanceof Error ? error : null }), log)
}

function answer(reply: FastifyReply, status: number, error: GraphQLError, log: Log): FastifyReply {
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify({ errors: [shownError(error.toJSON(), error.originalError ?? error, log)] }))
}
