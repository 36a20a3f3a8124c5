import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { GatewayInterface } from '@apollo/server-gateway-interface'
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import { GraphQLError } from 'graphql'
import type { Registry } from '#foundation/access/registry.ts'
import type { CertificateTrust } from '#foundation/certificates/trust.ts'
import type { ChangeWords } from '#foundation/changes/changeWords.ts'
import type { Exports } from '#foundation/exports/exports.ts'
import type { ExportSettings } from '#foundation/exports/settings.ts'
import type { ChangeCursors } from '#foundation/follow/changeCursor.ts'
import type { FollowedChanges } from '#foundation/follow/followedChanges.ts'
import type { Log } from '#foundation/log/log.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import { refusal } from '#foundation/tenancy/refusal.ts'
import type { StatementSigner } from '#foundation/tenancy/statement.ts'
import type { Uploads } from '#foundation/uploads/uploads.ts'
import type { SystemName } from '#schema/errorCodes.ts'
import { scalars } from '#schema/scalars/all.ts'
import { certificateOf, createAdmission } from './admission.ts'
import { allowOrigins } from './crossOrigin.ts'
import { shownError } from './errors.ts'
import { exportRoute } from './exports/exportRoute.ts'
import { type ExportRunner, startExports } from './exports/runner.ts'
import { createFederation, type Federation } from './federation/federation.ts'
import type { Hop, HopError } from './federation/hop.ts'
import { graphiqlRoutes, type SandboxTokens } from './graphiql/routes.ts'
import { graphqlRoute, type RequestContext } from './graphqlRoute.ts'
import { healthRoutes, type Readiness } from './health.ts'
import { SubgraphUnreachable } from './httpHop.ts'
import { routerVerifier } from './identity/router.ts'
import type { TokenVerifier } from './identity/token.ts'
import { readJsonBodies } from './jsonBody.ts'
import { noCprNumberInText } from './limits/cprNumbers.ts'
import { rateLimit } from './limits/rate.ts'
import { type Reckoning, reckoning } from './limits/reckoning.ts'
import { listen, openListeners } from './listeners.ts'
import { refuse } from './refusals.ts'
import { securityHeaders } from './securityHeaders.ts'
import type { GatewaySettings } from './settings.ts'
import { statementRoute } from './statementRoute.ts'
import { subscriptionsNeedStream } from './subscriptions/needStream.ts'
import { openSubscriptions, type Subscriptions } from './subscriptions/subscriptions.ts'
import { CHANGE_FILES, DOCUMENTS, uploadRoute } from './uploadRoute.ts'

export interface GatewayParts {
  readonly settings: Omit<GatewaySettings, 'issuers'>
  readonly supergraph: string
  readonly hops: ReadonlyMap<string, Hop<Caller>>
  readonly tokens: TokenVerifier
  /** Whose client certificates count; null where settings have no listener for systems. */
  readonly trust: CertificateTrust | null
  /** Signs statements for routers elsewhere; null where settings name none. */
  readonly signer: StatementSigner | null
  readonly registry: Registry
  /** By which it hears that changes to employees have another status. */
  readonly changeWords: Pick<ChangeWords, 'listen'>
  /** What has changed of employees, and the cursors that name places in it. */
  readonly followed: Pick<FollowedChanges, 'read' | 'head' | 'listen'>
  readonly changeCursors: ChangeCursors
  /** Where contents go that changes send on. */
  readonly uploads: Uploads
  /** Employees exported as a whole: this process reads what was ordered and gives the files. */
  readonly exports: {
    readonly store: Exports
    readonly settings: ExportSettings
    /** Resolves when nobody is answered at the moment, or after so many milliseconds. */
    readonly quiet: (ms: number) => Promise<void>
  }
  readonly log: Log
  readonly readiness: () => Promise<Readiness>
  /** What GraphiQL offers to choose from in the sandbox; null outside it. */
  readonly sandboxTokens: (() => SandboxTokens) | null
}

export interface Gateway {
  /** Where it listens, `http://127.0.0.1:4000`. */
  readonly origin: string
  /** Where systems with client certificates are heard, `https://127.0.0.1:4443`; null where settings have no such listener. */
  readonly systemsOrigin: string | null
  readonly federation: Federation<Caller>
  /** Streams and sockets that are open now, and who listens for them. */
  held(): ReturnType<Subscriptions['held']>
  /** Takes no new requests, lets those under way end, frees the ports. */
  close(): Promise<void>
}

/** @throws the listener's error where the port cannot be had. */
export async function startGateway(parts: GatewayParts): Promise<Gateway> {
  const { settings, log } = parts
  const hops = new Map([...parts.hops].map(([name, hop]) => [name, toldInLog(name, hop, log)]))
  const federation = createFederation({ supergraph: parts.supergraph, hops, scalars })
  const judge = reckoning(federation.apiSchema, settings.limits)
  const requests = rateLimit(settings.limits.requestsPerMinute)
  const { browsers, systems } = openListeners(settings, parts.trust, log)
  const listeners = [browsers, ...(systems === null ? [] : [systems])]
  const apollo = new ApolloServer<RequestContext>({
    gateway: asApolloGateway(federation),
    introspection: settings.introspection,
    hideSchemaDetailsFromClientErrors: !settings.introspection,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    parseOptions: { maxTokens: settings.limits.tokens },
    // Stored operations come from the manifest; nothing is learnt from requests.
    persistedQueries: false,
    validationRules: [noCprNumberInText],
    formatError: (formatted, error) => shownError(formatted, error, log),
    // The process, not the library, decides when to stop.
    stopOnTerminationSignals: false,
    plugins: [
      ...listeners.map(({ http }) => fastifyApolloDrainPlugin(http)),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      beforeExecution(judge),
      statusOfRefusals,
    ],
  })
  await apollo.start()

  const admission = createAdmission({ ...parts, requests })
  const { answersStoredOnly } = admission
  const subscriptions = openSubscriptions({
    settings,
    federation,
    registry: parts.registry,
    changeWords: parts.changeWords,
    followed: parts.followed,
    changeCursors: parts.changeCursors,
    judge,
    requests,
    answersStoredOnly,
    log,
  })
  const routers = routerVerifier(settings.routers)
  for (const { http, certificates, isForBrowsers, isHttps } of listeners) {
    readJsonBodies(http)
    securityHeaders(http, settings.https || isHttps)
    if (isForBrowsers) await allowOrigins(http, settings.origins)
    http.setErrorHandler((error, _request, reply) => refuse(reply, error, log))
    http.setNotFoundHandler((_request, reply) =>
      refuse(reply, refusal('NOT_FOUND', 'There is nothing here. The API is at /graphql.'), log),
    )
    const graphiql = settings.graphiql && isForBrowsers
    await http.register(healthRoutes(parts.readiness))
    if (graphiql) await http.register(graphiqlRoutes({ sandboxTokens: parts.sandboxTokens }))
    if (parts.signer !== null && settings.routers.length > 0)
      statementRoute(http, { routers, admission, certificates, signer: parts.signer, log })
    for (const kind of [DOCUMENTS, CHANGE_FILES])
      uploadRoute(http, kind, { uploads: parts.uploads, admission, certificates, log })
    exportRoute(http, { exports: parts.exports.store, admission, certificates, log })
    graphqlRoute(http, { apollo, settings, admission, certificates, graphiql, log })
    subscriptions.register(http, async (authorization, request) =>
      admission.prove({ authorization, certificate: await certificateOf(request.raw, certificates) }),
    )
  }

  let runner: ExportRunner | undefined
  const close = async (): Promise<void> => {
    await runner?.stop()
    await subscriptions.close()
    await apollo.stop()
    await Promise.all(listeners.map(({ http }) => http.close()))
  }
  try {
    const origin = await listen(browsers)
    const systemsOrigin = systems === null ? null : await listen(systems)
    runner = await startExports({
      exports: parts.exports.store,
      exportSettings: parts.exports.settings,
      settings,
      federation,
      judge,
      registry: parts.registry,
      answersStoredOnly,
      quiet: parts.exports.quiet,
      log,
    })
    return { origin, systemsOrigin, federation, held: subscriptions.held, close }
  } catch (error) {
    await close().catch(() => undefined)
    throw error
  }
}

/** The executor makes an error of a hop that throws and keeps what was thrown to itself; the log hears of it here. */
function toldInLog(subgraph: string, hop: Hop<Caller>, log: Log): Hop<Caller> {
  return async (call) => {
    try {
      return await hop(call)
    } catch (error) {
      log.error('hop_failed', { subgraph, requestId: call.context.requestId }, error)
      if (error instanceof SubgraphUnreachable) return { errors: [unreachable(subgraph)] }
      throw error
    }
  }
}

/** For a client it makes no difference whether a system is down or the part of ours that asks it. */
function unreachable(subgraph: string): HopError {
  const system = SYSTEMS.get(subgraph)
  return {
    message: 'A part of the service cannot be reached at the moment.',
    extensions: {
      code: 'UPSTREAM_UNAVAILABLE',
      ...(system === undefined ? {} : { system }),
      retryAfterSeconds: RETRY_SECONDS,
    },
  }
}

const SYSTEMS: ReadonlyMap<string, SystemName> = new Map([
  ['sls', 'SLS'],
  ['opus', 'OPUS'],
  ['cpr', 'CPR'],
  ['cvr', 'CVR'],
])
const RETRY_SECONDS = 5

/** Apollo Server asks its "gateway" for the schema and to execute: ours plans and runs. */
function asApolloGateway(federation: Federation<Caller>): GatewayInterface {
  return {
    load: async () => ({
      executor: async ({ document, operationName, request, context }) => {
        const { caller, gone } = context as unknown as RequestContext
        const result = await federation.execute({
          document,
          operationName,
          variables: request.variables,
          context: caller,
          signal: AbortSignal.any([AbortSignal.timeout(Math.max(1, caller.deadline - Date.now())), gone]),
        })
        return result as never
      },
    }),
    onSchemaLoadOrUpdate: (listener) => {
      listener({ apiSchema: federation.apiSchema, coreSupergraphSdl: '' })
      return () => undefined
    },
    stop: async () => undefined,
  }
}

/** Refuses what is answered elsewhere or would take more calls than an operation may, before anything is asked. */
function beforeExecution(judge: Reckoning): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, operationName, request, contextValue }) => {
        if (operation === undefined) {
          throw new GraphQLError('The document does not have the operation to execute.', {
            extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400, headers: new HeaderMap() } },
          })
        }
        if (operation.operation === 'subscription') throw subscriptionsNeedStream()
        judge.admit({ document, operationName, variables: request.variables }, contextValue.caller)
      },
    }),
  }
}

/**
 * A result without data was refused before anything was asked, which GraphQL over HTTP answers with 400. A client that asks for plain
 * `application/json` by name gets 200 for what is wrong with the operation itself, as that media type has it.
 */
const statusOfRefusals: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response, operation }) => {
      const { body, http } = response
      if (body.kind !== 'single' || 'data' in body.singleResult) return
      const errors = body.singleResult.errors ?? []
      const { code, retryAfterSeconds } = errors[0]?.extensions ?? {}
      const isPlain = /^application\/json\b/i.test(request.http?.headers.get('accept') ?? '')
      if (code === 'INTERNAL') http.status = 500
      else if (code === 'RATE_LIMITED') {
        http.status = 429
        http.headers.set('retry-after', String(retryAfterSeconds))
      } else if (
        isPlain &&
        errors.every(({ extensions }) => isOfContent(extensions?.['code'], operation !== undefined))
      )
        http.status = 200
      else if (http.status === undefined || http.status >= 500) http.status = 400
    },
  }),
}

/** Whether the text or its variables were at fault, and the request as such was not. What our own rules refuse in a text is no such case. */
function isOfContent(code: unknown, isValid: boolean): boolean {
  return (
    code === 'GRAPHQL_PARSE_FAILED' || code === 'GRAPHQL_VALIDATION_FAILED' || (code === 'BAD_USER_INPUT' && isValid)
  )
}
