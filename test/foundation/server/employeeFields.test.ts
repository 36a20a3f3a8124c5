import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Employment } from '#foundation/directory/employment.ts'
import type { Desk } from '#foundation/doorway/doorway.ts'
import { directorySource, employeeFields, employeePage } from '#foundation/server/employeeFields.ts'
import { localDate } from '#schema/scalars/LocalDate.ts'
import { callerAt } from '../callers.ts'
import { entry } from '../directory/entries.ts'
import { openStanding, type Standing } from '../standing.ts'

let standing: Standing
let desk: Desk
let all: Employment[]

beforeAll(async () => {
  standing = await openStanding()
  all = await standing.fill('fjord', [
    entry('1', { givenName: 'Åse', familyName: 'Nord', unit: 'a' }),
    entry('2', { givenName: '', familyName: 'Syd', unit: 'b' }),
    entry('3', {
      statuses: [{ from: localDate('2020-01-01'), to: localDate('2020-12-31'), status: 'ACTIVE', code: '1' }],
      statusCode: '9',
    }),
  ])
  desk = standing.doorway().desk(callerAt(standing.institution('fjord').id), null)
})
afterAll(() => standing.close())

const first = (): Employment => {
  const [one] = all
  if (one === undefined) throw new Error('not filled')
  return one
}

describe('a page of employees', () => {
  it('goes on behind its cursor until nobody is left', async () => {
    const one = await employeePage(desk, { first: 2 })
    expect(one.nodes.map(({ keys }) => keys.number)).toEqual(['1', '2'])
    expect(one.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false })
    const two = await employeePage(desk, { first: 2, after: one.pageInfo.endCursor })
    expect(two.nodes.map(({ keys }) => keys.number)).toEqual(['3'])
    expect(two.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
    expect(await two.totalCount()).toBe(3)
  })

  it('takes filters, and counts what they leave', async () => {
    const filtered = async (filter: object): Promise<string[]> => {
      const page = await employeePage(desk, { filter, asOf: localDate('2026-01-01') })
      expect(await page.totalCount()).toBe(page.nodes.length)
      return page.nodes.map(({ keys }) => keys.number)
    }
    expect(await filtered({ active: true })).toEqual(['1', '2'])
    expect(await filtered({ active: false })).toEqual(['3'])
    expect(await filtered({ nameContains: 'aase' })).toEqual(['1'])
    expect(await filtered({ nameContains: '' })).toEqual(['1', '2', '3'])
    expect(await filtered({ organisationUnit: 'b' })).toEqual(['2'])
    expect(await filtered({ active: null, nameContains: null, organisationUnit: null })).toEqual(['1', '2', '3'])
  })

  it('is refused for a size or cursor that does not fit', async () => {
    for (const args of [{ first: 0 }, { first: 501 }, { after: 'x' }])
      await expect(employeePage(desk, args)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
  })
})

describe('the fields', () => {
  it('tell a name of the parts that there are', () => {
    expect(all.map((one) => employeeFields.name(one))).toEqual(['Åse Nord', 'Syd', 'Karen Prøvesen 3'])
    expect(all.map((one) => employeeFields.givenName(one))).toEqual(['Åse', null, 'Karen'])
  })

  it('tell the status of the day that is asked for, and of today where none is', () => {
    const left = all[2]
    if (left === undefined) throw new Error('not filled')
    expect(employeeFields.status(left, { asOf: localDate('2020-06-01') })).toBe('ACTIVE')
    expect(employeeFields.status(left, {})).toBe('LEFT')
    expect([employeeFields.active(left), employeeFields.statusCode(left)]).toEqual([false, '9'])
    expect([employeeFields.active(first()), employeeFields.statusCode(first())]).toEqual([true, '1'])
  })

  it('tell what the payroll system told, and protection only where CPR has told it', () => {
    const one = first()
    expect([
      employeeFields.id(one),
      employeeFields.familyName(one),
      employeeFields.employedFrom(one),
      employeeFields.employedTo(one),
      employeeFields.nameAndAddressProtected(one),
    ]).toEqual([one.id, 'Nord', '2020-01-01', null, null])
    expect(employeeFields.familyName({ ...one, familyName: '' })).toBeNull()
  })

  it('say that the directory was read when it was compared', () => {
    expect(directorySource(first(), 'AnsaettelsesforholdList')).toEqual({
      system: 'SLS',
      service: 'AnsaettelsesforholdList',
      readAt: first().readAt,
      fromCache: true,
    })
    expect(Date.parse(first().readAt)).toBeGreaterThan(Date.now() - 60_000)
  })
})
