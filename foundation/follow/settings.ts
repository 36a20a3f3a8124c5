import { z } from 'zod'

const seconds = (usual: number) => z.int().min(5).max(86_400).default(usual)

/** How changes in the systems are followed. */
export const followSettingsShape = z
  .strictObject({
    /** Pause between two readings of a feed, for each institution. */
    everySeconds: z
      .strictObject({
        slsEventLog: seconds(60),
        slsInputs: seconds(60),
        slsPayrollRun: seconds(600),
        opusRegistrations: seconds(300),
      })
      .prefault({}),
    /** So far back each reading looks again, since a system may show a row later than it dates it. */
    overlapSeconds: z.int().min(0).max(86_400).default(120),
  })
  .prefault({})

export type FollowSettings = z.output<typeof followSettingsShape>
