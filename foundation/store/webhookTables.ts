/** Where one system is told outcomes of an institution's changes. */
export interface WebhookTable {
  id: string
  institution_id: string
  /** Whose it is: what this system may see is told, and nothing else. */
  subject: string
  /** Encrypted: an address may hold a key. */
  url: string
  /** OWN, ALL_VISIBLE. */
  scope: string
  /** Statuses that are told, as JSON. */
  events: string
  description: string | null
  /** Encrypted. */
  secret: string
  /** Signs beside the other until the moment. Encrypted. */
  former_secret: string | null
  former_until: string | null
  /** ACTIVE; GONE: its receiver said so; REMOVED. */
  state: string
  created_at: string
  created_by: string
  /** Attempts that failed since one succeeded. */
  failures: number
  last_delivered_at: string | null
  last_failed_at: string | null
  last_http_status: number | null
}

/** One thing to tell one webhook. */
export interface WebhookDeliveryTable {
  id: string
  webhook_id: string
  institution_id: string
  /** STATUS of a change, or TEST. */
  kind: string
  /** Deliveries of one key are made one after the other: an employment's. */
  order_key: string
  /** Place among all of the webhook, in the order in which they came to be. */
  position: number
  change_id: string | null
  employment_id: string | null
  operation: string | null
  interface_code: string | null
  submitted_by: string | null
  idempotency_key: string | null
  /** Of the change when this came to be. */
  status: string | null
  /** Messages without their texts, as JSON. */
  codes: string
  occurred_at: string
  /** Place among what is told of the employment, from 1; null until it is first tried. */
  sequence: number | null
  /** PENDING, DELIVERED, FAILED. */
  state: string
  attempts: number
  /** Not tried before this moment. */
  next_at: string
  /** When it was first tried. */
  first_at: string | null
  ended_at: string | null
  /** Of the last attempt. */
  http_status: number | null
  failure: string | null
  /** Who makes it now, and until when it is theirs alone. */
  claimed_by: string | null
  claimed_until: string | null
}

/** How many of an employment's deliveries have been numbered for a webhook. */
export interface WebhookSequenceTable {
  webhook_id: string
  order_key: string
  newest: number
}
