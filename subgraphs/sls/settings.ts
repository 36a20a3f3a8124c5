import { z } from 'zod'
import { fileContent, secret } from '#foundation/settings/secret.ts'
import { type LocalDate, parseLocalDate } from '#schema/scalars/LocalDate.ts'

const milliseconds = z.int().positive()

/** An institution's own way into SLS. Its certificate always; user code and password unless the certificate is all. */
const credentials = z.strictObject({
  /** From BSL; to be changed at least every 89 days (SLS dossier section 3.3). */
  userCode: z.string().min(1).nullable().default(null),
  password: secret.nullable().default(null),
  /** PEM, with the full chain. */
  certificate: fileContent,
  /** PEM. */
  key: secret,
})

const calendarDay = z.custom<LocalDate>((value) => typeof value === 'string' && parseLocalDate(value) !== null, {
  message: 'is to be a day as YYYY-MM-DD',
})

const publishedRun = z.strictObject({
  /** LG as year and month: 2026-12. */
  generation: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  run: z.union([z.literal(1), z.literal(2)]),
  /** The day on which SLS closes at 16:00. */
  runDay: calendarDay,
  disposalDate: calendarDay,
  /** The payroll groups whose calendar it is; left out: all. */
  groups: z.array(z.string().regex(/^\d{3}$/)).optional(),
})

export const slsSettingsShape = z
  .strictObject({
    /** Address under which the services stand: `https://sls-service.sloen.dk/sls/ws`. */
    endpoint: z.url({ protocol: /^https$/ }).transform((url) => url.replace(/\/+$/, '')),
    /** PEM of the roots to trust instead of the usual ones. */
    ca: fileContent.nullable().default(null),
    security: z.enum(['usernameToken', 'basic', 'certificateOnly']).default('usernameToken'),
    /** By the name that the registry gives for each institution. */
    credentials: z.record(z.string(), credentials),
    /** What each Returkode means; its values are not in print (section 4.2). */
    returnCodes: z
      .record(z.string(), z.enum(['carriedOut', 'carriedOutWithWarning', 'refused', 'brokenOff']))
      .default({ '0': 'carriedOut', '4': 'carriedOutWithWarning', '8': 'refused', '12': 'brokenOff' }),
    limits: z
      .strictObject({
        /** Calls under way at once, per institution. */
        concurrent: z
          .strictObject({ interactive: z.int().positive().default(8), bulk: z.int().positive().default(2) })
          .prefault({}),
        /** Calls that may wait for a place, per institution and lane. */
        waiting: z.int().nonnegative().default(50_000),
        attemptMs: milliseconds.default(8_000),
        failuresInARow: z.int().positive().default(5),
        pauseMs: milliseconds.default(10_000),
        repeats: z.int().nonnegative().default(2),
        /** Connections per institution. */
        connections: z.int().positive().default(10),
        /** Bytes after which an answer is cut off; a page of 500 rows is well below one million. */
        maxBytes: z.int().positive().default(10_000_000),
      })
      .prefault({}),
    /** The calendars that the owner publishes for a year at a time, run by run (section 9.1); a run that is missing is reckoned. */
    payrollCalendar: z.array(publishedRun).default([]),
    /** How long an answer is kept, in milliseconds. */
    cacheMs: z.int().nonnegative().default(60_000),
  })
  .superRefine(({ security, credentials: all }, context) => {
    if (security === 'certificateOnly') return
    for (const [name, { userCode, password }] of Object.entries(all)) {
      if (userCode === null || password === null) {
        context.addIssue({
          code: 'custom',
          path: ['credentials', name],
          message: `the security ${security} needs a userCode and a password`,
        })
      }
    }
  })

export type SlsSettings = z.output<typeof slsSettingsShape>
