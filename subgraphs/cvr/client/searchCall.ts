import type { Permit } from '#foundation/tenancy/permit.ts'
import { traced } from '#foundation/upstream/http.ts'
import type { Upstream } from '#foundation/upstream/upstream.ts'
import type { Hits } from '../wire/hits.ts'
import { type DocumentType, operationOf, postSearch, type SearchService } from '../wire/http.ts'

/** One search, in its lane and within the permit's deadline. @throws UpstreamFault */
export type SearchCall = <Document>(
  permit: Permit,
  query: object,
  read: (text: string, operation: string) => Hits<Document>,
) => Promise<Hits<Document>>

export function createSearchCall(upstream: Upstream, service: SearchService, type: DocumentType): SearchCall {
  const operation = operationOf(type)
  return (permit, query, read) =>
    upstream.run(permit, { operation, kind: 'read' }, async (signal) =>
      read(await postSearch({ ...service, pools: traced(service.pools, permit) }, type, query, signal), operation),
    )
}
