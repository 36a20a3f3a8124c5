import { z } from 'zod'
import { fileContent, secret } from '#foundation/settings/secret.ts'

const milliseconds = z.int().positive()
const lane = z.int().min(1).max(1000)

const wageType = z.strictObject({
  code: z.string().regex(/^\d{4}$/),
  runningNumber: z.int().nonnegative(),
  text: z.string().min(1),
  direction: z.enum(['PAY', 'DEDUCTION']),
})

/** Configuration of KMD Opus Personale. Institutions are named by the registry, certificates here by the names that the registry gives. */
export const opusSettingsShape = z.strictObject({
  /** Of families M and V: scheme, host and port. */
  endpoint: z.url({ protocol: /^https$/ }).default('https://kmdpiprd.kmd.dk'),
  /** Base URL of family L, below which `lpe/read-onetime-payments` stands. KMD tells it; it is not public. */
  paymentsEndpoint: z.url({ protocol: /^https$/ }),
  /** PEM file of the authorities that the server's certificate is trusted by; null: those of the machine. */
  ca: fileContent.nullable().default(null),
  /** By the registry's `credentials`: each institution's own OCES3 certificate, with full chain, and its key. */
  credentials: z.record(z.string(), z.strictObject({ certificate: fileContent, key: secret })),
  limits: z
    .strictObject({
      /** Calls under way at once, per institution. */
      concurrent: z.strictObject({ interactive: lane.default(8), bulk: lane.default(2) }).prefault({}),
      /** Calls that may wait for a place, per institution and lane: absences of a page of 500 are 500 calls. */
      waiting: z.int().nonnegative().default(50_000),
      /** `List` works up to its own limit of seconds, which KMD does not publish; clients in use wait 120 seconds. */
      attemptMs: milliseconds.default(120_000),
      failuresInARow: z.int().positive().default(5),
      pauseMs: milliseconds.default(5_000),
      repeats: z.int().nonnegative().max(5).default(2),
      /** Bytes after which an answer is cut off. */
      maxBytes: z
        .int()
        .positive()
        .default(16 * 1024 * 1024),
      /** How long a reading of the whole directory may take. */
      directoryMs: milliseconds.default(10 * 60_000),
    })
    .prefault({}),
  /** Our name in what we register, as Opus shows it to others (kmd-opus.md section 9.3, Afsendelses_System). */
  sendingSystem: z.string().min(1).max(20).default('Personaleport'),
  /** Whether KMD has confirmed that an update with an OpdateringsID that was used before is answered as then, and not carried out again. */
  resendWithSameId: z.boolean().default(false),
  /** How long answers are kept. */
  cacheMs: z
    .strictObject({
      contracts: milliseconds.default(10 * 60_000),
      absences: milliseconds.default(60_000),
      quotas: milliseconds.default(5 * 60_000),
      wageParts: milliseconds.default(5 * 60_000),
      cases: milliseconds.default(5 * 60_000),
      workSchedules: milliseconds.default(60_000),
    })
    .prefault({}),
  /** Each customer's own wage types, by the institution's key: no interface tells them. */
  wageTypes: z.record(z.string(), z.array(wageType)).default({}),
  /** Whether the invented wage types of `contracts/opus/codes` count for institutions that have none of their own: for the sandbox alone. */
  inventedWageTypes: z.boolean().default(false),
})

export type OpusSettings = z.output<typeof opusSettingsShape>
