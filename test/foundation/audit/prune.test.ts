import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TrailEntry } from '#foundation/audit/entry.ts'
import { dueForPruning, type PruneResult, pruneTrail } from '#foundation/audit/prune.ts'
import { openTrail } from '#foundation/audit/trail.ts'
import { newTrailKey, trailSigner, trailVerifier } from '#foundation/audit/trailKey.ts'
import { verifyTrail } from '#foundation/audit/verify.ts'
import { createLog, silentLog } from '#foundation/log/log.ts'
import { openStore, type Store } from '#foundation/store/store.ts'
import { casesPlayed } from '../../caseNumbers.ts'
import { lastingPlace, openTestStore } from '../../store.ts'
import type { FreshPlace } from '../../storeFile.ts'
import { closedBy, openedBy } from './entries.ts'

const key = newTrailKey()
const signer = trailSigner(key)
const verifier = trailVerifier([key])
const LIMIT = new Date('2026-06-01T00:00:00Z')
const OLD = '2025-01-01T00:00:00.000Z'
const NEW = '2026-11-01T00:00:00.000Z'

let store: Store
beforeEach(async () => {
  store = await openTestStore()
})
afterEach(() => store.close())

const old = (name: string): TrailEntry[] => [
  openedBy(name, { at: OLD }),
  closedBy(name, { at: OLD, persons: [`person of ${name}`], employments: [`employment of ${name}`] }),
]
const recent = (name: string): TrailEntry[] => [
  openedBy(name, { at: NEW }),
  closedBy(name, { at: NEW, persons: [`person of ${name}`] }),
]
/** A chain of its own, from an opening to a closing of the trail. */
const chain = async (...entries: TrailEntry[]): Promise<void> => {
  const trail = await openTrail({ database: store.database, signer, log: silentLog })
  await Promise.all(entries.map((entry) => trail.append(entry)))
  await trail.close()
}
const prune = (log = silentLog): Promise<PruneResult> =>
  pruneTrail({ database: store.database, signer, verifier, log }, LIMIT)
const problems = async (database = store.database): Promise<string[]> => {
  const found: string[] = []
  await verifyTrail(database, verifier, ({ kind, from, to }) => found.push(`${kind} ${from}-${to}`))
  return found
}
const visits = async (): Promise<string[]> =>
  (await store.database.selectFrom('trail').select(['visit_id', 'kind']).orderBy('sequence').execute()).map(
    ({ visit_id, kind }) => `${visit_id} ${kind}`,
  )
const indexed = async (): Promise<string[]> => [
  ...(await store.database.selectFrom('trail_person').select('person_hash').execute()).map((row) => row.person_hash),
  ...(await store.database.selectFrom('trail_employment').select('employment_id').execute()).map(
    (row) => row.employment_id,
  ),
]
const heads = () =>
  store.database
    .selectFrom('trail_head')
    .select(['kind', 'number', 'reason'])
    .where('kind', '=', 'PRUNED')
    .orderBy('sequence')
    .execute()

describe('pruning the trail', () => {
  it('removes what is older from the beginning of each chain, behind a signed head, and the trail verifies', async () => {
    await chain(...old('a'), ...old('b'), ...recent('c'))
    await chain(...old('d'))
    await chain(...recent('e'))
    expect(await prune()).toEqual({ rows: 6, writers: 2, damaged: 0 })
    expect(await visits()).toEqual(['c OPENED', 'c CLOSED', 'e OPENED', 'e CLOSED'])
    expect(await indexed()).toEqual(['person of c', 'person of e'])
    expect(new Set((await heads()).map(({ number }) => number))).toEqual(new Set([4, 2]))
    expect((await heads())[0]?.reason).toBe('retention: rows from before 2026-06-01T00:00:00.000Z')
    expect(await problems()).toEqual([])
  })

  it('removes nothing a second time, and goes on from there when more has become old', async () => {
    await chain(...old('a'), ...recent('b'), ...recent('c'))
    await prune()
    expect(await prune()).toEqual({ rows: 0, writers: 0, damaged: 0 })
    expect(await heads()).toHaveLength(1)
    const later = { database: store.database, signer, verifier, log: silentLog }
    expect(await pruneTrail(later, new Date('2027-01-01T00:00:00Z'))).toEqual({ rows: 4, writers: 1, damaged: 0 })
    expect(await visits()).toEqual([])
    expect((await heads()).map(({ number }) => number)).toEqual([2, 6])
    expect(await problems()).toEqual([])
  })

  it('leaves a running writer able to go on, whole', async () => {
    const trail = await openTrail({ database: store.database, signer, log: silentLog, headMs: 5 })
    for (const entry of old('a')) await trail.append(entry)
    await prune()
    expect(await visits()).toEqual([])
    expect(await problems()).toEqual([])
    for (const entry of recent('b')) await trail.append(entry)
    await trail.close()
    expect(await visits()).toHaveLength(2)
    expect(await problems()).toEqual([])
  })

  it('cuts no visit apart: the boundary moves back to before it, and before whatever is woven into it', async () => {
    const [aOpened, aClosed] = old('a') as [TrailEntry, TrailEntry]
    const [bOpened, bClosed] = old('b') as [TrailEntry, TrailEntry]
    const [, cClosed] = recent('c') as [TrailEntry, TrailEntry]
    await chain(aOpened, aClosed, bOpened, openedBy('c', { at: OLD }), bClosed, cClosed)
    expect(await prune()).toEqual({ rows: 2, writers: 1, damaged: 0 })
    expect(await visits()).toEqual(['b OPENED', 'c OPENED', 'b CLOSED', 'c CLOSED'])
    expect(await problems()).toEqual([])
  })

  it('keeps an opening whose closing another chain has, while that is not due', async () => {
    await chain(openedBy('a', { at: OLD }))
    await chain(closedBy('a', { at: NEW }))
    expect(await prune()).toMatchObject({ rows: 0 })
    expect(await visits()).toHaveLength(2)
  })

  it('removes visits that were never closed, when they are due', async () => {
    await chain(openedBy('died', { at: OLD }), ...recent('b'))
    expect(await prune()).toMatchObject({ rows: 1 })
    expect(await problems()).toEqual([])
  })

  it('never cuts a visit apart nor leaves anything old that it could remove, whatever the order of rows', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ visit: fc.nat(5), isOld: fc.boolean(), isClosing: fc.boolean() }), { maxLength: 14 }),
        async (rows) => {
          const own = await openTestStore()
          try {
            const trail = await openTrail({ database: own.database, signer, log: silentLog })
            await Promise.all(
              rows.map(({ visit, isOld, isClosing }) => {
                const at = isOld ? OLD : NEW
                return trail.append(isClosing ? closedBy(`v${visit}`, { at }) : openedBy(`v${visit}`, { at }))
              }),
            )
            await trail.close()
            const { rows: gone } = await pruneTrail({ database: own.database, signer, verifier, log: silentLog }, LIMIT)
            const names = rows.map(({ visit }) => visit)
            const [before, behind] = [new Set(names.slice(0, gone)), new Set(names.slice(gone))]
            expect(before.intersection(behind).size).toBe(0)
            expect(rows.slice(0, gone).every(({ isOld }) => isOld)).toBe(true)
            const couldGoOn = rows.some(
              (_, index) =>
                index >= gone &&
                rows.slice(0, index + 1).every(({ isOld }) => isOld) &&
                new Set(names.slice(0, index + 1)).isDisjointFrom(new Set(names.slice(index + 1))),
            )
            expect(couldGoOn).toBe(false)
            expect(await problems(own.database)).toEqual([])
          } finally {
            await own.close()
          }
        },
      ),
      { numRuns: casesPlayed(12, 60) },
    )
  }, 60_000)

  it('says what it would do, and does it not', async () => {
    await chain(...old('a'), ...recent('b'))
    const due = await dueForPruning({ database: store.database, verifier }, LIMIT)
    expect(due).toMatchObject([{ from: 1, last: { number: 2 }, isDeclared: false, damagedAt: null }])
    expect(await visits()).toHaveLength(4)
    expect(await heads()).toEqual([])
  })

  it('goes through a long chain in portions, between which others write', async () => {
    const trail = await openTrail({ database: store.database, signer, log: silentLog })
    await Promise.all(
      Array.from({ length: 700 }, (_, nth) => old(`v${nth}`)).flatMap((pair) =>
        pair.map((entry) => trail.append(entry)),
      ),
    )
    let done = false
    const pruning = prune().finally(() => {
      done = true
    })
    let written = 0
    while (!done) {
      await trail.append(openedBy(`meanwhile${written}`, { at: NEW }))
      written += 1
    }
    expect(await pruning).toMatchObject({ rows: 1_400 })
    expect(written).toBeGreaterThan(2)
    await trail.close()
    expect(await visits()).toHaveLength(written)
    expect(await problems()).toEqual([])
  }, 30_000)

  it.each([
    [
      'was changed',
      (number: number) =>
        store.database.updateTable('trail').set({ subject: 'x' }).where('number', '=', number).execute(),
    ],
    ['is missing', (number: number) => store.database.deleteFrom('trail').where('number', '=', number).execute()],
  ])('leaves a row that %s, with all behind it, and raises the alarm', async (_what, damage) => {
    const lines: string[] = []
    await chain(...old('a'), ...old('b'), ...old('c'), ...recent('d'))
    await damage(3)
    const before = await problems()
    const log = createLog({ level: 'info', sink: { write: (line) => lines.push(line) } })
    expect(await prune(log)).toMatchObject({ rows: 2, damaged: 1 })
    expect(lines.join('')).toContain('trail_not_pruned')
    expect(before).toHaveLength(1)
    expect(await problems()).toEqual(before)
  })

  it('does not believe a head that nobody signed', async () => {
    await chain(...old('a'), ...recent('b'))
    const [genuine] = await store.database.selectFrom('trail_head').selectAll().execute()
    if (genuine === undefined) throw new Error('no head')
    const last = await store.database.selectFrom('trail').selectAll().where('number', '=', 2).executeTakeFirstOrThrow()
    await store.database
      .insertInto('trail_head')
      .values({ ...genuine, sequence: 9, kind: 'PRUNED', number: 2, hash: String(last.hash) })
      .execute()
    await prune()
    expect((await heads()).map(({ number }) => number)).toEqual([2, 2])
    expect(await problems()).toEqual(['HEAD_UNVERIFIABLE 2-2'])
  })
})

describe('verification of a pruned trail', () => {
  const pruned = async (): Promise<void> => {
    await chain(...old('a'), ...old('b'), ...recent('c'), ...recent('d'))
    await prune()
  }

  it('names rows that are gone beyond what the head says', async () => {
    await pruned()
    await store.database.deleteFrom('trail').where('number', 'in', [5, 6]).execute()
    await store.database.deleteFrom('trail_person').execute()
    expect(await problems()).toContain('MISSING 5-6')
  })

  it('names all that is gone when the end is, too', async () => {
    await pruned()
    await store.database.deleteFrom('trail').execute()
    await store.database.deleteFrom('trail_person').execute()
    expect(await problems()).toEqual(['CUT_OFF 5-8'])
  })

  it('names a row that was changed right behind what is gone', async () => {
    await pruned()
    await store.database.updateTable('trail').set({ subject: 'x' }).where('number', '=', 5).execute()
    expect(await problems()).toEqual(['CHANGED 5-5'])
  })

  it.each([
    [
      'made of another',
      (sequence: number) =>
        store.database
          .updateTable('trail_head')
          .set({ kind: 'PRUNED', number: 4 })
          .where('sequence', '=', sequence)
          .execute(),
    ],
  ])('names a head that was %s, and what it is to excuse', async (_what, forge) => {
    await chain(...old('a'), ...old('b'), ...recent('c'))
    await forge(2)
    await store.database.deleteFrom('trail').where('number', '<=', 4).execute()
    await store.database.deleteFrom('trail_person').execute()
    await store.database.deleteFrom('trail_employment').execute()
    expect((await problems()).filter((problem) => !problem.startsWith('NOT_INDEXED'))).toEqual([
      'HEAD_UNVERIFIABLE 4-4',
      'MISSING 1-4',
    ])
  })

  it.each([
    ['its number', { number: 6 }],
    ['its hash', { hash: 'another' }],
    ['its reason', { reason: 'another' }],
    ['that it has one', { reason: null }],
  ])('names the head when somebody changed %s', async (_what, change) => {
    await pruned()
    await store.database.updateTable('trail_head').set(change).where('kind', '=', 'PRUNED').execute()
    const [first, ...others] = await problems()
    expect(first).toContain('HEAD_UNVERIFIABLE')
    expect(others).toContain('MISSING 1-4')
  })

  it('names the head that is gone', async () => {
    await pruned()
    await chain(...recent('e'))
    await store.database.deleteFrom('trail_head').where('kind', '=', 'PRUNED').execute()
    expect((await problems()).map((problem) => problem.split(' ')[0])).toEqual(['HEAD_MISSING', 'MISSING'])
  })

  it('names what is put in place of what is gone', async () => {
    await chain(...old('a'), ...old('b'), ...recent('c'))
    const rows = await store.database.selectFrom('trail').selectAll().orderBy('sequence').execute()
    await prune()
    const [first] = rows
    if (first === undefined) throw new Error('no rows')
    await store.database
      .insertInto('trail')
      .values({ ...first, subject: 'x' })
      .execute()
    expect(await problems()).not.toEqual([])
  })
})

describe('a process that is killed while it prunes', () => {
  const program = fileURLToPath(new URL('pruningProcess.ts', import.meta.url))
  let place: FreshPlace
  beforeEach(() => {
    place = lastingPlace()
  })
  afterEach(async () => {
    await store.close()
    await place.clear()
  })

  it.each([
    ['between the head and the first removal', '2', 242],
    ['inside the first removal', 'in:2', 242],
    ['between two removals', '3', 142],
    ['before the last one', '4', 42],
    ['inside the head’s own transaction', 'in:1', 242],
  ])('%s leaves a trail that verifies, and the next run removes the rest', async (_when, plan, left) => {
    await store.close()
    store = await openStore(place.place, silentLog)
    await chain(...Array.from({ length: 120 }, (_, nth) => old(`v${nth}`)).flat(), ...recent('stays'))
    await store.close()
    const signal = await new Promise((resolve) => {
      execFile(
        process.execPath,
        [program, JSON.stringify(place.place), plan, LIMIT.toISOString(), JSON.stringify(key)],
        (error) => resolve(error?.signal ?? null),
      )
    })
    expect(signal).toBe('SIGKILL')
    store = await openStore(place.place, silentLog)
    expect(await visits()).toHaveLength(left)
    expect(await problems()).toEqual([])
    expect(await prune()).toMatchObject({ rows: left - 2, damaged: 0 })
    expect(await heads()).toHaveLength(1)
    expect(await visits()).toEqual(['stays OPENED', 'stays CLOSED'])
    expect(await indexed()).toEqual(['person of stays'])
    expect(await problems()).toEqual([])
  })
})
