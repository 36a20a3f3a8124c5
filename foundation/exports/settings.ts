import { z } from 'zod'

/** How all employees of an institution are exported. */
export const exportSettingsShape = z
  .strictObject({
    /** Exports that this process reads at a time, each of another system or institution. */
    atOnce: z.int().min(1).max(50).default(2),
    /** Employees of a page, at most; 500 is as many as one request may name. */
    pageRows: z.int().min(1).max(500).default(200),
    /** Calls to upstreams that a page may take, as reckoned; fewer employees make a page where they take more. */
    callsPerPage: z.int().min(1).default(300),
    /** The most that a page may take, in milliseconds. */
    pageMs: z.int().min(1_000).max(600_000).default(120_000),
    /** Until a page is read again that a system did not answer, in milliseconds; doubled each time, to half an hour at most. */
    againMs: z.int().min(10).max(1_800_000).default(30_000),
    /** How long a system may stay away before the export fails. A payroll run closes SLS for some days. */
    giveUpHours: z.number().positive().max(720).default(96),
    /** How long a file can be fetched. */
    keepHours: z.number().positive().max(168).default(24),
    /** Exports of a system or person at an institution that may wait or be kept at a time. */
    kept: z.int().min(1).max(1_000).default(20),
  })
  .prefault({})

export type ExportSettings = z.output<typeof exportSettingsShape>
