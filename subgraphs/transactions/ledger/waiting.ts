/** Those who wait for changes to have another status. */
export interface Waiting {
  /** Resolves at the next word about the change, or after so many milliseconds. */
  left(id: string, ms: number): Promise<void>
  /** A change has another status; null: any may have. */
  tell(id: string | null): void
}

export function createWaiting(): Waiting {
  const waiting = new Map<string, Set<() => void>>()
  return {
    left: (id, ms) =>
      new Promise((resolve) => {
        const those = waiting.get(id) ?? new Set()
        waiting.set(id, those)
        const done = (): void => {
          clearTimeout(timer)
          those.delete(done)
          if (those.size === 0) waiting.delete(id)
          resolve()
        }
        const timer = setTimeout(done, Math.max(0, ms))
        those.add(done)
      }),
    tell: (id) => {
      const told = id === null ? [...waiting.values()] : [waiting.get(id) ?? new Set<() => void>()]
      for (const those of told) for (const done of [...those]) done()
    },
  }
}
