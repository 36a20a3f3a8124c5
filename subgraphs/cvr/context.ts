import type { SubgraphContext } from '#foundation/server/subgraphServer.ts'
import type { CvrLoaders } from './loaders.ts'

export type CvrContext = SubgraphContext<CvrLoaders>
