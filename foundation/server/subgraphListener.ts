import fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import { GraphQLError } from 'graphql'
import type { Log } from '../log/log.ts'
import { StatementRefused, type StatementVerifier } from '../tenancy/statement.ts'
import type { SubgraphServer } from './subgraphServer.ts'

/** Subgraphs served over HTTP, to gateways on other machines. */
export interface SubgraphListener {
  readonly origin: string
  close(): Promise<void>
}

/** Where to listen. With `tls` (PEM) nobody gets through the handshake without a certificate that `ca` has issued. */
export interface SubgraphListen {
  readonly host: string
  readonly port: number
  readonly tls?: { readonly certificate: string; readonly key: string; readonly ca: string } | undefined
}

function httpsOf({ certificate, key, ca }: NonNullable<SubgraphListen['tls']>) {
  return { cert: certificate, key, ca, requestCert: true, rejectUnauthorized: true, minVersion: 'TLSv1.2' } as const
}

interface Body {
  readonly query: string
  readonly operationName?: string | null
  readonly variables?: Record<string, unknown> | null
}

const bodyShape = {
  type: 'object',
  required: ['query'],
  properties: {
    query: { type: 'string' },
    operationName: { type: ['string', 'null'] },
    variables: { type: ['object', 'null'] },
  },
} as const

/**
 * Listens for all subgraphs given, each at `/<name>/graphql`. Nothing is answered, `_entities` and `_service` included, without the gateway's
 * statement: 401 and no word more.
 */
export async function listenForSubgraphs(
  servers: readonly SubgraphServer[],
  verifier: StatementVerifier,
  listen: SubgraphListen,
  log: Log,
): Promise<SubgraphListener> {
  const { host, port, tls } = listen
  const options = { logger: false, bodyLimit: 20_000_000, forceCloseConnections: 'idle' } as const
  const http =
    tls === undefined ? fastify(options) : (fastify({ ...options, https: httpsOf(tls) }) as unknown as FastifyInstance)
  http.get('/health/live', async () => ({ status: 'alive' }))
  http.setErrorHandler((error, _request, reply) => {
    if (error instanceof StatementRefused) {
      log.warn('statement_refused', { reason: error.reason })
      return reply.code(401).send({ errors: [{ message: error.message, extensions: { code: 'UNAUTHENTICATED' } }] })
    }
    const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
    if (status >= 500) log.error('subgraph_listener', {}, error)
    return reply.code(status).send({
      errors: [new GraphQLError('The request cannot be read.', { extensions: { code: 'BAD_REQUEST' } }).toJSON()],
    })
  })
  for (const server of servers) {
    http.post<{ Body: Body }>(`/${server.name}/graphql`, {
      schema: { body: bodyShape },
      // Before the body is read: nobody without a statement makes us parse one.
      onRequest: async (request) => {
        await verifier.verify(statementOf(request.headers.authorization))
      },
      handler: async (request, reply) => {
        const caller = await verifier.verify(statementOf(request.headers.authorization))
        const { query, operationName, variables } = request.body
        return server.execute({
          document: query,
          operationName: operationName ?? null,
          variables: variables ?? {},
          caller,
          signal: gatewayGone(reply),
        })
      },
    })
  }
  await http.listen({ host, port })
  const address = http.server.address()
  if (address === null || typeof address === 'string') throw new Error('the subgraphs listen nowhere')
  return {
    origin: `${tls === undefined ? 'http' : 'https'}://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`,
    close: () => http.close(),
  }
}

function statementOf(authorization: string | undefined): string | undefined {
  return /^Statement (\S+)$/.exec(authorization ?? '')?.[1]
}

/** Fires when the gateway has hung up before it was answered. */
function gatewayGone(reply: FastifyReply): AbortSignal {
  const controller = new AbortController()
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort(new Error('the gateway has gone'))
  })
  return controller.signal
}
