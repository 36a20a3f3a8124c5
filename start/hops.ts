import { Agent } from 'undici'
import type { SubgraphServer } from '#foundation/server/subgraphServer.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import type { Hop } from '../gateway/federation/hop.ts'
import { httpHop, type RequestStatements } from '../gateway/httpHop.ts'

/** The hop within one process: the caller itself is handed on. */
export function inProcessHop(server: SubgraphServer): Hop<Caller> {
  return ({ document, operationName, variables, context, signal }) =>
    server.execute({ document, operationName: operationName ?? null, variables, caller: context, signal })
}

/** How the gateway shows itself to subgraphs on other machines, and whom it trusts there. PEM. */
export interface HopTls {
  readonly certificate: string
  readonly key: string
  readonly ca: string
}

/** Hops to subgraphs elsewhere, over shared keep-alive connections. @param tls for addresses of `https`. */
export function remoteHops(
  urls: ReadonlyMap<string, string>,
  statements: RequestStatements,
  tls?: HopTls,
): { readonly hops: ReadonlyMap<string, Hop<Caller>>; close(): Promise<void> } {
  const agent = new Agent({
    connections: 64,
    keepAliveTimeout: 30_000,
    ...(tls === undefined ? {} : { connect: { ca: tls.ca, cert: tls.certificate, key: tls.key } }),
  })
  return {
    hops: new Map([...urls].map(([name, url]) => [name, httpHop(url, statements, agent)])),
    close: () => agent.destroy(),
  }
}
