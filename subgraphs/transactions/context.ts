import type { SubgraphContext } from '#foundation/server/subgraphServer.ts'
import type { Changes } from './changes.ts'

/** What the resolvers of this subgraph stand on: the changes beside the caller's desk. */
export type TransactionsContext = SubgraphContext<{ readonly changes: Changes }>
