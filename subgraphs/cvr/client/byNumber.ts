import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import { traced } from '#foundation/upstream/http.ts'
import type { Upstream } from '#foundation/upstream/upstream.ts'
import { readEnterprises, type Vrvirksomhed } from '../wire/hits.ts'
import { operationOf, postSearch, type SearchService } from '../wire/http.ts'
import { enterprisesQuery } from '../wire/query.ts'

/** Enterprises by CVR number, several in one call; unknown ones are missing. @throws UpstreamFault */
export type ByNumber = (permit: Permit, cvrNumre: readonly string[]) => Promise<UnscreenedReply<Vrvirksomhed>>

export function createByNumber(upstream: Upstream, service: SearchService): ByNumber {
  const operation = operationOf('virksomhed')
  return (permit, cvrNumre) =>
    upstream.run(permit, { operation, kind: 'read' }, async (signal) => {
      const text = await postSearch(
        { ...service, pools: traced(service.pools, permit) },
        'virksomhed',
        enterprisesQuery(cvrNumre),
        signal,
      )
      return { unscreenedRows: readEnterprises(text, operation).documents, head: null }
    })
}
