import type { Registry } from '#foundation/access/registry.ts'
import type { SubgraphContext } from '#foundation/server/subgraphServer.ts'

/** What the resolvers of this subgraph stand on: the registry beside the caller's desk. */
export type InstitutionsContext = SubgraphContext<{ readonly registry: Registry }>
