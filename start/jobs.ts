import { keepRetention, type RetentionParts } from './retention.ts'
import type { Job } from './schedule.ts'

/** What the jobs stand on. */
export interface JobParts {
  readonly retention: RetentionParts
}

/** All that is done at times of the day, in Danish time. A new job is one more entry. */
export function jobs(parts: JobParts): readonly Job[] {
  return [
    {
      name: 'retention',
      at: '30 2 * * *',
      run: async () => {
        await keepRetention(parts.retention)
      },
    },
  ]
}
