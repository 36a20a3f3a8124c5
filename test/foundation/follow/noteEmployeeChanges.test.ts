import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ChangeSubject, changeSubjects, type EmployeeChange } from '#foundation/follow/employeeChange.ts'
import { type FollowedChanges, openFollowedChanges } from '#foundation/follow/followedChanges.ts'
import { employeeChangesDue, forgetEmployeeChanges } from '#foundation/follow/forgetEmployeeChanges.ts'
import { noteEmployeeChanges } from '#foundation/follow/noteEmployeeChanges.ts'
import { readEmployeeChanges, readHead } from '#foundation/follow/readEmployeeChanges.ts'
import type { Store } from '#foundation/store/store.ts'
import { casesPlayed } from '../../caseNumbers.ts'
import { openTestStore } from '../../store.ts'

const HERE = 'institution00001'
const ELSEWHERE = 'institution00002'
const DAY = new Date('2026-11-20T08:00:00Z')

let store: Store
beforeEach(async () => {
  store = await openTestStore()
})
afterEach(async () => {
  await store.close()
})

const note = (changes: readonly EmployeeChange[], at = DAY): Promise<void> =>
  store.database.transaction().execute((transaction) => noteEmployeeChanges(transaction, changes, at))

const change = (employmentId: string, subjects: readonly ChangeSubject[] = ['ABSENCE'], institutionId = HERE) =>
  ({ institutionId, employmentId, subjects, feed: 'SLS_EVENT_LOG' }) as const

const told = async (institutionId: string, after = 0, limit = 1_000): Promise<readonly string[]> =>
  (await readEmployeeChanges(store.database, institutionId, after, limit)).changes.map(
    ({ number, employmentId, subjects }) => `${number} ${employmentId} ${subjects.join('+')}`,
  )

describe('changes of employees', () => {
  it('are told behind a number, in the order in which they were noted, with what and when and by which feed', async () => {
    await note([change('employment00001')])
    await note([{ ...change('employment00002', ['QUOTA', 'CONTRACT']), feed: 'SLS_PAYROLL_RUN' }])
    expect(await readEmployeeChanges(store.database, HERE, 1, 10)).toEqual({
      newest: 2,
      forgotten: 0,
      changes: [
        {
          institutionId: HERE,
          number: 2,
          employmentId: 'employment00002',
          subjects: ['QUOTA', 'CONTRACT'],
          feed: 'SLS_PAYROLL_RUN',
          interfaceCode: null,
          observedAt: '2026-11-20T08:00:00.000Z',
        },
      ],
    })
  })

  it('are numbered within each institution by itself', async () => {
    await note([change('a'), change('x', ['PERSON'], ELSEWHERE), change('b')])
    await note([change('y', ['OTHER'], ELSEWHERE)])
    expect(await told(HERE)).toEqual(['1 a ABSENCE', '2 b ABSENCE'])
    expect(await told(ELSEWHERE)).toEqual(['1 x PERSON', '2 y OTHER'])
  })

  it('are told once where one feed says the same twice at once', async () => {
    await note([change('a', ['WAGE_PART']), change('b'), change('a', ['ABSENCE', 'WAGE_PART'])])
    expect(await told(HERE)).toEqual(['1 a ABSENCE+WAGE_PART', '2 b ABSENCE'])
  })

  it('are as many as a whole payroll run touches', async () => {
    await note(Array.from({ length: 2_500 }, (_, index) => change(`employment${index}`)))
    const { changes, newest } = await readEmployeeChanges(store.database, HERE, 0, 3_000)
    expect(newest).toBe(2_500)
    expect(changes.map(({ number }) => number)).toEqual(Array.from({ length: 2_500 }, (_, index) => index + 1))
  })

  it('are not there, and take no number, where the transaction is given up', async () => {
    const givenUp = store.database.transaction().execute(async (transaction) => {
      await noteEmployeeChanges(transaction, [change('a')], DAY)
      throw new Error('given up')
    })
    await expect(givenUp).rejects.toThrow('given up')
    await note([change('b')])
    expect(await told(HERE)).toEqual(['1 b ABSENCE'])
  })

  it('are refused outside a transaction, where they could be noted without what they tell', async () => {
    await expect(noteEmployeeChanges(store.database, [change('a')], DAY)).rejects.toThrow(TypeError)
  })

  it('let go of what was kept of the institution, in the same moment', async () => {
    await note([change('a')])
    await note([])
    const rows = await store.database.selectFrom('cache_eviction').selectAll().execute()
    expect(rows.map(({ institution_id, number }) => [institution_id, Number(number)])).toEqual([[HERE, 1]])
  })

  it('noted by several at once are never seen behind a place that a reader has passed', async () => {
    const read: number[] = []
    let noted = false
    const reader = (async () => {
      while (true) {
        const last = noted
        for (const { number } of (await readEmployeeChanges(store.database, HERE, read.at(-1) ?? 0, 7)).changes)
          read.push(number)
        if (last && read.length === 60) return
      }
    })()
    await Promise.all(Array.from({ length: 30 }, (_, index) => note([change(`a${index}`), change(`b${index}`)])))
    noted = true
    await reader
    expect(read).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
  })
})

describe('the word that employees have changed', () => {
  let words: FollowedChanges
  let heard: (string | null)[]
  beforeEach(async () => {
    words = await openFollowedChanges(store)
    heard = []
    words.listen((word) => heard.push(word))
  })
  afterEach(() => words.close())

  it('names each institution, once the changes can be read', async () => {
    const heads: Promise<{ newest: number }>[] = []
    words.listen((word) => heads.push(readHead(store.database, word ?? '')))
    await note([change('a'), change('x', ['PERSON'], ELSEWHERE)])
    await expect.poll(() => heard.toSorted()).toEqual([HERE, ELSEWHERE])
    expect((await Promise.all(heads)).map(({ newest }) => newest)).toEqual([1, 1])
  })
})

describe('changes of employees that are old', () => {
  const OLD = new Date('2026-01-01T00:00:00Z')
  const LIMIT = new Date('2026-06-01T00:00:00Z')

  it('are forgotten, and up to which number is remembered', async () => {
    await note([change('a'), change('b')], OLD)
    await note([change('c')])
    await note([change('x', ['PERSON'], ELSEWHERE)])
    expect(await employeeChangesDue(store.database, LIMIT)).toBe(2)
    expect(await forgetEmployeeChanges(store.database, LIMIT)).toBe(2)
    expect(await told(HERE)).toEqual(['3 c ABSENCE'])
    expect(await readHead(store.database, HERE)).toEqual({ newest: 3, forgotten: 2 })
    expect(await readHead(store.database, ELSEWHERE)).toEqual({ newest: 1, forgotten: 0 })
  })

  it('never leave a gap behind a number that is still kept, whichever copy’s clock noted them', async () => {
    await note([change('a')])
    await note([change('b')], OLD)
    expect(await forgetEmployeeChanges(store.database, LIMIT)).toBe(0)
    expect(await told(HERE)).toEqual(['1 a ABSENCE', '2 b ABSENCE'])
  })

  it('are forgotten in as many portions as it takes, and their numbers are not given again', async () => {
    await note(
      Array.from({ length: 2_100 }, (_, index) => change(`employment${index}`)),
      OLD,
    )
    expect(await forgetEmployeeChanges(store.database, LIMIT)).toBe(2_100)
    await note([change('a')])
    expect(await told(HERE, 2_100)).toEqual(['2101 a ABSENCE'])
  })
})

describe('whoever follows from the last number that they saw', () => {
  const batch = fc.array(
    fc.record({
      institutionId: fc.constantFrom(HERE, ELSEWHERE),
      employmentId: fc.constantFrom('a', 'b', 'c'),
      subjects: fc.subarray([...changeSubjects], { minLength: 1 }),
      feed: fc.constantFrom('SLS_EVENT_LOG' as const, 'OWN_CHANGES' as const),
    }),
    { maxLength: 5 },
  )

  it('is told every change at least once and in order, however often they look', async () => {
    let played = 0
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(batch, fc.integer({ min: 1, max: 4 })), { maxLength: 12 }), async (steps) => {
        played += 1
        // A random figure might look like a CPR number.
        const institutions = new Map([HERE, ELSEWHERE].map((id) => [id, `${id}played${played}`]))
        const noted = new Map<string, string[]>([...institutions.values()].map((id) => [id, []]))
        const seen = new Map<string, { place: number; told: string[] }>(
          [...institutions.values()].map((id) => [id, { place: 0, told: [] }]),
        )
        const look = async (limit: number): Promise<void> => {
          for (const [id, reader] of seen)
            for (const found of (await readEmployeeChanges(store.database, id, reader.place, limit)).changes) {
              expect(found.number).toBe(reader.place + 1)
              reader.place = found.number
              reader.told.push(...found.subjects.map((subject) => `${found.employmentId} ${found.feed} ${subject}`))
            }
        }
        for (const step of steps) {
          if (typeof step === 'number') {
            await look(step)
            continue
          }
          const theirs = step.map((one) => ({ ...one, institutionId: institutions.get(one.institutionId) ?? '' }))
          await note(theirs)
          for (const { institutionId, employmentId, feed, subjects } of theirs)
            noted.get(institutionId)?.push(...subjects.map((subject) => `${employmentId} ${feed} ${subject}`))
        }
        await look(1_000)
        for (const [id, all] of noted) expect(new Set(seen.get(id)?.told ?? [])).toEqual(new Set(all))
      }),
      { numRuns: casesPlayed(20, 300) },
    )
  })
})
