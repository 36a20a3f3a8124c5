/** So many places for each key. */
export interface Slots {
  /** @returns what gives the place back, once, however often it is called; null where none is free. */
  take(key: string): (() => void) | null
  readonly taken: number
}

export function slots(most: number): Slots {
  const byKey = new Map<string, number>()
  return {
    take: (key) => {
      const taken = byKey.get(key) ?? 0
      if (taken >= most) return null
      byKey.set(key, taken + 1)
      let isGivenBack = false
      return () => {
        if (isGivenBack) return
        isGivenBack = true
        const left = (byKey.get(key) ?? 1) - 1
        if (left === 0) byKey.delete(key)
        else byKey.set(key, left)
      }
    },
    get taken() {
      return [...byKey.values()].reduce((sum, each) => sum + each, 0)
    },
  }
}
