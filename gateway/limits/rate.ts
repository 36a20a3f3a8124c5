import type { Caller } from '#foundation/tenancy/caller.ts'
import { LeastRecentlyUsed } from '../federation/leastRecentlyUsed.ts'

/** Whose requests are counted together: a system at an institution. */
export function requesterOf({ subject, institution }: Caller): string {
  return `${subject} ${institution.id}`
}

/** So many a minute for each key, with a minute's worth to begin with, so that a burst passes and a flood does not. */
export interface RateLimit {
  /**
   * Takes so many, if there are as many; nothing can always be taken. A cost beyond a whole minute's worth passes when the minute is untouched, and is paid off after.
   * @returns null where they were taken; else whole seconds after which they may be had, at least 1.
   */
  take(key: string, cost: number): number | null
}

/** Keys remembered; one that is forgotten begins anew. There are as many as systems times institutions that call at about the same time. */
const KEYS = 100_000

/**
 * A token bucket for each key, in the memory of this process: several copies of the gateway allow as many times as much.
 * @param now milliseconds that never go back.
 */
export function rateLimit(perMinute: number, now: () => number = () => performance.now()): RateLimit {
  const buckets = new LeastRecentlyUsed<{ level: number; at: number }>(KEYS)
  const perMillisecond = perMinute / 60_000
  return {
    take: (key, cost) => {
      if (cost <= 0) return null
      const at = now()
      let bucket = buckets.get(key)
      if (bucket === undefined) {
        bucket = { level: perMinute, at }
        buckets.set(key, bucket)
      }
      bucket.level = Math.min(perMinute, bucket.level + (at - bucket.at) * perMillisecond)
      bucket.at = at
      const needed = Math.min(cost, perMinute)
      // A hair less is enough: what runs in as fractions does not add up exactly.
      if (bucket.level + 1e-6 < needed) return Math.max(1, Math.ceil((needed - bucket.level) / perMillisecond / 1000))
      bucket.level -= cost
      return null
    },
  }
}
