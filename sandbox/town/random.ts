/** A stream of repeatable pseudo-random numbers. The same seed and keys always give the same stream. */
export interface Random {
  /** In [0, 1). */
  next(): number
  /** A whole number in [from, to], both included. */
  between(from: number, to: number): number
  pick<T>(items: readonly [T, ...T[]] | readonly T[]): T
  /** True with the probability given. */
  chance(probability: number): boolean
}

/**
 * The stream of one subject, so that a record does not change because another was added before it.
 * Hashing is FNV-1a, the generator mulberry32; neither is meant for secrets.
 */
export function randomFor(seed: number, ...keys: readonly (string | number)[]): Random {
  let hash = 0x811c9dc5 ^ seed
  const text = keys.join('|')
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index)
    hash = Math.imul(hash, 0x01000193)
  }
  let state = hash >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
    chance: (probability) => next() < probability,
  }
}
