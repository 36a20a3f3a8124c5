import { createHmac, randomBytes } from 'node:crypto'

const PREFIX = 'whsec_'

/** A secret in the form of Standard Webhooks: 32 random bytes in base64 behind `whsec_`. */
export function newSecret(): string {
  return PREFIX + randomBytes(32).toString('base64')
}

/**
 * The value of `webhook-signature`: for each secret `v1,` and the HMAC-SHA256 of id, timestamp and body, joined by dots, in base64. A receiver
 * accepts what one of them fits. Source: Standard Webhooks 1.0.0, signature scheme.
 * @param timestamp seconds since the epoch.
 */
export function signatures(secrets: readonly string[], id: string, timestamp: number, body: string): string {
  return secrets
    .map((secret) => {
      const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
      return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
    })
    .join(' ')
}
