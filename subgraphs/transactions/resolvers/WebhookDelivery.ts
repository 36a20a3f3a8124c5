import type { WebhookDeliveryResolvers } from '#schema/generated/transactions.ts'
import type { DateTime } from '#schema/scalars/DateTime.ts'
import type { TransactionsContext } from '../context.ts'
import type { Delivery, ToldStatus } from '../model/delivery.ts'

/** What is told, to those who may see the change. */
function toldTo(delivery: Delivery, { loaders }: TransactionsContext): ToldStatus | null {
  return loaders.webhooks.mayRead(delivery) ? delivery.told : null
}

export const WebhookDelivery: WebhookDeliveryResolvers<TransactionsContext> = {
  transactionId: (delivery, _args, context) => toldTo(delivery, context)?.transactionId ?? null,
  transactionStatus: (delivery, _args, context) => toldTo(delivery, context)?.status ?? null,
  occurredAt: ({ occurredAt }) => occurredAt as DateTime,
  lastHttpStatus: ({ httpStatus }) => httpStatus,
  nextAttemptAt: ({ state, nextAt }) => (state === 'PENDING' ? (nextAt as DateTime) : null),
  endedAt: ({ endedAt }) => endedAt as DateTime | null,
}
