/** Wakes whoever waits; a ring while nobody waits is kept, and several are one. */
export interface Bell {
  ring(): void
  /** Resolves at the next ring, or at once if one was kept. One waits at a time. */
  rung(): Promise<void>
}

export function bell(): Bell {
  let isRung = false
  let wake: (() => void) | null = null
  return {
    ring: () => {
      isRung = true
      wake?.()
    },
    rung: async () => {
      if (!isRung) {
        const { promise, resolve } = Promise.withResolvers<void>()
        wake = resolve
        await promise
        wake = null
      }
      isRung = false
    },
  }
}
