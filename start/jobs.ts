import { keepRegistry } from '#foundation/access/upkeep.ts'
import type { Exports } from '#foundation/exports/exports.ts'
import type { Uploads } from '#foundation/uploads/uploads.ts'
import type { House } from './house.ts'
import { keepRetention, type RetentionParts } from './retention.ts'
import type { Job } from './schedule.ts'

/** Accesses and certificates end with their days, and owners are reminded of renewals. Done at each start, too. */
export const ACCESS = 'access'

/** What the jobs stand on. */
export interface JobParts {
  readonly retention: RetentionParts
  readonly uploads: Pick<Uploads, 'forget'>
  readonly exports: Pick<Exports, 'forget'>
  /** What the subgraphs of this process do of their own accord is done with the rest. */
  readonly subgraphs: Pick<House, 'subgraphs'>['subgraphs']
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
    {
      name: ACCESS,
      at: '10 0 * * *',
      run: async () => {
        const { database, log, now } = parts.retention
        log.info('registry_kept', { ...(await keepRegistry(database, now(), log)) })
      },
    },
    {
      name: 'uploads',
      at: '*/5 * * * *',
      run: async () => {
        const { log, now } = parts.retention
        const forgotten = await parts.uploads.forget(now())
        if (forgotten > 0) log.info('uploads_forgotten', { forgotten })
      },
    },
    {
      name: 'exports',
      at: '2-59/5 * * * *',
      run: async () => {
        const { log, now } = parts.retention
        const forgotten = await parts.exports.forget(now())
        if (forgotten > 0) log.info('exports_forgotten', { forgotten })
      },
    },
    ...[...parts.subgraphs.values()].flatMap((subgraph) => subgraph.jobs ?? []),
  ]
}
