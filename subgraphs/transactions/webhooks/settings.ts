import { z } from 'zod'
import { fileContent } from '#foundation/settings/secret.ts'

/** How outcomes of changes are told to webhooks. */
export const webhookSettingsShape = z
  .strictObject({
    /** Receivers in networks of one's own (10/8, 172.16/12, 192.168/16, 100.64/10, fc00::/7), which external systems could otherwise make us reach. */
    allowPrivateAddresses: z.boolean().default(false),
    /** Receivers on this machine, by `http` too and on every port: for trying things out, never in production. */
    allowLoopback: z.boolean().default(false),
    ports: z.array(z.int().min(1).max(65_535)).min(1).default([443, 8443]),
    /** PEM of roots to trust instead of the usual ones. */
    ca: fileContent.nullable().default(null),
    /** The longest that a receiver may take to answer. */
    timeoutMs: z.int().min(100).max(60_000).default(10_000),
    /** From the first failed attempt to the second; each following pause is three times as long, up to four hours. */
    firstPauseMs: z.int().min(1).max(600_000).default(5_000),
    /** After the first attempt, when a delivery is given up. */
    giveUpHours: z.number().positive().max(720).default(72),
  })
  .prefault({})

export type WebhookSettings = z.output<typeof webhookSettingsShape>
