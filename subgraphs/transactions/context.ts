import type { SubgraphContext } from '#foundation/server/subgraphServer.ts'
import type { Changes } from './changes.ts'
import type { WebhookOffice } from './webhooks/office.ts'

/** What the resolvers of this subgraph stand on: the changes and who is told of them, beside the caller's desk. */
export type TransactionsContext = SubgraphContext<{ readonly changes: Changes; readonly webhooks: WebhookOffice }>
