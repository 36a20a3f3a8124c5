/** A fixed number of places, given in the order asked for. */
export interface Slots {
  /** Waits for a place. @returns gives it back, once. @throws the signal's reason where it aborts first. */
  take(signal: AbortSignal): Promise<() => void>
}

export function createSlots(places: number): Slots {
  let free = places
  const waiting = new Set<() => void>()

  const giveBack = (): (() => void) => {
    let held = true
    return () => {
      if (!held) return
      held = false
      const [next] = waiting
      if (next === undefined) free += 1
      else {
        waiting.delete(next)
        next()
      }
    }
  }

  return {
    take: async (signal) => {
      signal.throwIfAborted()
      if (free > 0) {
        free -= 1
        return giveBack()
      }
      return new Promise((resolve, reject) => {
        const turn = (): void => {
          signal.removeEventListener('abort', gaveUp)
          resolve(giveBack())
        }
        const gaveUp = (): void => {
          waiting.delete(turn)
          reject(signal.reason)
        }
        waiting.add(turn)
        signal.addEventListener('abort', gaveUp, { once: true })
      })
    },
  }
}
