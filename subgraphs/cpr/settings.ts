import { z } from 'zod'
import { fileContent, secret } from '#foundation/settings/secret.ts'
import { localDate } from '#schema/scalars/LocalDate.ts'

const latin1 = /^[\x20-\x7e\xa0-\xff]*$/

const folder = z.string().min(1)

/** Where a customer's change files lie. Source: CPR dossier section 13.5. */
const filePlace = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('sftp'),
    host: z.string().min(1),
    port: z.number().int().min(1).max(65_535).default(22),
    user: z.string().min(1),
    /** What `ssh-keygen -lf` prints of the host's key: `SHA256:` and 43 characters. */
    hostKey: z.string().regex(/^SHA256:[A-Za-z0-9+/]{43}=?$/, 'must be SHA256: and the fingerprint in base64'),
    privateKey: secret.optional(),
    passphrase: secret.optional(),
    password: secret.optional(),
    folder,
  }),
  z.strictObject({
    by: z.literal('ftps'),
    host: z.string().min(1).default('ftp.cpr.dk'),
    port: z.number().int().min(1).max(65_535).default(21),
    user: z.string().min(1),
    password: secret,
    /** PEM file of the trusted roots; left out: the public ones. */
    ca: fileContent.optional(),
    folder,
  }),
  /** Somebody else's transfer puts them into a folder of this machine. */
  z.strictObject({ by: z.literal('folder'), folder }),
])

/** Whom we subscribe to. CPR dossier section 12.3. */
const subscriptions = z
  .strictObject({
    /** Whether subscriptions are kept at all. They are visible to the citizens. */
    keep: z.boolean().default(true),
    /** Who lives abroad (status 20, 80) and works here. */
    abroad: z.boolean().default(true),
    /** Days from a disappearance (status 70) until the subscription goes. */
    disappearedDays: z.number().int().min(0).default(30),
    /** Numbers that CPR does not know, and persons of a status that nobody is subscribed to, are looked up again after so many days. */
    againAfterDays: z.number().int().min(1).default(7),
    /** A subscription that could not be created or deleted for so many days is an alarm. */
    alarmDays: z.number().int().min(1).default(3),
  })
  .prefault({})

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
  subscriptions,
  /** The daily change file, for each customer number that has one. */
  changeFiles: z
    .array(
      z.strictObject({
        customerNumber: z.string().regex(/^\d{4}$/, 'must be four digits'),
        /** OPGAVENR: names the files and stands in them. */
        task: z.string().regex(/^\d{6}$/, 'must be six digits'),
        place: filePlace,
        /** The file of this day is applied whatever came before it: where one that is missing cannot be had any more. */
        chainFrom: z.iso
          .date()
          .transform((day) => localDate(day))
          .optional(),
        /** More days than these without a new file are an alarm. */
        lateDays: z.number().int().min(1).default(5),
      }),
    )
    .default([])
    .refine((files) => new Set(files.map(({ task }) => task)).size === files.length, 'two have one task'),
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
      /** The longest that one change file may take to arrive. */
      changeFileMs: z.number().int().min(1).default(600_000),
    })
    .prefault({}),
  /** How long an answer is kept, in milliseconds; 0: never. An address of a protected person is as sensitive there as anywhere. */
  cacheMs: z.number().int().min(0).default(60_000),
})

export type CprSettings = z.output<typeof cprSettingsShape>
export type ChangeFileSettings = CprSettings['changeFiles'][number]
