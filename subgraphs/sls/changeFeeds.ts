import type { RegisteredInstitution } from '#foundation/access/registry.ts'
import type { Directory } from '#foundation/directory/directory.ts'
import type { Doorway } from '#foundation/doorway/doorway.ts'
import type { ChangeFeed, FeedReading } from '#foundation/follow/changeFeed.ts'
import type { FollowSettings } from '#foundation/follow/settings.ts'
import { systemCaller } from '#foundation/tenancy/systemCaller.ts'
import { addDays, danishDay } from '#schema/scalars/LocalDate.ts'
import { type FollowSls, followEventLog, followInputs } from './adapter/changeFeeds.ts'
import { SLS_LAES } from './adapter/employmentVisit.ts'
import { payrollRunsOf } from './adapter/payrollCalendar.ts'
import type { Sls } from './adapter/sls.ts'
import { SLS_OPDATER } from './adapter/updateVisit.ts'
import { CHANGED_BY_RUN } from './mapping/changedSubjects.ts'

export interface SlsChangeFeedParts {
  readonly sls: Sls
  readonly doorway: Doorway
  readonly directory: Directory
  readonly settings: FollowSettings
  readonly compare: (institution: RegisteredInstitution) => Promise<unknown>
}

/** Time in which a log must have been read, the directory brought up to date included. */
const READ_MS = 10 * 60_000
/** A run is over a day after it began at the latest; somewhat more, so that none is missed. */
const RUN_DAYS = 3

/** What tells that something has changed in SLS, by whichever channel. */
export function slsChangeFeeds(parts: SlsChangeFeedParts): readonly ChangeFeed[] {
  const { everySeconds } = parts.settings
  return [
    { name: 'SLS_EVENT_LOG', everyMs: everySeconds.slsEventLog * 1_000, read: readLog(parts, followEventLog) },
    { name: 'SLS_INPUTS', everyMs: everySeconds.slsInputs * 1_000, read: readLog(parts, followInputs) },
    {
      name: 'SLS_PAYROLL_RUN',
      everyMs: everySeconds.slsPayrollRun * 1_000,
      read: (institution, position, now) => readRuns(parts, institution, position, now),
    },
  ]
}

function readLog(
  { sls, doorway, settings, compare }: SlsChangeFeedParts,
  follow: (parts: FollowSls, position: string | null) => Promise<FeedReading>,
): ChangeFeed['read'] {
  return async (institution, position, now) => {
    const scope = { id: institution.id, payrollSystem: institution.payroll.system }
    const caller = systemCaller(scope, 'following changes', [SLS_LAES, SLS_OPDATER], READ_MS)
    const desk = doorway.desk(caller, 'followChanges', undefined, 'bulk')
    const overlapMs = settings.overlapSeconds * 1_000
    try {
      const reading = await follow(
        { desk, sls, overlapMs, now, compare: async () => void (await compare(institution)) },
        position,
      )
      await desk.close('ANSWERED')
      return reading
    } catch (error) {
      await desk.close('FAILED')
      throw error
    }
  }
}

/** Every employment, where a run has ended since. Nothing is asked of SLS: the calendar tells when, and the directory whom. */
async function readRuns(
  { sls, directory }: SlsChangeFeedParts,
  institution: RegisteredInstitution,
  position: string | null,
  now: Date,
): Promise<FeedReading> {
  const reached = { position: now.toISOString(), hasMore: false }
  if (position === null || institution.payroll.system !== 'SLS') return { ...reached, changes: [] }
  const since = new Date(position)
  const runs = payrollRunsOf(
    sls,
    institution.payroll.group,
    addDays(danishDay(since), -RUN_DAYS),
    danishDay(now),
  ).filter(({ opensAt }) => new Date(opensAt) > since && new Date(opensAt) <= now)
  const ids = runs.length === 0 ? [] : await everyEmployment(directory, institution.id, now)
  return { ...reached, changes: ids.map((employmentId) => ({ employmentId, subjects: CHANGED_BY_RUN })) }
}

async function everyEmployment(directory: Directory, institutionId: string, now: Date): Promise<readonly string[]> {
  const ids: string[] = []
  for (let after: number | null = null; ; ) {
    const page = await directory.page(institutionId, {
      first: 500,
      after,
      active: null,
      nameContains: null,
      unit: null,
      on: danishDay(now),
    })
    ids.push(...page.items.map(({ employment }) => employment.id))
    after = page.items.at(-1)?.position ?? after
    if (!page.hasNextPage) return ids
  }
}
