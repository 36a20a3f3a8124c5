import type { Log } from '#foundation/log/log.ts'
import type { Fed, Feeding } from '../store/feeding.ts'

export interface FeederParts {
  readonly feed: (limits: Feeding, now: Date) => Promise<Fed>
  /** Told that changes came into the queue. */
  readonly fed: () => void
  /** Told that a file has ended. */
  readonly ended: (fileId: string) => Promise<void>
  /** Resolves when nobody is answered at the moment, or after a short while. */
  readonly quiet: () => Promise<void>
  readonly log: Log
  readonly limits?: Feeding
  readonly pollMs?: number
  /** At the most so often, however many words come. */
  readonly paceMs?: number
}

export interface Feeder {
  wake(): void
  stop(): Promise<void>
}

/** Enough that no place of the bulk lane stands idle, few enough that the queue stays short. */
const LIMITS: Feeding = { open: 256, portion: 16 }
const POLL_MS = 1_000
const PACE_MS = 50

/** Keeps the queue supplied with the rows of files that were taken in. */
export function startFeeder(parts: FeederParts): Feeder {
  const { log } = parts
  let stopped = false
  let working: Promise<void> | undefined
  let again = false
  const once = async (): Promise<void> => {
    again = false
    try {
      await parts.quiet()
      const fed = await parts.feed(parts.limits ?? LIMITS, new Date())
      if (fed.changes > 0) parts.fed()
      for (const id of fed.files) {
        log.info('change_file_ended', { file: id })
        await parts.ended(id)
      }
      again ||= fed.changes + fed.ended > 0
    } catch (error) {
      log.error('change_files_not_fed', {}, error)
    }
    await new Promise((resolve) => setTimeout(resolve, parts.paceMs ?? PACE_MS))
  }
  const wake = (): void => {
    again = true
    if (working !== undefined || stopped) return
    working = once().finally(() => {
      working = undefined
      if (again && !stopped) wake()
    })
  }
  const timer = setInterval(wake, parts.pollMs ?? POLL_MS)
  timer.unref()
  wake()
  return {
    wake,
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await working
    },
  }
}
