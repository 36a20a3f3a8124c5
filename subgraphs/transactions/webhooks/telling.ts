import type { Desk } from '#foundation/doorway/doorway.ts'
import type { Surroundings } from '#foundation/server/runningSubgraph.ts'
import { openDeliveryQueue } from '../store/deliveryQueue.ts'
import { DELIVERIES } from '../store/noteDeliveries.ts'
import { openWebhookOffice, type WebhookOffice } from './office.ts'
import { createPost } from './post.ts'
import type { WebhookSettings } from './settings.ts'
import { startWebhookWorker } from './worker.ts'

/** Telling webhooks, as it runs in this copy of the program. */
export interface Telling {
  office(desk: Desk): WebhookOffice
  close(): Promise<void>
}

/** What was noted by `noteDeliveries` is told from here on. */
export async function startTelling(
  {
    database,
    directoryKeys: { seal, idKey },
    registry,
    wake,
    listen,
    log,
  }: Pick<Surroundings, 'database' | 'directoryKeys' | 'registry' | 'wake' | 'listen' | 'log'>,
  settings: WebhookSettings,
): Promise<Telling> {
  const post = createPost(settings)
  const worker = startWebhookWorker({ queue: openDeliveryQueue(database, seal), registry, post, settings, log })
  const deaf = await listen(DELIVERIES, () => worker.wake())
  return {
    office: (desk) =>
      openWebhookOffice(desk, {
        database,
        seal,
        idKey,
        registry,
        rules: settings,
        wake: () => wake(DELIVERIES, ''),
        log,
      }),
    close: async () => {
      await deaf()
      await worker.stop()
      await post.close()
    },
  }
}
