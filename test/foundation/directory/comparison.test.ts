import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareWhole } from '#foundation/directory/comparison.ts'
import { type Directory, openDirectory } from '#foundation/directory/directory.ts'
import type { DirectoryEntry, Employment } from '#foundation/directory/employment.ts'
import type { Store } from '#foundation/store/store.ts'
import { localDate } from '#schema/scalars/LocalDate.ts'
import { openTestStore } from '../../store.ts'
import { entry, lists, testKeys } from './entries.ts'

let store: Store
let directory: Directory
let institutions = 0
const newInstitution = (): string => {
  institutions += 1
  return `institution${String(institutions).padStart(4, '0')}`
}
const compare = (institutionId: string, entries: Iterable<DirectoryEntry>) =>
  compareWhole(store.database, testKeys, institutionId, 'OPUS', entries)

beforeAll(async () => {
  store = await openTestStore()
  directory = openDirectory(store.database, testKeys)
})
afterAll(() => store.close())

function factsOf(employment: Employment | null): DirectoryEntry | null {
  if (employment === null) return null
  const { keys, givenName, familyName, unit, statusCode, statuses, employedFrom, employedTo } = employment
  return {
    number: keys.number,
    cprNumber: keys.cprNumber,
    givenName,
    familyName,
    unit,
    statusCode,
    statuses,
    employedFrom,
    employedTo,
  }
}

function millisecondsSince(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1_000
}

describe('a whole comparison', () => {
  it('makes the directory tell the last list’s facts, and keeps those whom it no longer names', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(lists, { minLength: 1, maxLength: 4 }), async (told) => {
        const institution = newInstitution()
        const expected = new Map<string, DirectoryEntry>()
        for (const list of told) {
          const before = new Map(expected)
          const result = await compare(institution, list)
          for (const one of list) expected.set(one.number, one)
          const isSame = (one: DirectoryEntry): boolean =>
            JSON.stringify(before.get(one.number)) === JSON.stringify(one)
          expect(result).toEqual({
            added: list.filter(({ number }) => !before.has(number)).length,
            changed: list.filter((one) => before.has(one.number) && !isSame(one)).length,
            unchanged: list.filter((one) => before.has(one.number) && isSame(one)).length,
          })
        }
        for (const [number, one] of expected)
          expect(factsOf(await directory.byNumber(institution, number))).toEqual(one)
        const question = { first: 500, after: null, active: null, nameContains: null, unit: null }
        expect(await directory.count(institution, { ...question, on: localDate('2026-01-01') })).toBe(expected.size)
      }),
      { numRuns: 60 },
    )
  })

  it('counts what was added, changed and left alone', async () => {
    const institution = newInstitution()
    expect(await compare(institution, [entry('1'), entry('2')])).toEqual({ added: 2, changed: 0, unchanged: 0 })
    expect(await compare(institution, [entry('1'), entry('2', { unit: 'x' }), entry('3')])).toEqual({
      added: 1,
      changed: 1,
      unchanged: 1,
    })
  })

  it('takes the last word where an employment is told twice', async () => {
    const institution = newInstitution()
    expect(await compare(institution, [entry('1', { unit: 'a' }), entry('2'), entry('1', { unit: 'b' })])).toEqual({
      added: 2,
      changed: 0,
      unchanged: 0,
    })
    expect((await directory.byNumber(institution, '1'))?.unit).toBe('b')
    expect(await compare(institution, [entry('1', { unit: 'b' }), entry('1', { unit: 'b' })])).toEqual({
      added: 0,
      changed: 0,
      unchanged: 1,
    })
  })

  it('leaves the directory as it was where the list breaks off', async () => {
    const institution = newInstitution()
    await compare(institution, [entry('1')])
    const before = await directory.filledAt(institution)
    function* breaking(): Generator<DirectoryEntry> {
      yield entry('1', { unit: 'half' })
      throw new Error('the line broke')
    }
    await expect(compare(institution, breaking())).rejects.toThrow('the line broke')
    expect((await directory.byNumber(institution, '1'))?.unit).toBe(entry('1').unit)
    expect(await directory.filledAt(institution)).toBe(before)
  })

  it('of 1,000 employments takes less than 300 ms of the processor, the first time and the next', async () => {
    const list = Array.from({ length: 1_000 }, (_, index) => entry(String(index + 1)))
    const times = { first: Number.POSITIVE_INFINITY, next: Number.POSITIVE_INFINITY }
    for (let run = 0; run < 3; run += 1) {
      const institution = newInstitution()
      for (const which of ['first', 'next'] as const) {
        // Whoever else is busy on the machine does not count.
        const begun = process.cpuUsage()
        await compare(institution, list)
        times[which] = Math.min(times[which], millisecondsSince(begun))
      }
    }
    expect(times.first).toBeLessThan(300)
    expect(times.next).toBeLessThan(300)
  })
})

describe('one that was just made', () => {
  it('is taken up at once, under the id that a whole comparison gives it, and is brought up to date the next time', async () => {
    const institution = newInstitution()
    await compare(institution, [entry('1001')])
    const filledAt = await directory.filledAt(institution)
    const { id } = await directory.takeUp(institution, 'OPUS', entry('1002', { familyName: 'Ny' }))
    expect(await directory.byIds(institution, [id])).toMatchObject([
      { id, familyName: 'Ny', statuses: [{ code: '1' }] },
    ])
    expect((await directory.byNumber(institution, '1002'))?.id).toBe(id)
    expect(await directory.filledAt(institution)).toBe(filledAt)
    expect(await directory.takeUp(institution, 'OPUS', entry('1002', { familyName: 'Nyere' }))).toMatchObject({
      id,
      familyName: 'Nyere',
    })
    expect(await compare(institution, [entry('1001'), entry('1002', { familyName: 'Nyere' }), entry('1003')])).toEqual({
      added: 1,
      changed: 0,
      unchanged: 2,
    })
    expect(await compare(newInstitution(), [entry('1002')])).toMatchObject({ added: 1 })
  })
  it('leaves all others as they are', async () => {
    const institution = newInstitution()
    await compare(institution, [entry('1001'), entry('1002')])
    const before = await directory.byNumber(institution, '1001')
    await directory.takeUp(institution, 'OPUS', entry('1003'))
    expect(factsOf(await directory.byNumber(institution, '1001'))).toEqual(factsOf(before))
    const positions = await store.database
      .selectFrom('employment')
      .select('position')
      .where('institution_id', '=', institution)
      .execute()
    expect(positions.map(({ position }) => Number(position)).sort()).toEqual([1, 2, 3])
  })
})
