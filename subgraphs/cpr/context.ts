import type { SubgraphContext } from '#foundation/server/subgraphServer.ts'
import type { CprLoaders } from './loaders.ts'

export type CprContext = SubgraphContext<CprLoaders>
