import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Seal } from '#foundation/directory/seal.ts'
import type { Database } from '#foundation/store/store.ts'
import type { Tables } from '#foundation/store/tables.ts'
import type { Delivery } from '../model/delivery.ts'
import type { Webhook } from '../model/webhook.ts'
import type { Sight } from './ledger.ts'
import { addDelivery, inTurn, nextPosition } from './noteDeliveries.ts'
import { deliveryOf, webhookOf } from './webhookRows.ts'

/** Webhooks of one institution. Another's are not reached from here: each question names the institution. */
export interface Webhooks {
  /** Those that were not removed, oldest first. @param subject null: everybody's. */
  list(subject: string | null): Promise<Webhook[]>
  /** @param subject null: whoever's it is. */
  byId(id: string, subject: string | null): Promise<Webhook | null>
  /** How many the subject has. */
  count(transaction: Transaction<Tables>, subject: string): Promise<number>
  add(transaction: Transaction<Tables>, webhook: Webhook): Promise<void>
  change(
    transaction: Transaction<Tables>,
    id: string,
    what: Partial<Omit<Webhook, 'id' | 'institutionId' | 'subject'>>,
  ): Promise<void>
  /** Nothing more is told; what was still to be told has failed. */
  end(transaction: Transaction<Tables>, id: string, state: 'GONE' | 'REMOVED', now: Date): Promise<void>
  /** Newest first. @param sight null: all; else tests and what may be seen. @param before position; null: from the newest on. */
  deliveries(
    webhookId: string,
    sight: Sight | null,
    page: { readonly first: number; readonly before: number | null },
  ): Promise<Delivery[]>
  delivery(id: string): Promise<Delivery | null>
  addTest(webhookId: string, now: Date): Promise<Delivery>
  /** Tried anew, behind all that waits. @returns null where it waits already, or is not there. */
  redeliver(id: string, now: Date): Promise<Delivery | null>
}

export function openWebhookStore(database: Database, seal: Seal, institutionId: string): Webhooks {
  const rows = (subject: string | null) => {
    const query = database
      .selectFrom('webhook')
      .selectAll()
      .where('institution_id', '=', institutionId)
      .where('state', '!=', 'REMOVED')
    return subject === null ? query : query.where('subject', '=', subject)
  }
  return {
    list: async (subject) =>
      (await rows(subject).orderBy('created_at').orderBy('id').execute()).map((row) => webhookOf(row, seal)),
    byId: async (id, subject) => {
      const row = await rows(subject).where('id', '=', id).executeTakeFirst()
      return row === undefined ? null : webhookOf(row, seal)
    },
    count: async (transaction, subject) => {
      const { count } = await transaction
        .selectFrom('webhook')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('institution_id', '=', institutionId)
        .where('subject', '=', subject)
        .where('state', '!=', 'REMOVED')
        .executeTakeFirstOrThrow()
      return Number(count)
    },
    add: async (transaction, webhook) => {
      await transaction
        .insertInto('webhook')
        .values({
          id: webhook.id,
          institution_id: institutionId,
          subject: webhook.subject,
          url: seal.close(webhook.url),
          scope: webhook.only,
          events: JSON.stringify(webhook.events),
          description: webhook.description,
          secret: seal.close(webhook.secret),
          former_secret: null,
          former_until: null,
          state: webhook.state,
          created_at: webhook.createdAt,
          created_by: webhook.createdBy,
          failures: 0,
          last_delivered_at: null,
          last_failed_at: null,
          last_http_status: null,
        })
        .execute()
    },
    change: async (
      transaction,
      id,
      { url, only, events, description, secret, formerSecret, formerUntil, state, failures },
    ) => {
      await transaction
        .updateTable('webhook')
        .set({
          ...(url === undefined ? {} : { url: seal.close(url) }),
          ...(only === undefined ? {} : { scope: only }),
          ...(events === undefined ? {} : { events: JSON.stringify(events) }),
          ...(description === undefined ? {} : { description }),
          ...(secret === undefined ? {} : { secret: seal.close(secret) }),
          ...(formerSecret === undefined
            ? {}
            : { former_secret: formerSecret === null ? null : seal.close(formerSecret) }),
          ...(formerUntil === undefined ? {} : { former_until: formerUntil }),
          ...(state === undefined ? {} : { state }),
          ...(failures === undefined ? {} : { failures }),
        })
        .where('institution_id', '=', institutionId)
        .where('id', '=', id)
        .execute()
    },
    end: (transaction, id, state, now) => endWebhook(transaction, institutionId, id, state, now),
    deliveries: async (webhookId, sight, { first, before }) => {
      let query = database
        .selectFrom('webhook_delivery')
        .selectAll()
        .where('institution_id', '=', institutionId)
        .where('webhook_id', '=', webhookId)
        .orderBy('position', 'desc')
        .limit(first)
      if (before !== null) query = query.where('position', '<', before)
      if (sight !== null)
        query = query.where(({ eb, or, and }) =>
          or([
            eb('kind', '=', 'TEST'),
            and([
              eb('interface_code', 'in', [...sight.interfaces, '']),
              ...(sight.subject === null ? [] : [eb('submitted_by', '=', sight.subject)]),
              ...(sight.unseen.length === 0 ? [] : [eb('operation', 'not in', [...sight.unseen])]),
            ]),
          ]),
        )
      return (await query.execute()).map(deliveryOf)
    },
    delivery: async (id) => {
      const row = await database
        .selectFrom('webhook_delivery')
        .selectAll()
        .where('institution_id', '=', institutionId)
        .where('id', '=', id)
        .executeTakeFirst()
      return row === undefined ? null : deliveryOf(row)
    },
    addTest: (webhookId, now) =>
      database.transaction().execute(async (transaction) => {
        await inTurn(transaction, institutionId)
        const at = now.toISOString()
        const row = await addDelivery(transaction, {
          webhook_id: webhookId,
          institution_id: institutionId,
          kind: 'TEST',
          // Behind nothing, and nothing behind it.
          order_key: `test/${randomUUID()}`,
          change_id: null,
          employment_id: null,
          operation: null,
          interface_code: null,
          submitted_by: null,
          idempotency_key: null,
          status: null,
          codes: '[]',
          occurred_at: at,
        })
        return deliveryOf(row)
      }),
    redeliver: (id, now) =>
      database.transaction().execute(async (transaction) => {
        await inTurn(transaction, institutionId)
        const found = await transaction
          .selectFrom('webhook_delivery')
          .select('webhook_id')
          .where('institution_id', '=', institutionId)
          .where('id', '=', id)
          .where('state', '!=', 'PENDING')
          .executeTakeFirst()
        if (found === undefined) return null
        const row = await transaction
          .updateTable('webhook_delivery')
          .set({
            position: await nextPosition(transaction, found.webhook_id),
            state: 'PENDING',
            attempts: 0,
            next_at: now.toISOString(),
            first_at: null,
            ended_at: null,
            failure: null,
          })
          .where('institution_id', '=', institutionId)
          .where('id', '=', id)
          .returningAll()
          .executeTakeFirstOrThrow()
        return deliveryOf(row)
      }),
  }
}

export async function endWebhook(
  transaction: Transaction<Tables>,
  institutionId: string,
  id: string,
  state: 'GONE' | 'REMOVED',
  now: Date,
): Promise<void> {
  await transaction
    .updateTable('webhook')
    .set({ state })
    .where('institution_id', '=', institutionId)
    .where('id', '=', id)
    .execute()
  await transaction
    .updateTable('webhook_delivery')
    .set({ state: 'FAILED', failure: state, ended_at: now.toISOString(), claimed_by: null, claimed_until: null })
    .where('institution_id', '=', institutionId)
    .where('webhook_id', '=', id)
    .where('state', '=', 'PENDING')
    .execute()
}
