import { type Transaction as Kept, sql } from 'kysely'
import type { Seal } from '#foundation/directory/seal.ts'
import { serialise } from '#foundation/store/serialise.ts'
import type { Database } from '#foundation/store/store.ts'
import type { Tables } from '#foundation/store/tables.ts'
import type { Delivery, DeliveryFailure } from '../model/delivery.ts'
import type { Webhook } from '../model/webhook.ts'
import { deliveryOf, webhookOf } from './webhookRows.ts'
import { endWebhook } from './webhooks.ts'

/** A delivery that is the worker's for a while, and where it goes. */
export interface ClaimedDelivery {
  readonly delivery: Delivery
  readonly webhook: Webhook
}

/** How an attempt failed, and when the next is; null: given up. */
export interface FailedAttempt {
  readonly failure: DeliveryFailure
  readonly httpStatus: number | null
  readonly next: Date | null
}

/** What is still to be told, of all institutions: for the workers that tell it. Each step does nothing where the delivery is not the worker's any more. */
export interface DeliveryQueue {
  /**
   * The head of an employment at a webhook whose time has come and that nobody else delivers; or one whose holder's time is up. One webhook has
   * at most {@link MOST_AT_ONCE} under way.
   */
  claim(worker: string, now: Date, until: Date): Promise<ClaimedDelivery | null>
  /** The delivery's place among what the webhook is told of the employment: the same at each attempt. Null where it is not the worker's any more. */
  number(worker: string, id: string): Promise<number | null>
  delivered(worker: string, id: string, httpStatus: number, now: Date): Promise<void>
  failed(worker: string, id: string, attempt: FailedAttempt, now: Date): Promise<void>
  /** The receiver wants nothing more. */
  gone(worker: string, id: string, httpStatus: number, now: Date): Promise<void>
  /** The system may not see it: as if it had never been. */
  drop(worker: string, id: string): Promise<void>
  /** Removes what ended before. */
  prune(before: Date): Promise<void>
}

/** So that one slow receiver leaves room for the others. */
export const MOST_AT_ONCE = 4

const QUEUE = 'webhookDeliveries'

export function openDeliveryQueue(database: Database, seal: Seal): DeliveryQueue {
  /** Does the work with the delivery's webhook, once what is set has ended the worker's hold. */
  const leave = (
    worker: string,
    id: string,
    set: Partial<Tables['webhook_delivery']>,
    work: (
      transaction: Kept<Tables>,
      webhook: { readonly id: string; readonly institutionId: string },
    ) => Promise<void>,
  ): Promise<void> =>
    database.transaction().execute(async (transaction) => {
      const row = await transaction
        .updateTable('webhook_delivery')
        .set({ ...set, claimed_by: null, claimed_until: null })
        .where('id', '=', id)
        .where('claimed_by', '=', worker)
        .returning(['webhook_id', 'institution_id'])
        .executeTakeFirst()
      if (row !== undefined) await work(transaction, { id: row.webhook_id, institutionId: row.institution_id })
    })
  return {
    claim: (worker, now, until) =>
      database.transaction().execute(async (transaction) => {
        await serialise(transaction, QUEUE)
        const at = now.toISOString()
        const row = await transaction
          .selectFrom('webhook_delivery as waiting')
          .selectAll('waiting')
          .where('waiting.state', '=', 'PENDING')
          .where('waiting.next_at', '<=', at)
          .where(({ eb, or }) => or([eb('waiting.claimed_until', 'is', null), eb('waiting.claimed_until', '<', at)]))
          .where('waiting.webhook_id', 'in', ({ selectFrom }) =>
            selectFrom('webhook').select('webhook.id').where('webhook.state', '=', 'ACTIVE'),
          )
          .where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom('webhook_delivery as earlier')
                  .select('earlier.id')
                  .whereRef('earlier.webhook_id', '=', 'waiting.webhook_id')
                  .whereRef('earlier.order_key', '=', 'waiting.order_key')
                  .where('earlier.state', '=', 'PENDING')
                  .whereRef('earlier.position', '<', 'waiting.position'),
              ),
            ),
          )
          .where(
            ({ selectFrom }) =>
              selectFrom('webhook_delivery as busy')
                .select(({ fn }) => fn.countAll<number>().as('count'))
                .whereRef('busy.webhook_id', '=', 'waiting.webhook_id')
                .where('busy.state', '=', 'PENDING')
                .where('busy.claimed_until', '>=', at),
            '<',
            MOST_AT_ONCE,
          )
          .orderBy('waiting.next_at')
          .orderBy('waiting.position')
          .limit(1)
          .executeTakeFirst()
        if (row === undefined) return null
        const held = {
          attempts: Number(row.attempts) + 1,
          first_at: row.first_at ?? at,
          claimed_by: worker,
          claimed_until: until.toISOString(),
        }
        await transaction.updateTable('webhook_delivery').set(held).where('id', '=', row.id).execute()
        const webhook = await transaction
          .selectFrom('webhook')
          .selectAll()
          .where('id', '=', row.webhook_id)
          .executeTakeFirstOrThrow()
        return { delivery: deliveryOf({ ...row, ...held }), webhook: webhookOf(webhook, seal) }
      }),
    number: (worker, id) =>
      database.transaction().execute(async (transaction) => {
        // Written and not only read: nobody takes it over meanwhile.
        const row = await transaction
          .updateTable('webhook_delivery')
          .set({ claimed_by: worker })
          .where('id', '=', id)
          .where('claimed_by', '=', worker)
          .returning(['webhook_id', 'order_key', 'sequence'])
          .executeTakeFirst()
        if (row === undefined) return null
        if (row.sequence !== null) return Number(row.sequence)
        const { newest } = await transaction
          .insertInto('webhook_sequence')
          .values({ webhook_id: row.webhook_id, order_key: row.order_key, newest: 1 })
          .onConflict((conflict) =>
            conflict
              .columns(['webhook_id', 'order_key'])
              .doUpdateSet({ newest: sql<number>`webhook_sequence.newest + 1` }),
          )
          .returning('newest')
          .executeTakeFirstOrThrow()
        await transaction
          .updateTable('webhook_delivery')
          .set({ sequence: Number(newest) })
          .where('id', '=', id)
          .execute()
        return Number(newest)
      }),
    delivered: (worker, id, httpStatus, now) => {
      const at = now.toISOString()
      return leave(
        worker,
        id,
        { state: 'DELIVERED', http_status: httpStatus, failure: null, ended_at: at },
        async (transaction, webhook) => {
          await transaction
            .updateTable('webhook')
            .set({ failures: 0, last_delivered_at: at, last_http_status: httpStatus })
            .where('id', '=', webhook.id)
            .execute()
        },
      )
    },
    failed: (worker, id, { failure, httpStatus, next }, now) => {
      const at = now.toISOString()
      return leave(
        worker,
        id,
        {
          failure,
          http_status: httpStatus,
          ...(next === null ? { state: 'FAILED', ended_at: at } : { next_at: next.toISOString() }),
        },
        async (transaction, webhook) => {
          await transaction
            .updateTable('webhook')
            .set({ failures: sql`failures + 1`, last_failed_at: at, last_http_status: httpStatus })
            .where('id', '=', webhook.id)
            .execute()
        },
      )
    },
    gone: (worker, id, httpStatus, now) => {
      const at = now.toISOString()
      return leave(
        worker,
        id,
        { state: 'FAILED', failure: 'GONE', http_status: httpStatus, ended_at: at },
        async (transaction, webhook) => {
          await endWebhook(transaction, webhook.institutionId, webhook.id, 'GONE', now)
          await transaction
            .updateTable('webhook')
            .set({ last_failed_at: at, last_http_status: httpStatus })
            .where('id', '=', webhook.id)
            .execute()
        },
      )
    },
    drop: async (worker, id) => {
      await database.deleteFrom('webhook_delivery').where('id', '=', id).where('claimed_by', '=', worker).execute()
    },
    prune: async (before) => {
      await database
        .deleteFrom('webhook_delivery')
        .where('state', '!=', 'PENDING')
        .where('ended_at', '<', before.toISOString())
        .execute()
    },
  }
}
