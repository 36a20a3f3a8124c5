import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compareWhole } from '#foundation/directory/comparison.ts'
import type { DirectoryEntry } from '#foundation/directory/employment.ts'
import { dueForForgetting, forgetEnded, type Reference } from '#foundation/directory/forget.ts'
import { localDate } from '#schema/scalars/LocalDate.ts'
import { openStanding, type Standing } from '../standing.ts'
import { cprOf, entry, testKeys } from './entries.ts'

const DAY = localDate('2021-11-22')
const left = (number: string, on: string, overrides: Partial<DirectoryEntry> = {}): DirectoryEntry =>
  entry(number, {
    employedTo: localDate(on),
    statuses: [{ from: localDate('2001-01-01'), to: localDate(on), status: 'ACTIVE', code: '1' }],
    ...overrides,
  })

let standing: Standing
beforeEach(async () => {
  standing = await openStanding()
})
afterEach(() => standing.close())

const forget = (references: readonly Reference[] = []): Promise<number> =>
  forgetEnded(standing.store.database, DAY, references)
const numbersAt = async (key: string, numbers: readonly string[]): Promise<string[]> => {
  const found = await Promise.all(
    numbers.map((number) => standing.directory.byNumber(standing.institution(key).id, number)),
  )
  return found.flatMap((one) => (one === null ? [] : [one.keys.number]))
}
const rowsOf = async (table: 'employment' | 'employment_status' | 'employment_key'): Promise<number> =>
  (await standing.store.database.selectFrom(table).select('id').execute()).length

describe('the directory forgets', () => {
  it('employments that ended before the day, at every institution, with all that belongs to them', async () => {
    await standing.fill('fjord', [left('1', '2021-11-21'), left('2', '2021-11-22'), entry('3')])
    await standing.fill('by', [left('4', '2010-01-01')])
    expect(await forget()).toBe(2)
    expect(await numbersAt('fjord', ['1', '2', '3'])).toEqual(['2', '3'])
    expect(await numbersAt('by', ['4'])).toEqual([])
    expect([await rowsOf('employment'), await rowsOf('employment_status'), await rowsOf('employment_key')]).toEqual([
      2, 2, 4,
    ])
    expect(await forget()).toBe(0)
  })

  it('nobody who is employed now, by whichever employment, and keeps the former numbers of such a person', async () => {
    const person = { cprNumber: cprOf(77) }
    await standing.fill('fjord', [left('1', '2010-01-01', person), entry('2', person), left('3', '2010-01-01')])
    // The same person elsewhere is another matter.
    await standing.fill('by', [left('9', '2010-01-01', person)])
    const { id } = standing.institution('fjord')
    await standing.directory.noteReplacedCprNumber(id, cprOf(77), cprOf(78))
    expect(await forget()).toBe(2)
    expect(await numbersAt('fjord', ['1', '2', '3'])).toEqual(['1', '2'])
    expect(await standing.directory.byCprNumber(id, cprOf(77))).toHaveLength(2)
    expect(await numbersAt('by', ['9'])).toEqual([])
  })

  it('nothing that another table refers to', async () => {
    const [kept] = await standing.fill('fjord', [left('1', '2010-01-01'), left('2', '2010-01-01')])
    const { database } = standing.store
    await sql`create table transfer (institution text, employee text)`.execute(database)
    await sql`insert into transfer values (${kept?.institutionId}, ${kept?.id}), ('another', 'x')`.execute(database)
    expect(await forget([{ table: 'transfer', institutionId: 'institution', employmentId: 'employee' }])).toBe(1)
    expect(await numbersAt('fjord', ['1', '2'])).toEqual(['1'])
  })

  it('hundreds in portions, and tells before whom it would', async () => {
    const gone = Array.from({ length: 450 }, (_, nth) => left(`${nth + 1}`, '2015-01-01'))
    await standing.fill('fjord', [...gone, entry('1000')])
    const due = await dueForForgetting(standing.store.database, DAY, [])
    expect(due.map(({ ids }) => ids.length)).toEqual([450])
    expect(await rowsOf('employment')).toBe(451)
    expect(await forget()).toBe(450)
    expect(await numbersAt('fjord', ['1000'])).toEqual(['1000'])
  })

  it('and does not take up again what the payroll system goes on telling', async () => {
    const told = [
      left('1', '2010-01-01'),
      left('2', '2010-01-01', { cprNumber: cprOf(77) }),
      entry('3', { cprNumber: cprOf(77) }),
    ]
    await standing.fill('fjord', told)
    await forget()
    const { id } = standing.institution('fjord')
    const compare = (keys = testKeys) => compareWhole(standing.store.database, keys, id, 'SLS', told)
    expect(await compare({ ...testKeys, keepsFrom: () => DAY })).toEqual({ added: 0, changed: 0, unchanged: 2 })
    expect(await numbersAt('fjord', ['1', '2', '3'])).toEqual(['2', '3'])
    expect(await compare()).toMatchObject({ added: 1 })
    // Who is there already is kept up to date until the night.
    expect(await compare({ ...testKeys, keepsFrom: () => DAY })).toEqual({ added: 0, changed: 0, unchanged: 3 })
  })
})
