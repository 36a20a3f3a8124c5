import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Log } from '#foundation/log/log.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import { refusal } from '#foundation/tenancy/refusal.ts'
import { type Admission, certificateOf } from './admission.ts'
import { clientGone } from './clientGone.ts'
import { sendGraphiql } from './graphiql/routes.ts'
import type { CertificateReader } from './identity/certificate.ts'
import { refuseCprNumberInUrl } from './limits/cprNumbers.ts'
import { documentCheck } from './limits/documentCheck.ts'
import { type RequestMembers, resolvePersisted } from './persistedOperations/resolve.ts'
import type { GatewaySettings } from './settings.ts'

export interface RequestContext {
  readonly caller: Caller
  /** Fires when the client has gone before it was answered. */
  readonly gone: AbortSignal
}

export interface GraphqlRouteParts {
  readonly apollo: ApolloServer<RequestContext>
  readonly settings: Omit<GatewaySettings, 'issuers'>
  readonly admission: Admission
  /** How this listener learns of client certificates; null where it asks for none. */
  readonly certificates: CertificateReader | null
  /** Whether the page is shown to browsers here. */
  readonly graphiql: boolean
  readonly log: Log
}

/**
 * `/graphql`: who asks, whether they may at this pace, which operation is meant and whether it is of a size to be looked at; then Apollo
 * Server's turn. Each request leaves one line in the log, without what was asked or answered.
 */
export function graphqlRoute(
  http: FastifyInstance,
  { apollo, settings, admission, certificates, graphiql, log }: GraphqlRouteParts,
): void {
  const callers = new WeakMap<FastifyRequest, Caller>()
  const checkDocument = documentCheck(settings.limits)
  const { manifest = null, required = false } = settings.persistedOperations ?? {}

  http.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    // Before the body is read: who has no token is not worth a megabyte.
    onRequest: async (request, reply) => {
      if (graphiql && request.method === 'GET' && prefersHtml(request)) return sendGraphiql(reply)
      refuseCprNumberInUrl(request.url)
      const caller = await admission.admit({
        authorization: request.headers.authorization,
        certificate: await certificateOf(request.raw, certificates),
        headers: request.headers,
        requestId: request.id,
      })
      callers.set(request, caller)
      return undefined
    },
    handler: async (request, reply) => {
      const caller = callers.get(request)
      if (caller === undefined) throw new Error('a request reached the handler without a caller')
      const gone = clientGone(reply)
      const asked = httpRequestOf(request, (members) =>
        resolvePersisted(members, manifest, required || admission.answersStoredOnly(caller)),
      )
      for (const text of asked.texts) checkDocument(text)
      const { headers, status, body } = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: asked.request,
        context: async () => ({ caller, gone }),
      })
      for (const [name, value] of headers) reply.header(name, value)
      if (body.kind !== 'complete') throw new Error('an answer in parts, which nothing here gives')
      return reply.code(status ?? 200).send(body.string)
    },
    onResponse: async (request, reply) => {
      const caller = callers.get(request)
      if (caller !== undefined) log.info('request', lineOf(request, reply, caller))
    },
  })
}

function lineOf(request: FastifyRequest, reply: FastifyReply, caller: Caller): Readonly<Record<string, unknown>> {
  return {
    requestId: caller.requestId,
    subject: caller.subject,
    institution: caller.institution.id,
    method: request.method,
    status: reply.statusCode,
    milliseconds: Math.round(reply.elapsedTime),
    ...(caller.traceparent === null ? {} : { traceparent: caller.traceparent }),
    ...(caller.transactionId === undefined ? {} : { transactionId: caller.transactionId }),
    ...(caller.transactionTime === undefined ? {} : { transactionTime: caller.transactionTime }),
  }
}

/** The request as Apollo Server takes it, with the operation's text in its place, and the texts that it may run. */
function httpRequestOf(
  request: FastifyRequest,
  resolve: (members: RequestMembers) => RequestMembers,
): { readonly request: HTTPGraphQLRequest; readonly texts: readonly string[] } {
  const headers = new HeaderMap()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  const method = request.method
  const { search } = new URL(request.url, 'http://gateway')
  if (method !== 'GET') {
    const body = isObject(request.body) ? resolve(request.body) : request.body
    return { request: { method, headers, search, body }, texts: isObject(body) ? textsOf([body['query']]) : [] }
  }
  const resolved = resolvedSearch(new URLSearchParams(search), resolve)
  const texts = textsOf(resolved.getAll('query'))
  return { request: { method, headers, search: `?${resolved}`, body: undefined }, texts }
}

/** Members of a request; each may stand once. */
const MEMBERS = ['query', 'operationName', 'variables', 'extensions', 'documentId'] as const

/** Only the members that mean something are handed on. @throws GraphQLError BAD_USER_INPUT where one stands twice or is no JSON. */
function resolvedSearch(
  search: URLSearchParams,
  resolve: (members: RequestMembers) => RequestMembers,
): URLSearchParams {
  const members: Record<string, unknown> = {}
  for (const name of MEMBERS) {
    const [value, ...more] = search.getAll(name)
    if (more.length > 0) throw refusal('BAD_USER_INPUT', 'A parameter stands twice.', { argument: name })
    if (value !== undefined) members[name] = name === 'extensions' ? readJson(value) : value
  }
  const { extensions, ...texts } = resolve(members)
  const resolved = new URLSearchParams(texts as Record<string, string>)
  if (extensions !== undefined) resolved.set('extensions', JSON.stringify(extensions))
  return resolved
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw refusal('BAD_USER_INPUT', 'A parameter is no JSON.', { argument: 'extensions' })
  }
}

function textsOf(queries: readonly unknown[]): readonly string[] {
  return queries.filter((query) => typeof query === 'string')
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function prefersHtml(request: FastifyRequest): boolean {
  return (request.headers.accept ?? '').includes('text/html') && !request.url.includes('query=')
}
