import type { Delivery } from '../model/delivery.ts'

/**
 * What is sent: the same bytes at each attempt. It names the change and how it stands; who it is about and what was changed is to be read by
 * `transaction(id)`.
 * @param cvrNumber of the institution.
 */
export function bodyOf({ id, occurredAt, told }: Delivery, cvrNumber: string, sequence: number | null): string {
  const common = { id, type: told === null ? 'webhook.test' : 'transaction.changed', occurredAt }
  const institution = { cvrNumber }
  if (told === null) return JSON.stringify({ ...common, institution })
  const { transactionId, idempotencyKey, operation, status, employmentId, messages } = told
  return JSON.stringify({
    ...common,
    institution,
    transaction: { id: transactionId, idempotencyKey, operation, status },
    employee: employmentId === null ? null : { id: employmentId },
    sequence,
    messages,
  })
}
