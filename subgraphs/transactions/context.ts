import type { SubgraphContext } from '#foundation/server/subgraphServer.ts'
import type { OwnChangeFiles } from './changeFiles.ts'
import type { Changes } from './changes.ts'
import type { OwnConversions } from './conversions.ts'

/** What the resolvers of this subgraph stand on beside the caller's desk. */
export type TransactionsContext = SubgraphContext<{
  readonly changes: Changes
  readonly files: OwnChangeFiles
  readonly conversions: OwnConversions
}>
