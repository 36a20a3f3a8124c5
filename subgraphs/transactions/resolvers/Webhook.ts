import { connection, cursorPosition, pageSize, positionCursor } from '#foundation/server/connection.ts'
import type { WebhookResolvers } from '#schema/generated/transactions.ts'
import type { DateTime } from '#schema/scalars/DateTime.ts'
import type { TransactionsContext } from '../context.ts'

export const Webhook: WebhookResolvers<TransactionsContext> = {
  systemName: ({ subject }, _args, { loaders }) => loaders.webhooks.nameOf(subject),
  state: ({ state, failures }) => (state === 'ACTIVE' && failures > 0 ? 'FAILING' : state),
  createdAt: ({ createdAt }) => createdAt as DateTime,
  lastDeliveredAt: ({ lastDeliveredAt }) => lastDeliveredAt as DateTime | null,
  lastFailedAt: ({ lastFailedAt }) => lastFailedAt as DateTime | null,
  formerSecretUntil: ({ formerUntil }) =>
    formerUntil !== null && formerUntil > new Date().toISOString() ? (formerUntil as DateTime) : null,
  deliveries: async (webhook, args, { loaders }) => {
    const first = pageSize(args)
    const before = cursorPosition(args)
    const found = await loaders.webhooks.deliveries(webhook, { first: first + 1, before })
    return connection(
      found.slice(0, first).map((node) => ({ node, cursor: positionCursor(node.position) })),
      { hasNextPage: found.length > first, hasPreviousPage: before !== null },
    )
  },
}
