import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import { withoutCprNumbers } from '#foundation/log/redaction.ts'
import { serialise } from '#foundation/store/serialise.ts'
import type { ChangeTable, Tables } from '#foundation/store/tables.ts'
import { wakeAtCommit } from '#foundation/store/wakeAtCommit.ts'
import type { WebhookDeliveryTable } from '#foundation/store/webhookTables.ts'
import type { MessageCode } from '../model/delivery.ts'
import type { SystemMessage } from '../payroll.ts'

/** The channel on which those are woken who tell what was noted. */
export const DELIVERIES = 'webhooks'

/** Notes for each webhook that wants it that a change has another status. Whether its system may see the change is judged when it is told. */
export async function noteDeliveries(transaction: Transaction<Tables>, change: ChangeTable): Promise<void> {
  const webhooks = await transaction
    .selectFrom('webhook')
    .select(['id', 'subject', 'scope', 'events'])
    .where('institution_id', '=', change.institution_id)
    .where('state', '=', 'ACTIVE')
    .execute()
  const wanting = webhooks.filter(
    ({ subject, scope, events }) =>
      (scope === 'ALL_VISIBLE' || subject === change.submitted_by) &&
      (JSON.parse(events) as string[]).includes(change.status),
  )
  if (wanting.length === 0) return
  await inTurn(transaction, change.institution_id)
  const at = new Date().toISOString()
  const codes = JSON.stringify((JSON.parse(change.messages) as SystemMessage[]).map(codeOf))
  // A hire has made an employment since: what is still to be told of it keeps its place before what is told now.
  await transaction
    .updateTable('webhook_delivery')
    .set({ order_key: change.order_key })
    .where('change_id', '=', change.id)
    .where('state', '=', 'PENDING')
    .where('order_key', '!=', change.order_key)
    .execute()
  for (const { id } of wanting) {
    const last = await transaction
      .selectFrom('webhook_delivery')
      .select('status')
      .where('webhook_id', '=', id)
      .where('change_id', '=', change.id)
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirst()
    // Looked up again and still unknown: that was told.
    if (last?.status === change.status) continue
    await addDelivery(transaction, {
      webhook_id: id,
      institution_id: change.institution_id,
      kind: 'STATUS',
      order_key: change.order_key,
      change_id: change.id,
      employment_id: change.employment_id === '' ? null : change.employment_id,
      operation: change.operation,
      interface_code: change.interface_code,
      submitted_by: change.submitted_by,
      // Free text of the submitter's.
      idempotency_key: withoutCprNumbers(change.idempotency_key),
      status: change.status,
      codes,
      occurred_at: at,
    })
  }
  await wakeAtCommit(transaction, DELIVERIES, '')
}

/** Whoever adds deliveries of an institution, one at a time: each gets the place behind the newest. */
export function inTurn(transaction: Transaction<Tables>, institutionId: string): Promise<void> {
  return serialise(transaction, `webhooks/${institutionId}`)
}

type NewDelivery = Omit<
  WebhookDeliveryTable,
  | 'id'
  | 'position'
  | 'sequence'
  | 'state'
  | 'attempts'
  | 'next_at'
  | 'first_at'
  | 'ended_at'
  | 'http_status'
  | 'failure'
  | 'claimed_by'
  | 'claimed_until'
>

/** Within `inTurn`. @returns the delivery, to be tried at once. */
export async function addDelivery(
  transaction: Transaction<Tables>,
  delivery: NewDelivery,
): Promise<WebhookDeliveryTable> {
  const row: WebhookDeliveryTable = {
    ...delivery,
    id: randomUUID(),
    position: await nextPosition(transaction, delivery.webhook_id),
    sequence: null,
    state: 'PENDING',
    attempts: 0,
    next_at: delivery.occurred_at,
    first_at: null,
    ended_at: null,
    http_status: null,
    failure: null,
    claimed_by: null,
    claimed_until: null,
  }
  await transaction.insertInto('webhook_delivery').values(row).execute()
  return row
}

/** Within `inTurn`. */
export async function nextPosition(transaction: Transaction<Tables>, webhookId: string): Promise<number> {
  const { newest } = await transaction
    .selectFrom('webhook_delivery')
    .select(({ fn }) => fn.max<number | null>('position').as('newest'))
    .where('webhook_id', '=', webhookId)
    .executeTakeFirstOrThrow()
  return Number(newest ?? 0) + 1
}

function codeOf({ severity, code, transactionCode, followOn }: SystemMessage): MessageCode {
  return {
    severity,
    code: code === null ? null : withoutCprNumbers(code),
    transactionCode: transactionCode === null ? null : withoutCprNumbers(transactionCode),
    followOn,
  }
}
