import type { Log } from '#foundation/log/log.ts'

export interface LanesParts<Claimed> {
  /** Takes the next thing to do; null where there is none now. */
  readonly claim: () => Promise<Claimed | null>
  readonly perform: (claimed: Claimed) => Promise<void>
  /** Things under way at once. */
  readonly lanes: number
  /** A word may be missed, so it is looked now and then all the same. Milliseconds. */
  readonly pollMs: number
  readonly log: Log
}

export interface Lanes {
  /** There may be something to do. */
  wake(): void
  /** Takes nothing more and waits for what is under way. */
  stop(): Promise<void>
}

/** Does what can be claimed, several things at once, until there is nothing; then waits to be woken. */
export function runLanes<Claimed>({ claim, perform, lanes, pollMs, log }: LanesParts<Claimed>): Lanes {
  const underWay = new Set<Promise<void>>()
  let isStopped = false
  let looking: Promise<void> | undefined
  let isAgain = false

  const look = async (): Promise<void> => {
    do {
      isAgain = false
      while (!isStopped && underWay.size < lanes) {
        const claimed = await claim()
        if (claimed === null) break
        const work = perform(claimed)
          .catch((error: unknown) => log.error('webhook_worker_failed', {}, error))
          .finally(() => {
            underWay.delete(work)
            wake()
          })
        underWay.add(work)
      }
    } while (isAgain && !isStopped)
  }
  const wake = (): void => {
    isAgain = true
    if (looking !== undefined || isStopped) return
    looking = look()
      .catch((error: unknown) => log.error('webhook_queue_not_read', {}, error))
      .finally(() => {
        looking = undefined
        if (isAgain && !isStopped) wake()
      })
  }
  const timer = setInterval(wake, pollMs)
  timer.unref()
  wake()
  return {
    wake,
    stop: async () => {
      isStopped = true
      clearInterval(timer)
      await looking
      await Promise.all(underWay)
    },
  }
}
