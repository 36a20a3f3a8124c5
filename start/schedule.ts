import { Cron } from 'croner'
import type { Log } from '#foundation/log/log.ts'
import type { Job } from '#foundation/server/runningSubgraph.ts'

export type { Job }

/**
 * Does the work if this copy is the one of several that may do it under the name now.
 * @returns whether it did.
 */
export type Lead = (name: string, work: () => Promise<void>) => Promise<boolean>

export interface Schedule {
  /** Does a job now, unless it is being done. Resolves when it is done or has failed. @throws where there is no such job. */
  runNow(name: string): Promise<void>
  /** When a job comes next. */
  next(name: string): Date | null
  /** Begins nothing more, and waits for what is being done. */
  stop(): Promise<void>
}

/** Starts the jobs' clocks. A job never overlaps itself: a time that comes while it is being done is left out. One that fails is logged. */
export function schedule({
  jobs,
  lead,
  log,
}: {
  readonly jobs: readonly Job[]
  readonly lead: Lead
  readonly log: Log
}): Schedule {
  const running = new Map<string, Promise<void>>()
  let isStopped = false

  const perform = async ({ name, run }: Job): Promise<void> => {
    try {
      await lead(name, run)
    } catch (error) {
      log.error('job_failed', { job: name }, error)
    }
  }
  const begin = (job: Job): Promise<void> => {
    const underWay = running.get(job.name)
    if (underWay !== undefined || isStopped) return underWay ?? Promise.resolve()
    const done = perform(job).finally(() => running.delete(job.name))
    running.set(job.name, done)
    return done
  }
  // A reason that comes while the job is being done may have come too late for it: then it is done once more.
  const due = new Set<string>()
  const again = async (job: Job): Promise<void> => {
    if (due.has(job.name)) return
    const underWay = running.get(job.name)
    if (underWay !== undefined) {
      due.add(job.name)
      await underWay
      due.delete(job.name)
    }
    await begin(job)
  }
  const clocks = new Map(
    jobs.map((job) => [
      job.name,
      { job, clock: new Cron(job.at, { timezone: 'Europe/Copenhagen', unref: true }, () => begin(job)) },
    ]),
  )
  if (clocks.size !== jobs.length) throw new Error('two jobs have one name')
  const deaf = jobs.flatMap((job) => job.sooner?.(() => void again(job)) ?? [])

  return {
    runNow: (name) => {
      const found = clocks.get(name)
      return found === undefined ? Promise.reject(new Error(`there is no job ${name}`)) : begin(found.job)
    },
    next: (name) => clocks.get(name)?.clock.nextRun() ?? null,
    stop: async () => {
      isStopped = true
      for (const { clock } of clocks.values()) clock.stop()
      for (const stop of deaf) stop()
      for (const { job } of clocks.values()) job.stop?.()
      await Promise.all(running.values())
    },
  }
}
