import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { noteSuccessor, recordSuccessors } from '#foundation/directory/recordSuccessors.ts'
import type { Store } from '#foundation/store/store.ts'
import { openTestStore } from '../../store.ts'

let store: Store
beforeEach(async () => {
  store = await openTestStore()
})
afterEach(() => store.close())
const find = (institution: string, id: string) => recordSuccessors(store.database).find(institution, id)

describe('the id of a record that changes of ours have given others', () => {
  it('leads to the newest, whichever of its ids a change named', async () => {
    let histories = 0
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 1_000 }), { minLength: 1, maxLength: 8 }), async (choices) => {
        histories += 1
        const ids = [`${histories}.0`]
        for (const [index, choice] of choices.entries()) {
          const next = `${histories}.${index + 1}`
          await noteSuccessor(store.database, 'a', ids[choice % ids.length] ?? '', next)
          ids.push(next)
        }
        const newest = ids.at(-1)
        for (const id of ids.slice(0, -1)) expect(await find('a', id)).toBe(newest)
        expect(await find('a', newest ?? '')).toBeNull()
      }),
      { numRuns: 25 },
    )
  })
  it('is another’s at another institution, and leads nowhere where nothing was changed', async () => {
    await noteSuccessor(store.database, 'a', 'one', 'two')
    expect(await find('b', 'one')).toBeNull()
    expect(await find('a', 'three')).toBeNull()
  })
  it('comes to an end where a record has got its first id back', async () => {
    await noteSuccessor(store.database, 'a', 'one', 'two')
    await noteSuccessor(store.database, 'a', 'two', 'one')
    expect(await find('a', 'two')).toBe('one')
    await noteSuccessor(store.database, 'a', 'one', 'three')
    for (const id of ['one', 'two']) expect(await find('a', id)).toBe('three')
  })
})
