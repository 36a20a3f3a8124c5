import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#foundation/store/store.ts'
import { together, type Within } from '#foundation/store/together.ts'
import { openTestStore } from '../../store.ts'

let store: Store
/** Transactions that were begun for several. */
let begun: number
let within: Within
beforeEach(async () => {
  store = await openTestStore()
  begun = 0
  within = together(store.database, {
    most: 4,
    before: async () => {
      begun += 1
    },
  })
})
afterEach(() => store.close())

/** One more for the name; what there is then. */
const addTo = (name: string): Promise<number> =>
  within(async (transaction) => {
    await transaction
      .insertInto('cache_eviction')
      .values({ institution_id: name, number: 1 })
      .onConflict((conflict) =>
        conflict.column('institution_id').doUpdateSet(({ eb }) => ({ number: eb('cache_eviction.number', '+', 1) })),
      )
      .execute()
    const { number } = await transaction
      .selectFrom('cache_eviction')
      .select('number')
      .where('institution_id', '=', name)
      .executeTakeFirstOrThrow()
    return Number(number)
  })
const stands = async (): Promise<Readonly<Record<string, number>>> => {
  const rows = await store.database.selectFrom('cache_eviction').selectAll().execute()
  return Object.fromEntries(rows.map(({ institution_id, number }) => [institution_id, Number(number)]))
}

describe('pieces of work that come together', () => {
  it('share a transaction with those that came while another was under way, and no more than it may hold', async () => {
    const first = addTo('first')
    const others = Promise.all(Array.from({ length: 8 }, (_none, index) => addTo(`other ${index}`)))
    expect(await first).toBe(1)
    expect(await others).toEqual(Array(8).fill(1))
    // The first waits for nobody; eight in portions of at most four.
    expect(begun).toBeGreaterThanOrEqual(3)
    expect(begun).toBeLessThanOrEqual(4)
  })

  it('see each what those before have written', async () => {
    const seen = await Promise.all(Array.from({ length: 30 }, () => addTo('one')))
    expect(seen).toEqual(Array.from({ length: 30 }, (_none, index) => index + 1))
    expect(await stands()).toEqual({ one: 30 })
  })

  it('fail each for itself: what the others do stands once, and nothing of what failed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }), async (fates) => {
        await store.database.deleteFrom('cache_eviction').execute()
        const results = await Promise.allSettled(
          fates.map((isGood, index) =>
            isGood
              ? addTo(`good ${index}`)
              : within(async (transaction) => {
                  await transaction
                    .insertInto('cache_eviction')
                    .values({ institution_id: `bad ${index}`, number: 1 })
                    .execute()
                  throw new RangeError(`failed ${index}`)
                }),
          ),
        )
        for (const [index, isGood] of fates.entries())
          expect(results[index]).toMatchObject(
            isGood
              ? { status: 'fulfilled', value: 1 }
              : { status: 'rejected', reason: { name: 'RangeError', message: `failed ${index}` } },
          )
        const good = [...fates.entries()].filter(([, isGood]) => isGood).map(([index]) => [`good ${index}`, 1])
        expect(await stands()).toEqual(Object.fromEntries(good))
      }),
      { numRuns: 30 },
    )
  })

  it('go on after a failure', async () => {
    await expect(within(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await addTo('after')).toBe(1)
  })
})
