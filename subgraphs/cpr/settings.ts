import { z } from 'zod'
import { fileContent, secret } from '#foundation/settings/secret.ts'

const latin1 = /^[\x20-\x7e\xa0-\xff]*$/

/** How CPR Direkte is reached, and as whom. Defaults are those of the guide, or cautious where it is silent (CPR dossier section 3). */
export const cprSettingsShape = z.strictObject({
  endpoint: z.strictObject({
    host: z.string().min(1).default('direkte.cpr.dk'),
    port: z.number().int().min(1).max(65_535).default(5000),
    /** PEM file of the trusted roots; left out: the public ones. */
    ca: fileContent.optional(),
  }),
  /** CPRTRANS: `OFF4` for public authorities. */
  transactionCode: z.string().length(4).default('OFF4'),
  /** By the name that the access registry gives an institution's credentials. */
  credentials: z.record(
    z.string(),
    z.strictObject({
      /** KUNDENR. */
      customerNumber: z.string().regex(/^\d{4}$/, 'must be four digits'),
      /** BRUGER-ID. */
      userId: z.string().min(1).max(8).regex(latin1),
      /** KENDEORD, eight characters. */
      password: secret,
      /** Layout of record 002 that the customer's task delivers. */
      addressVariant: z.enum(['A', 'B', 'DETECT']).default('DETECT'),
    }),
  ),
  /** Numbers of the day + 60 kind are not issued by CPR: `lookup` only in a test register that has them. */
  constructedNumbers: z.enum(['refuse', 'lookup']).default('refuse'),
  limits: z
    .strictObject({
      /** Connections open at once, all institutions together. */
      connections: z.number().int().min(1).default(4),
      /** Lookups under way at once for one institution. */
      interactive: z.number().int().min(1).default(4),
      bulk: z.number().int().min(1).default(1),
      /** Lookups that may wait, for one institution. */
      waiting: z.number().int().min(0).default(50_000),
      connectMs: z.number().int().min(1).default(10_000),
      readMs: z.number().int().min(1).default(30_000),
      failuresInARow: z.number().int().min(1).default(8),
      pauseMs: z.number().int().min(1).default(10_000),
      repeats: z.number().int().min(0).default(1),
      /** Pause after a refused logon; after the third in a row nothing is tried until the next start. */
      refusedLogonPauseMs: z.number().int().min(0).default(900_000),
    })
    .prefault({}),
  /** How long an answer is kept, in milliseconds; 0: never. An address of a protected person is as sensitive there as anywhere. */
  cacheMs: z.number().int().min(0).default(60_000),
})

export type CprSettings = z.output<typeof cprSettingsShape>
