import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ChangeWord, type ChangeWords, openChangeWords } from '#foundation/changes/changeWords.ts'
import type { Store } from '#foundation/store/store.ts'
import { openTestStore } from '../../store.ts'

const hashKey = randomBytes(32)
const CHANGE = {
  id: 'change0000000001',
  institutionId: 'institution00001',
  interfaceCode: 'SLS_OPDATER',
  subject: 'person:anna',
}

let store: Store
let words: ChangeWords
let heard: (ChangeWord | null)[]
beforeEach(async () => {
  store = await openTestStore()
  words = await openChangeWords(store, hashKey)
  heard = []
  words.listen((word) => heard.push(word))
})
afterEach(async () => {
  await words.close()
  await store.close()
})

describe('the word that a change has another status', () => {
  it('is heard by every copy once the work that told it can be read', async () => {
    const other = await openChangeWords(store, hashKey)
    const read: Promise<unknown>[] = []
    const stop = other.listen(() => read.push(store.database.selectFrom('registry_version').selectAll().execute()))
    await store.database.transaction().execute(async (transaction) => {
      await words.tell(transaction, CHANGE)
      await transaction.updateTable('registry_version').set({ version: 4711 }).execute()
    })
    await expect.poll(() => heard.length).toBe(1)
    await expect.poll(() => read.length).toBe(1)
    expect(await read[0]).toMatchObject([{ version: 4711 }])
    stop()
    await other.close()
  })

  it('tells whose it is, and of the submitter only to those who know whom to ask for', async () => {
    await store.database.transaction().execute((transaction) => words.tell(transaction, CHANGE))
    await expect.poll(() => heard.length).toBe(1)
    const [word] = heard
    expect(word).toMatchObject({
      id: 'change0000000001',
      institutionId: 'institution00001',
      interfaceCode: 'SLS_OPDATER',
    })
    expect([word?.isBy('person:anna'), word?.isBy('person:bent')]).toEqual([true, false])
  })

  it('carries no subject, and fits every database', async () => {
    const said: (string | null)[] = []
    const stop = await store.listen('changeStatus', (word) => said.push(word))
    await store.database.transaction().execute((transaction) => words.tell(transaction, CHANGE))
    await expect.poll(() => said.length).toBe(1)
    expect(said[0]).not.toContain('anna')
    expect(Buffer.byteLength(String(said[0]))).toBeLessThan(4_000)
    await stop()
  })

  it('of a form that is not known here says that something may have happened', async () => {
    for (const word of ['', 'not JSON', '{}', '["a","b","c"]', '["a","b","c",4]'])
      await store.wake('changeStatus', word)
    await expect.poll(() => heard).toEqual([null, null, null, null, null])
  })

  it('is not heard by those who have stopped listening', async () => {
    const stopped: unknown[] = []
    words.listen((word) => stopped.push(word))()
    await store.database.transaction().execute((transaction) => words.tell(transaction, CHANGE))
    await expect.poll(() => heard.length).toBe(1)
    expect(stopped).toEqual([])
  })
})
