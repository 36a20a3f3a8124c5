import type { SubgraphContext } from '#foundation/server/subgraphServer.ts'
import type { Decisions } from './approval/decisions.ts'
import type { PolicyOffice } from './approval/policyOffice.ts'
import type { OwnChangeFiles } from './changeFiles.ts'
import type { Changes } from './changes.ts'
import type { OwnConversions } from './conversions.ts'
import type { WebhookOffice } from './webhooks/office.ts'

/** What the resolvers of this subgraph stand on beside the caller's desk: the changes, others' word on them, who must be asked for it, and who is told. */
export type TransactionsContext = SubgraphContext<{
  readonly changes: Changes
  readonly files: OwnChangeFiles
  readonly conversions: OwnConversions
  readonly decisions: Decisions
  readonly policies: PolicyOffice
  readonly webhooks: WebhookOffice
}>
