import type { RegisteredInstitution } from '#foundation/access/registry.ts'
import type { House } from './house.ts'

/** First pause after a comparison that failed; doubled each time, up to the longest. */
const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 5 * 60_000
/** The hour of the night, Danish time, at which everything is compared again. */
const NIGHT_HOUR = 3

/** Directories that are kept in step with the payroll systems. */
export interface KeptCompared {
  /** Resolves when each institution has been tried once. */
  readonly triedOnce: Promise<void>
  stop(): void
}

/**
 * Compares each institution's directory at once and then every night. One that failed is tried again soon, by itself, until it succeeds, so that
 * an outage at the start or at night costs minutes and not a day.
 */
export function keepCompared(house: Pick<House, 'keptInstitutions' | 'compareDirectory'>): KeptCompared {
  const timers = new Set<NodeJS.Timeout>()
  let stopped = false
  const later = (ms: number, work: () => void): void => {
    if (stopped) return
    const timer = setTimeout(() => {
      timers.delete(timer)
      work()
    }, ms)
    timer.unref()
    timers.add(timer)
  }
  const compare = async (institution: RegisteredInstitution, pauseMs: number): Promise<void> => {
    if (stopped) return
    const succeeded = await house.compareDirectory(institution)
    if (succeeded) later(untilNight(), () => void compare(institution, FIRST_PAUSE_MS))
    else later(pauseMs, () => void compare(institution, Math.min(pauseMs * 2, LONGEST_PAUSE_MS)))
  }
  return {
    triedOnce: Promise.all(house.keptInstitutions.map((one) => compare(one, FIRST_PAUSE_MS))).then(() => undefined),
    stop: () => {
      stopped = true
      for (const timer of timers) clearTimeout(timer)
    },
  }
}

function untilNight(): number {
  const now = Temporal.Now.zonedDateTimeISO('Europe/Copenhagen')
  const tonight = now.with({ hour: NIGHT_HOUR, minute: 0, second: 0, millisecond: 0 })
  const next = Temporal.ZonedDateTime.compare(tonight, now) > 0 ? tonight : tonight.add({ days: 1 })
  return now.until(next).total('milliseconds')
}
