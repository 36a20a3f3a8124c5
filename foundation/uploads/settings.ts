import { z } from 'zod'

/** How contents are taken in that a change sends on. */
export const uploadSettingsShape = z
  .strictObject({
    /** The longest content, in bytes: what KMD Opus takes, unless a smaller one is wanted. */
    greatestBytes: z
      .int()
      .min(1)
      .max(10 * 1024 * 1024)
      .default(10 * 1024 * 1024),
    /** The longest file of changes, as it comes: packed or not. */
    greatestFileBytes: z.int().min(1).max(256_000_000).default(64_000_000),
    /** Contents of a kind that wait at a time, for each system at each institution. */
    waitingPerSystem: z.int().min(1).max(10_000).default(50),
    /** How long a content is kept that no change needs. */
    keepHours: z.number().positive().max(168).default(24),
    /** A clamd that looks at each content before a change with it is taken in; without one, nobody looks. */
    clamd: z
      .strictObject({
        host: z.string().min(1),
        port: z.int().min(1).max(65_535).default(3310),
        /** The most that it may take for one content, in milliseconds. */
        timeoutMs: z.int().min(100).max(60_000).default(8_000),
      })
      .optional(),
  })
  .prefault({})

export type UploadSettings = z.output<typeof uploadSettingsShape>
