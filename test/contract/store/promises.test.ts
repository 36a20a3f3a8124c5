import fc from 'fast-check'
import { type Kysely, sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDirectory } from '#foundation/directory/directory.ts'
import { silentLog } from '#foundation/log/log.ts'
import { migrations } from '#foundation/store/migrations/all.ts'
import { refuseChanges } from '#foundation/store/refuseChanges.ts'
import { serialise } from '#foundation/store/serialise.ts'
import { openStore, openStoreToRead, type Store } from '#foundation/store/store.ts'
import { testKeys } from '../../foundation/directory/entries.ts'
import type { FreshPlace } from '../../storeFile.ts'
import { databases } from './stores.ts'

/** A table as a migration makes one, in the same words for every database. */
interface Made {
  made: { place: number; text: string | null; bytes: Uint8Array | null }
}

describe.each(databases)('a store in $name', ({ fresh }) => {
  let lasting: FreshPlace
  let store: Store
  let made: Kysely<Made>

  beforeEach(async () => {
    lasting = fresh()
    store = await openStore(lasting.place, silentLog)
    made = store.database as unknown as Kysely<Made>
    await store.database.schema
      .createTable('made')
      .addColumn('place', 'integer', (column) => column.primaryKey())
      .addColumn('text', 'text')
      .addColumn('bytes', 'blob')
      .execute()
  })
  afterEach(async () => {
    await store.close()
    await lasting.clear()
  })

  const insert = (texts: readonly (string | null)[]) =>
    made
      .insertInto('made')
      .values(texts.map((text, index) => ({ place: index + 1, text, bytes: null })))
      .execute()
  const texts = async (): Promise<(string | null)[]> =>
    (await made.selectFrom('made').select('text').orderBy('place').execute()).map(({ text }) => text)

  it('keeps its name and what it holds when it is opened again, and every migration has been once', async () => {
    await insert(['kept'])
    const names = () => store.database.selectFrom('store_name').selectAll().execute()
    const before = await names()
    await store.close()
    store = await openStore(lasting.place, silentLog)
    made = store.database as unknown as Kysely<Made>
    expect(await names()).toEqual(before)
    expect(await texts()).toEqual(['kept'])
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(made)
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(migrations))
  })

  it('is refused where it was brought further than this program knows', async () => {
    await sql`insert into kysely_migration values ('999_fromTheFuture', '2026-11-22T00:00:00.000Z')`.execute(made)
    await store.close()
    await expect(openStore(lasting.place, silentLog)).rejects.toThrow('999_fromTheFuture')
    const reading = await openStoreToRead(lasting.place, silentLog)
    store = { ...store, close: () => reading.close() }
  })

  it('has all of a transaction or nothing', async () => {
    const failing = made.transaction().execute(async (transaction) => {
      await transaction.insertInto('made').values({ place: 1, text: 'half', bytes: null }).execute()
      throw new Error('the other half failed')
    })
    await expect(failing).rejects.toThrow('the other half failed')
    expect(await texts()).toEqual([])
    await expect(insert(['a', 'b']).then(() => insert(['c']))).rejects.toThrow()
    expect(await texts()).toEqual(['a', 'b'])
  })

  it('orders texts by their bytes, whatever language the server thinks in', async () => {
    const drawn = ['Å', 'AA', 'Z', 'a', 'æ', 'Ø', 'ö', 'b', 'B', '_', '1', '10', '2', ' ', '😀', '\uffee']
    await insert(drawn)
    const rows = await made.selectFrom('made').select('text').orderBy('text').execute()
    const byBytes = drawn.toSorted((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)))
    expect(rows.map(({ text }) => text)).toEqual(byBytes)
    const above = await made.selectFrom('made').select('text').where('text', '>', 'Z').orderBy('text').execute()
    expect(above.map(({ text }) => text)).toEqual(byBytes.slice(byBytes.indexOf('Z') + 1))
  })

  it('gives whole numbers back as numbers up to the safe ones, sums, counts and greatest ones too', async () => {
    for (const place of [-1, 2 ** 31, 2 ** 40, Number.MAX_SAFE_INTEGER])
      await made.insertInto('made').values({ place, text: null, bytes: null }).execute()
    expect(await made.selectFrom('made').select('place').orderBy('place').execute()).toEqual(
      [-1, 2 ** 31, 2 ** 40, Number.MAX_SAFE_INTEGER].map((place) => ({ place })),
    )
    const told = await made
      .selectFrom('made')
      .select(({ fn }) => [
        fn.max('place').as('most'),
        fn.countAll().as('count'),
        fn.sum(sql<number>`case when place < 5000000000 then place else 0 end`).as('sum'),
      ])
      .executeTakeFirstOrThrow()
    expect(told).toEqual({ most: Number.MAX_SAFE_INTEGER, count: 4, sum: 2 ** 31 - 1 })
  })

  it('gives texts and bytes back as they were, null as null', async () => {
    const storable = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', ''))
    await fc.assert(
      fc.asyncProperty(fc.option(storable), fc.uint8Array(), async (text, bytes) => {
        await made.deleteFrom('made').execute()
        await made.insertInto('made').values({ place: 1, text, bytes }).execute()
        const back = await made.selectFrom('made').selectAll().executeTakeFirstOrThrow()
        expect([back.text, Buffer.from(back.bytes ?? [])]).toEqual([text, Buffer.from(bytes)])
      }),
      { numRuns: 40 },
    )
  })

  it('finds by LIKE what is escaped as it stands, Danish letters included', async () => {
    const all = ['løn 50%', 'løn 500', 'a_b', 'axb', 'bag\\stræb', 'bagstræb', 'ærø', 'ÆRØ']
    await insert(all)
    const found = async (pattern: string): Promise<(string | null)[]> =>
      (
        await made
          .selectFrom('made')
          .select('text')
          .where('text', 'like', sql<string>`${pattern} escape '\\'`)
          .orderBy('place')
          .execute()
      ).map(({ text }) => text)
    expect(await found('%50\\%%')).toEqual(['løn 50%'])
    expect(await found('a\\_b')).toEqual(['a_b'])
    expect(await found('bag\\\\st%')).toEqual(['bag\\stræb'])
    expect(await found('%rø')).toEqual(['ærø'])
    expect(await found('l_n%')).toEqual(['løn 50%', 'løn 500'])
  })

  it('finds nothing by a text that none can hold, where strangers choose it', async () => {
    const directory = openDirectory(store.database, testKeys)
    const all = { first: 5, after: null, active: null, nameContains: null, unit: null, on: '2026-11-21' as never }
    expect((await directory.page('i', { ...all, nameContains: '\0' })).items).toEqual([])
    expect(await directory.count('i', { ...all, unit: 'a\0' })).toBe(0)
    expect(await directory.byIds('i', ['\0'])).toEqual([])
  })

  it('leaves a row that is there when told to do nothing, and changes it when told so', async () => {
    await insert(['first'])
    const again = made.insertInto('made').values({ place: 1, text: 'second', bytes: null })
    await again.onConflict((conflict) => conflict.doNothing()).execute()
    expect(await texts()).toEqual(['first'])
    await again.onConflict((conflict) => conflict.column('place').doUpdateSet({ text: 'second' })).execute()
    expect(await texts()).toEqual(['second'])
  })

  it('takes 1,000 rows of 13 columns in two statements', async () => {
    const row = (sequence: number) => ({
      ...{ sequence, at: 'a', kind: 'k', request_id: 'r', visit_id: 'v', institution_id: 'i', subject: 's' },
      ...{ subgraph: 'g', body: 'b', writer: 'w', number: sequence, previous_hash: 'p', hash: 'h' },
    })
    for (const first of [0, 500])
      await store.database
        .insertInto('trail')
        .values(Array.from({ length: 500 }, (_, index) => row(first + index)))
        .execute()
    const { count } = await store.database
      .selectFrom('trail')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    expect(count).toBe(1_000)
  })

  it('refuses by itself to change or remove rows of a table that refuses changes', async () => {
    await refuseChanges(made, 'made')
    await insert(['kept'])
    await expect(made.updateTable('made').set({ text: 'changed' }).execute()).rejects.toThrow('made refuses UPDATE')
    await expect(made.deleteFrom('made').execute()).rejects.toThrow('made refuses DELETE')
    const replacing = made
      .insertInto('made')
      .values({ place: 1, text: 'replaced', bytes: null })
      .onConflict((conflict) => conflict.column('place').doUpdateSet({ text: 'replaced' }))
    await expect(replacing.execute()).rejects.toThrow('made refuses UPDATE')
    expect(await texts()).toEqual(['kept'])
  })

  it('refuses what it was told to and no more', async () => {
    await refuseChanges(made, 'made', ['UPDATE'])
    await insert(['here'])
    await expect(made.updateTable('made').set({ text: 'changed' }).execute()).rejects.toThrow('made refuses UPDATE')
    await made.deleteFrom('made').execute()
    expect(await texts()).toEqual([])
  })

  it('lets those who draw the next number take turns', async () => {
    const draw = () =>
      made.transaction().execute(async (transaction) => {
        await serialise(transaction, 'numbers')
        const { newest } = await transaction
          .selectFrom('made')
          .select(({ fn }) => fn.max<number | null>('place').as('newest'))
          .executeTakeFirstOrThrow()
        const place = (newest ?? 0) + 1
        await transaction.insertInto('made').values({ place, text: null, bytes: null }).execute()
        return place
      })
    const drawn = await Promise.all(Array.from({ length: 40 }, draw))
    expect(drawn.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
  })

  it('has one lead for each name, until it is given up', async () => {
    const first = await store.tryLead('nightly')
    expect(first?.lost.aborted).toBe(false)
    expect(await store.tryLead('nightly')).toBe(null)
    const other = await store.tryLead('hourly')
    expect(other).not.toBe(null)
    await first?.release()
    const second = await store.tryLead('nightly')
    expect(second).not.toBe(null)
    expect(first?.lost.aborted).toBe(false)
    await second?.release()
  })

  it('carries words to all who listen on the channel and to nobody else, in the order in which they were said', async () => {
    const heard: string[] = []
    const hear = (who: string) => (word: string | null) => void heard.push(`${who} ${word}`)
    const stop = await store.listen('changes', hear('one'))
    await store.listen('changes', hear('two'))
    await store.listen('other', hear('three'))
    await store.wake('changes', 'a')
    await store.wake('changes', 'ø "\'; b')
    await store.wake('other')
    await expect.poll(() => heard).toHaveLength(5)
    expect(heard.filter((one) => one.startsWith('one'))).toEqual(['one a', 'one ø "\'; b'])
    expect(heard.filter((one) => one.startsWith('two'))).toEqual(['two a', 'two ø "\'; b'])
    expect(heard.filter((one) => one.startsWith('three'))).toEqual(['three '])
    await stop()
    await store.wake('changes', 'c')
    await expect.poll(() => heard).toContain('two c')
    expect(heard).not.toContain('one c')
  })

  it('refuses a word that is too long to be carried', async () => {
    await expect(store.wake('changes', 'ø'.repeat(2_001))).rejects.toThrow(RangeError)
    await store.wake('changes', 'ø'.repeat(2_000))
  })

  it('is read without being changed by who opens it to read', async () => {
    await insert(['a'])
    const reading = await openStoreToRead(lasting.place, silentLog)
    const read = reading.database as unknown as Kysely<Made>
    expect(await read.selectFrom('made').select('text').execute()).toEqual([{ text: 'a' }])
    await expect(read.deleteFrom('made').execute()).rejects.toThrow(/read-?only/)
    expect(await texts()).toEqual(['a'])
    await reading.close()
  })

  it('orders numbers as numbers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.maxSafeInteger(), { minLength: 1, maxLength: 20 }), async (places) => {
        await made.deleteFrom('made').execute()
        for (const place of places) await made.insertInto('made').values({ place, text: null, bytes: null }).execute()
        const back = await made.selectFrom('made').select('place').orderBy('place', 'desc').execute()
        expect(back.map(({ place }) => place)).toEqual(places.toSorted((one, other) => other - one))
      }),
      { numRuns: 20 },
    )
  })
})
