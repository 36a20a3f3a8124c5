import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RegisteredInstitution } from '#foundation/access/registry.ts'
import type { ChangeFeed } from '#foundation/follow/changeFeed.ts'
import { readFeedPosition } from '#foundation/follow/feedPositions.ts'
import { readEmployeeChanges } from '#foundation/follow/readEmployeeChanges.ts'
import { silentLog } from '#foundation/log/log.ts'
import { openStore, type Store } from '#foundation/store/store.ts'
import { type Following, followFeeds } from '../../start/followFeeds.ts'
import { casesPlayed } from '../caseNumbers.ts'
import { lastingPlace, openTestStore } from '../store.ts'

const HERE = { id: 'institution00001' } as RegisteredInstitution

/** A log of a system, which grows; read a few rows at a time from a place, as often as it does not fail. */
function growingLog(everyMs = 3_600_000, portion = 2) {
  const rows: string[] = []
  const state = { failures: 0, readings: 0 }
  const feed: ChangeFeed = {
    name: 'SLS_INPUTS',
    everyMs,
    read: async (_institution, position) => {
      state.readings += 1
      if (state.failures > 0) {
        state.failures -= 1
        throw new Error('the system is closed')
      }
      const from = position === null ? rows.length : Number(position)
      const piece = rows.slice(from, from + portion)
      return {
        changes: piece.map((employmentId) => ({ employmentId, subjects: ['CONTRACT'] })),
        position: String(from + piece.length),
        hasMore: from + piece.length < rows.length,
      }
    },
  }
  return { rows, state, feed }
}

const toldOf = async ({ database }: Pick<Store, 'database'>): Promise<readonly string[]> =>
  (await readEmployeeChanges(database, HERE.id, 0, 1_000)).changes.map(({ employmentId }) => employmentId)

describe('feeds', () => {
  let store: Store
  let running: Following[]
  beforeEach(async () => {
    store = await openTestStore()
    running = []
  })
  afterEach(async () => {
    for (const one of running) await one.stop()
    await store.close()
  })
  const follow = (feed: ChangeFeed, isKept: boolean, on: Pick<Store, 'database' | 'tryLead'> = store): Following => {
    const following = followFeeds({
      store: on,
      followed: [{ institution: HERE, feeds: [feed], isKept }],
      log: silentLog,
    })
    running.push(following)
    return following
  }

  it('count from the first reading on, and are read to their end then', async () => {
    const { feed, rows } = growingLog()
    rows.push('before')
    const following = follow(feed, false)
    await following.readNow(HERE.id, 'SLS_INPUTS')
    rows.push('a', 'b', 'c', 'd', 'e')
    await following.readNow(HERE.id, 'SLS_INPUTS')
    expect(await toldOf(store)).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('are read by themselves as often as they say, and when they were is known', async () => {
    const { feed, rows } = growingLog(15)
    follow(feed, true)
    await expect.poll(() => readFeedPosition(store.database, HERE.id, 'SLS_INPUTS')).not.toBeNull()
    rows.push('a')
    await expect.poll(() => toldOf(store)).toEqual(['a'])
    rows.push('b')
    await expect.poll(() => toldOf(store)).toEqual(['a', 'b'])
    const { readAt } = (await readFeedPosition(store.database, HERE.id, 'SLS_INPUTS')) ?? { readAt: '' }
    expect(Date.now() - Date.parse(readAt)).toBeLessThan(2_000)
  })

  it('lose nothing while the system is closed, and ask it less and less often', async () => {
    const { feed, rows, state } = growingLog(10)
    follow(feed, true)
    await expect.poll(() => state.readings).toBeGreaterThan(0)
    await expect.poll(() => readFeedPosition(store.database, HERE.id, 'SLS_INPUTS')).not.toBeNull()
    state.failures = 4
    state.readings = 0
    rows.push('a')
    await pause(100)
    // After 20, 40, 80 and 160 ms; every 10 ms it would have been ten times.
    expect(state.readings).toBeLessThan(6)
    await expect.poll(() => toldOf(store), { timeout: 3_000 }).toEqual(['a'])
  })

  it('note nothing and stay where they were where what was read cannot be kept', async () => {
    const { feed, rows } = growingLog()
    const following = follow(feed, false)
    await following.readNow(HERE.id, 'SLS_INPUTS')
    rows.push('a')
    const broken: ChangeFeed = {
      ...feed,
      read: async (...asked) => {
        const reading = await feed.read(...asked)
        return { ...reading, changes: [...reading.changes, { employmentId: null as never, subjects: ['OTHER'] }] }
      },
    }
    await expect(follow(broken, false).readNow(HERE.id, 'SLS_INPUTS')).rejects.toThrow()
    expect(await toldOf(store)).toEqual([])
    await following.readNow(HERE.id, 'SLS_INPUTS')
    expect(await toldOf(store)).toEqual(['a'])
  })

  it('are read by one of several copies at a time, and by none that another has just read', async () => {
    const { feed, rows, state } = growingLog(60_000)
    let most = 0
    let now = 0
    const slow: ChangeFeed = {
      ...feed,
      read: async (...asked) => {
        now += 1
        most = Math.max(most, now)
        await pause(20)
        now -= 1
        return feed.read(...asked)
      },
    }
    rows.push('before')
    for (let copy = 0; copy < 4; copy++) follow(slow, true)
    await expect.poll(() => readFeedPosition(store.database, HERE.id, 'SLS_INPUTS')).not.toBeNull()
    await pause(100)
    expect([most, state.readings]).toEqual([1, 1])
  })

  it('are not read by a copy that found them due, and got its turn after another had read', async () => {
    const { feed, state } = growingLog(60_000)
    const asking: (() => void)[] = []
    const late: Pick<Store, 'database' | 'tryLead'> = {
      database: store.database,
      // Asks for its turn once another copy has had its own.
      tryLead: async (name) => {
        await new Promise<void>((resolve) => asking.push(resolve))
        return store.tryLead(name)
      },
    }
    follow(feed, true, late)
    await expect.poll(() => asking.length).toBe(1)
    follow(feed, true)
    await expect.poll(() => readFeedPosition(store.database, HERE.id, 'SLS_INPUTS')).not.toBeNull()
    for (const ask of asking) ask()
    await pause(100)
    expect(state.readings).toBe(1)
  })

  it('that nobody has are said not to be there', async () => {
    const following = follow(growingLog().feed, false)
    await expect(following.readNow(HERE.id, 'OPUS_REGISTRATIONS')).rejects.toThrow('no feed OPUS_REGISTRATIONS')
  })
})

describe('whatever fails and whenever the program is restarted', () => {
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('rows' as const), count: fc.integer({ min: 1, max: 4 }) }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('read' as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('closed' as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('crash' as const) }) },
  )

  it('every change that a feed has told is noted, in order', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const fresh = lastingPlace()
        let store = await openStore(fresh.place, silentLog)
        const { feed, rows, state } = growingLog()
        let isCrashing = false
        const crashing: ChangeFeed = {
          ...feed,
          read: async (...asked) => {
            const reading = await feed.read(...asked)
            if (isCrashing) throw new Error('the process ends in the middle')
            return reading
          },
        }
        const start = (): Following =>
          followFeeds({ store, followed: [{ institution: HERE, feeds: [crashing], isKept: false }], log: silentLog })
        let following = start()
        const read = (): Promise<void> => following.readNow(HERE.id, 'SLS_INPUTS')
        try {
          await read()
          for (const one of steps) {
            if (one.kind === 'rows') for (let more = one.count; more > 0; more--) rows.push(`row${rows.length}`)
            else if (one.kind === 'read') await read()
            else if (one.kind === 'closed') {
              state.failures = 1
              await expect(read()).rejects.toThrow('closed')
            } else {
              if (one.kind === 'crash') {
                isCrashing = true
                await expect(read()).rejects.toThrow('in the middle')
                isCrashing = false
              }
              await following.stop()
              await store.close()
              store = await openStore(fresh.place, silentLog)
              following = start()
            }
          }
          await read()
          expect(await toldOf(store)).toEqual(rows)
        } finally {
          await following.stop()
          await store.close()
          await fresh.clear()
        }
      }),
      { numRuns: casesPlayed(10, 100) },
    )
  })
})
