import type { Registry } from '#foundation/access/registry.ts'
import type { Log } from '#foundation/log/log.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'

/** Tells that accesses may have changed, of whomever. */
export interface AccessChanges {
  /** @returns stops listening. */
  listen(changed: () => void): () => void
  readonly listeners: number
}

/**
 * The registry's own word, and that of a new day, on which accesses begin and end. While somebody listens the registry is refreshed at
 * intervals, so that a change made in another copy is seen here although no request comes; while nobody does, nothing is done.
 */
export function accessChanges(registry: Registry, pollMs: number, log: Log): AccessChanges {
  const listeners = new Set<() => void>()
  let stop: (() => void) | null = null
  const tellAll = (): void => {
    for (const listener of [...listeners]) listener()
  }
  return {
    listen: (changed) => {
      // The same function may listen twice; each listening is stopped by itself.
      const listener = (): void => changed()
      listeners.add(listener)
      stop ??= watch(registry, pollMs, log, tellAll)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stop?.()
        stop = null
      }
    },
    get listeners() {
      return listeners.size
    },
  }
}

function watch(registry: Registry, pollMs: number, log: Log, changed: () => void): () => void {
  const stopListening = registry.onChange(changed)
  let timer: NodeJS.Timeout | null = null
  let isStopped = false
  let isFailing = false
  let day = danishDay(new Date())
  const look = async (): Promise<void> => {
    try {
      await registry.refresh()
      isFailing = false
    } catch (error) {
      // No event gets past a registry that cannot be read, so nothing leaks meanwhile; once is enough to be told.
      if (!isFailing) log.error('registry_not_refreshed', {}, error)
      isFailing = true
    }
    if (isStopped) return
    const today = danishDay(new Date())
    if (today !== day) {
      day = today
      changed()
    }
    lookLater()
  }
  const lookLater = (): void => {
    timer = setTimeout(() => void look(), pollMs)
    timer.unref()
  }
  lookLater()
  return () => {
    isStopped = true
    stopListening()
    if (timer !== null) clearTimeout(timer)
  }
}
