import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { moveFeedPosition, readFeedPosition } from '#foundation/follow/feedPositions.ts'
import { noteEmployeeChanges } from '#foundation/follow/noteEmployeeChanges.ts'
import { readHead } from '#foundation/follow/readEmployeeChanges.ts'
import type { Store } from '#foundation/store/store.ts'
import { openTestStore } from '../../store.ts'

const HERE = 'institution00001'
const AT = new Date('2026-11-20T08:00:00Z')

let store: Store
beforeEach(async () => {
  store = await openTestStore()
})
afterEach(async () => {
  await store.close()
})

const move = (from: string | null, to: string): Promise<boolean> =>
  store.database
    .transaction()
    .execute((transaction) =>
      moveFeedPosition(transaction, { institutionId: HERE, feed: 'SLS_EVENT_LOG', from, to }, AT),
    )

describe('how far a feed has been read', () => {
  it('is not known before the first reading, and then by institution and feed', async () => {
    expect(await readFeedPosition(store.database, HERE, 'SLS_EVENT_LOG')).toBeNull()
    expect(await move(null, 'one')).toBe(true)
    expect(await readFeedPosition(store.database, HERE, 'SLS_EVENT_LOG')).toEqual({
      position: 'one',
      readAt: '2026-11-20T08:00:00.000Z',
    })
    expect(await readFeedPosition(store.database, HERE, 'SLS_INPUTS')).toBeNull()
    expect(await readFeedPosition(store.database, 'institution00002', 'SLS_EVENT_LOG')).toBeNull()
  })

  it('is moved on by whoever read from where it is, and by nobody who read from elsewhere', async () => {
    await move(null, 'one')
    expect([await move(null, 'two'), await move('zero', 'two')]).toEqual([false, false])
    expect(await move('one', 'two')).toBe(true)
    expect(await readFeedPosition(store.database, HERE, 'SLS_EVENT_LOG')).toMatchObject({ position: 'two' })
  })

  it('stays where it was when what was read up to it could not be noted', async () => {
    await move(null, 'one')
    const failed = store.database.transaction().execute(async (transaction) => {
      await moveFeedPosition(transaction, { institutionId: HERE, feed: 'SLS_EVENT_LOG', from: 'one', to: 'two' }, AT)
      const change = { institutionId: HERE, employmentId: 'a', subjects: ['ABSENCE'], feed: 'SLS_EVENT_LOG' } as const
      await noteEmployeeChanges(transaction, [change], AT)
      throw new Error('the process ends')
    })
    await expect(failed).rejects.toThrow('the process ends')
    expect(await readFeedPosition(store.database, HERE, 'SLS_EVENT_LOG')).toMatchObject({ position: 'one' })
    expect(await readHead(store.database, HERE)).toEqual({ newest: 0, forgotten: 0 })
  })
})
