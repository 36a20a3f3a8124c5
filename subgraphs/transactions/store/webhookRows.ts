import type { Seal } from '#foundation/directory/seal.ts'
import type { WebhookDeliveryTable, WebhookTable } from '#foundation/store/webhookTables.ts'
import type { Delivery, DeliveryFailure, MessageCode } from '../model/delivery.ts'
import type { TransactionStatus } from '../model/transaction.ts'
import type { Webhook, WebhookScope } from '../model/webhook.ts'

/** A webhook as it lies in the store, in our words. */
export function webhookOf(row: WebhookTable, seal: Seal): Webhook {
  return {
    id: row.id,
    institutionId: row.institution_id,
    subject: row.subject,
    url: seal.open(row.url),
    only: row.scope as WebhookScope,
    events: JSON.parse(row.events) as TransactionStatus[],
    description: row.description,
    secret: seal.open(row.secret),
    formerSecret: row.former_secret === null ? null : seal.open(row.former_secret),
    formerUntil: row.former_until,
    state: row.state as Webhook['state'],
    createdAt: row.created_at,
    createdBy: row.created_by,
    failures: Number(row.failures),
    lastDeliveredAt: row.last_delivered_at,
    lastFailedAt: row.last_failed_at,
    lastHttpStatus: row.last_http_status,
  }
}

export function deliveryOf(row: WebhookDeliveryTable): Delivery {
  return {
    id: row.id,
    webhookId: row.webhook_id,
    institutionId: row.institution_id,
    told:
      row.change_id === null
        ? null
        : {
            transactionId: row.change_id,
            employmentId: row.employment_id,
            operation: row.operation ?? '',
            interfaceCode: row.interface_code ?? '',
            subject: row.submitted_by ?? '',
            idempotencyKey: row.idempotency_key ?? '',
            status: row.status as TransactionStatus,
            messages: JSON.parse(row.codes) as MessageCode[],
          },
    occurredAt: row.occurred_at,
    position: Number(row.position),
    sequence: row.sequence === null ? null : Number(row.sequence),
    state: row.state as Delivery['state'],
    attempts: Number(row.attempts),
    nextAt: row.next_at,
    firstAt: row.first_at,
    endedAt: row.ended_at,
    httpStatus: row.http_status,
    failure: row.failure as DeliveryFailure | null,
  }
}
