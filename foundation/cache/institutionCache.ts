import Keyv from 'keyv'
import { type DateTime, dateTime } from '#schema/scalars/DateTime.ts'
import { keyedHash } from '../tenancy/keyedHash.ts'
import type { Permit } from '../tenancy/permit.ts'
import { BoundedMap } from './boundedMap.ts'

/** A value with its age. */
export interface Dated<T> {
  readonly value: T
  readonly readAt: DateTime
  readonly fromCache: boolean
}

export interface CacheQuestion {
  readonly service: string
  /** All that decides the answer. Only its keyed hash becomes part of the key, since it may hold a CPR number. */
  readonly question: readonly string[]
  /** Milliseconds; 0: not kept, only joined while it is under way. */
  readonly ttlMs: number
}

/**
 * Answers of upstreams, kept for a while. Keys begin with the institution, which is taken from the Permit and so cannot be
 * forgotten or chosen. What is kept is shared by requests and must never be changed by a reader.
 */
export interface InstitutionCache {
  /** From the cache, from a read of the same that is under way, or by `load`. A permit that asks for live answers never takes an old one. */
  read<T>(permit: Permit, question: CacheQuestion, load: () => Promise<T>): Promise<Dated<T>>
  /** Forgets all that is kept for the institution. */
  evict(institutionId: string): Promise<void>
  close(): Promise<void>
}

interface Kept {
  readonly value: unknown
  readonly readAt: DateTime
}

export interface CacheSettings {
  /** Keys the hash of the question. */
  readonly hashKey: Uint8Array
  /** Greatest number of answers kept. */
  readonly entries: number
}

export function memoryCache({ hashKey, entries }: CacheSettings): InstitutionCache {
  // In memory the value itself is kept: no serialisation, so nothing is parsed again for each hit.
  const kept = new BoundedMap<string, unknown>(entries)
  const store = new Keyv<Kept>({ store: kept, serialization: false })
  const underWay = new Map<string, Promise<Dated<unknown>>>()
  // What was asked for before an eviction may be older than it, however late it comes.
  const evictions = new Map<string, number>()
  return {
    read: async <T>(
      permit: Permit,
      { service, question, ttlMs }: CacheQuestion,
      load: () => Promise<T>,
    ): Promise<Dated<T>> => {
      const key = `${permit.institutionId}:${service}:${keyedHash(hashKey, permit.institutionId, service, ...question).toString('base64url')}`
      if (!permit.live) {
        const found = await store.get(key)
        if (found !== undefined && found !== null)
          return { value: found.value as T, readAt: found.readAt, fromCache: true }
        const joined = underWay.get(key)
        // Whoever reads may run into a deadline of its own, or be refused: then this request asks for itself.
        const shared = joined === undefined ? null : await whileInTime(joined, permit.signal)
        if (shared !== null) return { ...(shared as Dated<T>), fromCache: true }
      }
      const reading = (async (): Promise<Dated<T>> => {
        const before = evictions.get(permit.institutionId)
        const value = await load()
        const readAt = dateTime(new Date())
        // The store takes "no time" for "for ever".
        if (ttlMs > 0 && evictions.get(permit.institutionId) === before) await store.set(key, { value, readAt }, ttlMs)
        return { value, readAt, fromCache: false }
      })()
      underWay.set(key, reading)
      try {
        return await reading
      } finally {
        if (underWay.get(key) === reading) underWay.delete(key)
      }
    },
    evict: async (institutionId) => {
      evictions.set(institutionId, (evictions.get(institutionId) ?? 0) + 1)
      for (const those of [kept, underWay])
        for (const key of [...those.keys()]) if (key.startsWith(`${institutionId}:`)) those.delete(key)
    },
    close: async () => {
      kept.clear()
      await store.disconnect()
    },
  }
}

/** What another request's read gives; null where it fails, or where the time of the one who waits is up first. */
function whileInTime<T>(reading: Promise<T>, signal: AbortSignal): Promise<T | null> {
  return new Promise((resolve) => {
    const giveUp = (): void => resolve(null)
    signal.addEventListener('abort', giveUp, { once: true })
    if (signal.aborted) giveUp()
    reading.then(resolve, giveUp).finally(() => signal.removeEventListener('abort', giveUp))
  })
}
