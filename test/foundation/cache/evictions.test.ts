import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { followEvictions, noteEviction } from '#foundation/cache/evictions.ts'
import { type InstitutionCache, memoryCache } from '#foundation/cache/institutionCache.ts'
import type { Store } from '#foundation/store/store.ts'
import { Permit } from '#foundation/tenancy/permit.ts'
import { openTestStore } from '../../store.ts'
import { callerAt } from '../callers.ts'

const question = { service: 'List', question: ['1001'], ttlMs: 60_000 }

let store: Store
/** Each as a copy of its own has it. */
let copies: readonly InstitutionCache[]
let value: string
beforeEach(async () => {
  store = await openTestStore()
  copies = [1, 2, 3].map(() => memoryCache({ hashKey: Buffer.alloc(32, 1), entries: 100 }))
  value = 'before'
})
afterEach(async () => {
  for (const cache of copies) await cache.close()
  await store.close()
})

const permit = (institution: string): Permit =>
  Permit.issue(callerAt(institution), 'interactive', new AbortController().signal)

describe('evictions', () => {
  it('are followed by every copy before it takes a kept answer, and concern the one institution', async () => {
    const readers = copies.map((cache) => {
      const evictions = followEvictions(store.database, cache)
      return async (institution: string) => {
        await evictions.follow(institution)
        const { value: read, fromCache } = await cache.read(permit(institution), question, async () => value)
        return `${read}${fromCache ? ', kept' : ''}`
      }
    })
    const allRead = (institution: string) => Promise.all(readers.map((read) => read(institution)))
    for (const institution of ['a', 'b']) {
      expect(await allRead(institution)).toEqual(Array(3).fill('before'))
      expect(await allRead(institution)).toEqual(Array(3).fill('before, kept'))
    }
    for (const now of ['after', 'after that']) {
      value = now
      await noteEviction(store.database, 'a')
      expect(await allRead('a')).toEqual(Array(3).fill(now))
      expect(await allRead('a')).toEqual(Array(3).fill(`${now}, kept`))
      expect(await allRead('b')).toEqual(Array(3).fill('before, kept'))
    }
  })
  it('count for nothing until the transaction is committed in which they are noted', async () => {
    const [cache] = copies
    if (cache === undefined) throw new Error('there is no copy')
    const { follow } = followEvictions(store.database, cache)
    await cache.read(permit('a'), question, async () => value)
    const undone = store.database.transaction().execute(async (transaction) => {
      await noteEviction(transaction, 'a')
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    await follow('a')
    expect(await cache.read(permit('a'), question, async () => 'new')).toMatchObject({ fromCache: true })
  })
})

describe('an answer that was asked for before an eviction', () => {
  it('is neither kept nor handed to whoever asks after it', async () => {
    const [cache] = copies
    if (cache === undefined) throw new Error('there is no copy')
    const [slow, begun] = [Promise.withResolvers<string>(), Promise.withResolvers<void>()]
    const first = cache.read(permit('a'), question, () => {
      begun.resolve()
      return slow.promise
    })
    await begun.promise
    await cache.evict('a')
    const second = cache.read(permit('a'), question, async () => 'after')
    expect(await second).toMatchObject({ value: 'after', fromCache: false })
    slow.resolve('before')
    expect(await first).toMatchObject({ value: 'before' })
    expect(await cache.read(permit('a'), question, async () => 'later')).toMatchObject({ value: 'after' })
  })
})
