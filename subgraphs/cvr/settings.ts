import { z } from 'zod'
import { fileContent, secret } from '#foundation/settings/secret.ts'

const DAY_MS = 86_400_000

/** How CVR's search service is reached, and as whom (CVR dossier section 3). */
export const cvrSettingsShape = z.strictObject({
  endpoint: z.strictObject({
    /** Scheme, host and port. Basic authentication over plain HTTP shows the password to the network: an operator's own choice. */
    url: z.url({ protocol: /^https?$/ }).default('https://distribution.virk.dk'),
    index: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .default('cvr-permanent'),
    /** PEM file of the trusted roots; left out: the public ones. */
    ca: fileContent.optional(),
  }),
  /** One access for all institutions: the register is public. */
  user: z.string().min(1),
  password: secret,
  limits: z
    .strictObject({
      /** Keep-alive connections, all institutions together. */
      connections: z.number().int().min(1).default(8),
      /** Searches under way at once for one institution. */
      interactive: z.number().int().min(1).default(4),
      bulk: z.number().int().min(1).default(1),
      waiting: z.number().int().min(0).default(50_000),
      attemptMs: z.number().int().min(1).default(10_000),
      maxAnswerBytes: z.number().int().min(1).default(16_000_000),
      failuresInARow: z.number().int().min(1).default(8),
      pauseMs: z.number().int().min(1).default(10_000),
      repeats: z.number().int().min(0).default(2),
    })
    .prefault({}),
  /** How long an answer is kept, in milliseconds; 0: never. */
  cacheMs: z.number().int().min(0).default(DAY_MS),
})

export type CvrSettings = z.output<typeof cvrSettingsShape>
