import type { MutationResolvers } from '#schema/generated/transactions.ts'
import type { TransactionsContext } from '../../context.ts'

type Names = 'setWebhook' | 'rotateWebhookSecret' | 'removeWebhook' | 'testWebhook' | 'redeliver'

export const webhookMutations: Required<Pick<MutationResolvers<TransactionsContext>, Names>> = {
  setWebhook: (_parent, { input }, { loaders }) =>
    loaders.webhooks.set({
      id: input.id ?? null,
      url: input.url,
      events: input.events ?? null,
      only: input.only ?? null,
      description: input.description ?? null,
      systemId: input.systemId ?? null,
    }),
  rotateWebhookSecret: (_parent, { id }, { loaders }) => loaders.webhooks.rotate(id),
  removeWebhook: (_parent, { id }, { loaders }) => loaders.webhooks.remove(id),
  testWebhook: (_parent, { id }, { loaders }) => loaders.webhooks.test(id),
  redeliver: (_parent, { deliveryId }, { loaders }) => loaders.webhooks.redeliver(deliveryId),
}
