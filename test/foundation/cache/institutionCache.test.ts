import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type CacheQuestion, type InstitutionCache, memoryCache } from '#foundation/cache/institutionCache.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import { Permit } from '#foundation/tenancy/permit.ts'
import { callerAt } from '../callers.ts'

const question: CacheQuestion = { service: 'List', question: ['6101901234', '2026-01-01'], ttlMs: 60_000 }

let cache: InstitutionCache
let asked: number

const permitOf = (
  institution: string,
  overrides: Partial<Caller> = {},
  signal = new AbortController().signal,
): Permit => Permit.issue({ ...callerAt(institution), ...overrides }, 'interactive', signal)
/** Each reading gives a number of its own. */
const load = async (): Promise<number> => {
  asked += 1
  return asked
}

beforeEach(() => {
  asked = 0
  cache = memoryCache({ hashKey: Buffer.alloc(32, 1), entries: 100 })
})
afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  await cache.close()
})

describe('the cache', () => {
  it('gives a kept answer with the time at which it was read, and says that it is kept', async () => {
    const first = await cache.read(permitOf('a'), question, load)
    const second = await cache.read(permitOf('a'), question, load)
    expect(first).toMatchObject({ value: 1, fromCache: false })
    expect(second).toEqual({ ...first, fromCache: true })
    expect(asked).toBe(1)
  })

  it('reads anew when the time to live is over, and not a moment before', async () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-21T08:00:00Z') })
    await cache.read(permitOf('a'), question, load)
    vi.advanceTimersByTime(59_999)
    expect((await cache.read(permitOf('a'), question, load)).value).toBe(1)
    vi.advanceTimersByTime(2)
    expect(await cache.read(permitOf('a'), question, load)).toEqual({
      value: 2,
      readAt: '2026-11-21T08:01:00.001Z',
      fromCache: false,
    })
  })

  it('keeps nothing where the time to live is nought', async () => {
    const fleeting = { ...question, ttlMs: 0 }
    await cache.read(permitOf('a'), fleeting, load)
    expect(await cache.read(permitOf('a'), fleeting, load)).toMatchObject({ value: 2, fromCache: false })
  })

  it('never gives an old answer to a caller who asks for live ones, but keeps the new one for the others', async () => {
    await cache.read(permitOf('a'), question, load)
    const live = await cache.read(permitOf('a', { freshness: 'LIVE' }), question, load)
    expect(live).toMatchObject({ value: 2, fromCache: false })
    expect(await cache.read(permitOf('a'), question, load)).toMatchObject({ value: 2, fromCache: true })
  })

  it('lets two institutions with the same question never meet', async () => {
    const slow = async (): Promise<number> => {
      await new Promise((resolve) => setTimeout(resolve, 5))
      return load()
    }
    const [one, other] = await Promise.all([
      cache.read(permitOf('a'), question, slow),
      cache.read(permitOf('b'), question, slow),
    ])
    expect([one.value, other.value].toSorted()).toEqual([1, 2])
    expect((await cache.read(permitOf('a'), question, load)).value).toBe(one.value)
    expect((await cache.read(permitOf('b'), question, load)).value).toBe(other.value)
  })

  it('tells questions apart by every part, however they are cut', async () => {
    const variants: CacheQuestion[] = [
      question,
      { ...question, service: 'Read' },
      { ...question, question: ['6101901234'] },
      { ...question, question: ['6101901234', '2026-01-02'] },
      { ...question, question: ['61019012342026-01-01'] },
      { ...question, question: ['61019012342', '026-01-01'] },
    ]
    const values: number[] = []
    for (const variant of variants) values.push((await cache.read(permitOf('a'), variant, load)).value)
    expect(new Set(values).size).toBe(variants.length)
  })

  it('makes keys that begin with the institution and hold no part of the question', async () => {
    const set = vi.spyOn(Map.prototype, 'set')
    await cache.read(permitOf('institution00001'), question, load)
    const keys = set.mock.calls.map(([key]: readonly unknown[]) => key).filter((key) => typeof key === 'string')
    const own = keys.filter((key) => key.includes('List'))
    expect(own.length).toBeGreaterThan(0)
    for (const key of own) expect(key).toMatch(/^institution00001:List:[\w-]{43}$/)
    expect(keys.join()).not.toContain('6101901234')
  })

  it('forgets an institution’s answers when told to, and nobody else’s', async () => {
    await cache.read(permitOf('a'), question, load)
    await cache.read(permitOf('b'), question, load)
    await cache.evict('a')
    expect((await cache.read(permitOf('a'), question, load)).fromCache).toBe(false)
    expect((await cache.read(permitOf('b'), question, load)).fromCache).toBe(true)
  })

  it('is bounded: what was used longest ago goes first', async () => {
    const small = memoryCache({ hashKey: Buffer.alloc(32, 1), entries: 2 })
    const about = (name: string): CacheQuestion => ({ ...question, question: [name] })
    const isKept = async (name: string): Promise<boolean> =>
      (await small.read(permitOf('a'), about(name), load)).fromCache
    await isKept('one')
    await isKept('two')
    expect(await isKept('one')).toBe(true)
    await isKept('three')
    expect(await isKept('one')).toBe(true)
    expect(await isKept('two')).toBe(false)
    await small.close()
  })

  it('keeps nothing at all where it may hold no entries', async () => {
    const none = memoryCache({ hashKey: Buffer.alloc(32, 1), entries: 0 })
    await none.read(permitOf('a'), question, load)
    expect((await none.read(permitOf('a'), question, load)).fromCache).toBe(false)
    await none.close()
  })
})

describe('reads of the same at the same time', () => {
  it('ask once, and whoever joined is told that the answer was not read for it', async () => {
    let answer: (value: number) => void = () => undefined
    const held = (): Promise<number> => {
      asked += 1
      return new Promise((resolve) => {
        answer = resolve
      })
    }
    const all = [1, 2, 3].map(() => cache.read(permitOf('a'), question, held))
    await vi.waitFor(() => expect(asked).toBe(1))
    answer(42)
    expect((await Promise.all(all)).map(({ value, fromCache }) => [value, fromCache])).toEqual([
      [42, false],
      [42, true],
      [42, true],
    ])
    expect(asked).toBe(1)
  })

  it('do not share a failure: the second asks for itself', async () => {
    let fail: (cause: Error) => void = () => undefined
    const first = cache.read(
      permitOf('a'),
      question,
      () =>
        new Promise<number>((_resolve, reject) => {
          fail = reject
        }),
    )
    const second = cache.read(permitOf('a'), question, load)
    await new Promise((resolve) => setImmediate(resolve))
    expect(asked).toBe(0)
    fail(new Error('the deadline of the first'))
    await expect(first).rejects.toThrow('the deadline of the first')
    expect(await second).toMatchObject({ value: 1, fromCache: false })
  })

  it('do not make the second wait longer than its own time', async () => {
    const first = cache.read(permitOf('a'), question, () => new Promise<number>(() => undefined))
    const impatient = new AbortController()
    const second = cache.read(permitOf('a', {}, impatient.signal), question, load)
    await new Promise((resolve) => setImmediate(resolve))
    expect(asked).toBe(0)
    impatient.abort()
    expect((await second).value).toBe(1)
    void first
  })

  it('are not joined by a caller who asks for live answers', async () => {
    const first = cache.read(permitOf('a'), question, () => new Promise<number>(() => undefined))
    expect((await cache.read(permitOf('a', { freshness: 'LIVE' }), question, load)).value).toBe(1)
    void first
  })
})
