import type { SubgraphContext } from '#foundation/server/subgraphServer.ts'
import type { OpusLoaders } from './loaders.ts'

/** What the resolvers of this subgraph stand on. */
export type OpusContext = SubgraphContext<OpusLoaders>
