import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Caller } from '#foundation/tenancy/caller.ts'
import { AS_FJORDBY, type OpusHouse, openOpusHouse, type Told } from './opusHouse.ts'

let house: OpusHouse
beforeAll(async () => {
  house = await openOpusHouse({ employees: 400 })
})
beforeEach(() => house.simulator.control.reset())
afterAll(() => house.close())

const ABSENCE = 'id kind code codeText from to'
const THIS_YEAR = 'period: { from: "2026-01-01", to: "2026-12-31" }'

const pageOf = async (args: string, key = AS_FJORDBY, caller: Partial<Caller> = {}) => {
  const fields = `absences(${args}) { nodes { employee { id employeeNumber } absence { ${ABSENCE} } } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`
  const answered = await house.institution(fields, key, caller)
  return { ...answered, page: answered.data['absences'] as Told | null }
}

/** All pages of so many, one after the other. */
const allPages = async (args: string, first: number, key = AS_FJORDBY): Promise<readonly Told[]> => {
  const nodes: Told[] = []
  for (let after: string | null = null; ; ) {
    const { page, errors } = await pageOf(`${args}, first: ${first}${after === null ? '' : `, after: "${after}"`}`, key)
    expect(errors).toEqual([])
    const found = page?.['nodes'] ?? []
    expect(found.length).toBeLessThanOrEqual(first)
    nodes.push(...found)
    const info = page?.['pageInfo'] as unknown as { hasNextPage: boolean; endCursor: string }
    if (!info.hasNextPage) return nodes
    after = info.endCursor
  }
}

/** The same, asked of each employee. */
const oneByOne = async (args: string, key = AS_FJORDBY): Promise<readonly unknown[]> => {
  const { data, errors } = await house.institution(
    `employees(first: 500) { nodes { id employeeNumber absences(${args}, first: 500) { nodes { ${ABSENCE} } } } }`,
    key,
  )
  expect(errors).toEqual([])
  return (data['employees']?.['nodes'] ?? []).flatMap(({ id, employeeNumber, absences }) =>
    (absences?.['nodes'] ?? [])
      .toSorted((one, other) => (`${one['from']} ${one['id']}` < `${other['from']} ${other['id']}` ? -1 : 1))
      .map((absence) => ({ employee: { id, employeeNumber }, absence })),
  )
}

describe('the absences of an institution that bought the category', () => {
  it('are those of its employees, by employee and first day', async () => {
    const all = await allPages(THIS_YEAR, 500)
    expect(all.length).toBeGreaterThan(500)
    expect(all).toEqual(await oneByOne(THIS_YEAR))
  })

  it('are the same in pages of any size', async () => {
    const whole = await allPages(THIS_YEAR, 500)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 100, max: 400 }), async (first) => {
        expect(await allPages(THIS_YEAR, first)).toEqual(whole)
      }),
      { numRuns: 3 },
    )
  })

  it('take a List for each hundred employees, category 9013 among what is asked, and no other call', async () => {
    const { page } = await pageOf('period: { from: "2026-11-22", to: "2026-11-22" }')
    expect(page?.['nodes']?.length).toBeGreaterThan(0)
    const employees = house.town.employments.filter(({ institution }) => institution === AS_FJORDBY).length
    const journal = house.simulator.control.journal()
    expect(journal.map(({ operation }) => operation)).toEqual(journal.map(() => 'List'))
    expect(journal.length).toBeLessThanOrEqual(Math.ceil(employees / 100))
    expect(journal.every(({ detail }) => detail['Datakategori'] === 'FVNV,9013')).toBe(true)
    expect(journal.every(({ detail }) => detail['VirkningFra'] === '2026-11-22T00:00:00Z')).toBe(true)
  })

  it('of an organisational unit are read of its employees alone', async () => {
    const [employment] = house.town.employments.filter(({ institution }) => institution === AS_FJORDBY)
    const unit = employment?.unit ?? ''
    const numbers = house.town.employments.filter((one) => one.unit === unit).map(({ number }) => number)
    const { page, errors } = await pageOf(`${THIS_YEAR}, organisationUnit: "${unit}"`)
    expect(errors).toEqual([])
    const told = (page?.['nodes'] ?? []).map((node) => String(node['employee']?.['employeeNumber']))
    expect(told.length).toBeGreaterThan(0)
    expect(told.filter((number) => !numbers.includes(number))).toEqual([])
    expect(house.calls()).toEqual(['List'])
  })

  it('are of the kinds asked for, attendance where it is named alone', async () => {
    const kindsOf = (nodes: readonly Told[]) => new Set(nodes.map((node) => String(node['absence']?.['kind'])))
    expect(kindsOf(await allPages(THIS_YEAR, 500))).not.toContain('ATTENDANCE')
    expect(kindsOf(await allPages(`${THIS_YEAR}, kinds: [ATTENDANCE, CARE_DAY]`, 500))).toEqual(
      new Set(['ATTENDANCE', 'CARE_DAY']),
    )
  })

  it('show without the scope that somebody is away, and nothing of why', async () => {
    const { page, errors } = await pageOf(THIS_YEAR, AS_FJORDBY, { scopes: [] })
    expect(errors).toEqual([])
    const nodes = page?.['nodes'] ?? []
    expect(nodes).toHaveLength(50)
    for (const node of nodes) {
      expect(node['absence']).toMatchObject({ kind: 'WITHHELD', code: null, codeText: null })
    }
  })

  it('cannot be filtered by kind without the scope, and nothing is asked then', async () => {
    const { page, codes } = await pageOf(`${THIS_YEAR}, kinds: [SICKNESS]`, AS_FJORDBY, { scopes: [] })
    expect([page, codes]).toEqual([null, ['FORBIDDEN']])
    expect(house.calls()).toEqual([])
  })

  it('never hold rows of another institution', async () => {
    const own = new Set(
      house.town.employments.filter(({ institution }) => institution === AS_FJORDBY).map(({ number }) => number),
    )
    house.simulator.control.foreignRows(true)
    const { page } = await pageOf(`${THIS_YEAR}, first: 500`, AS_FJORDBY, { freshness: 'LIVE' })
    const told = (page?.['nodes'] ?? []).map((node) => String(node['employee']?.['employeeNumber']))
    expect(told.length).toBeGreaterThan(100)
    expect(told.filter((number) => !own.has(number))).toEqual([])
  })

  it('cannot be asked for behind a cursor of another list, or in a period that ends before it begins', async () => {
    const wrong = await pageOf(`${THIS_YEAR}, after: "cDE"`)
    const backwards = await pageOf('period: { from: "2026-02-01", to: "2026-01-31" }')
    const tooMany = await pageOf(`${THIS_YEAR}, first: 501`)
    expect([wrong, backwards, tooMany].map(({ codes }) => codes)).toEqual([
      ['BAD_USER_INPUT'],
      ['BAD_USER_INPUT'],
      ['BAD_USER_INPUT'],
    ])
    expect(house.calls()).toEqual([])
  })
})

describe('the absences of an institution that did not buy the category', () => {
  it('are read one employee at a time, at most a hundred calls for a page, which says where to go on', async () => {
    const { page, errors } = await pageOf('period: { from: "1990-01-01", to: "1990-01-02" }', 'engholm')
    expect(errors).toEqual([])
    const employees = house.town.employments.filter(({ institution }) => institution === 'engholm')
    expect(employees.length).toBeGreaterThan(100)
    expect(page?.['nodes']).toEqual([])
    const calls = house.calls()
    expect(new Set(calls)).toEqual(new Set(calls.length === 0 ? [] : ['GetAbsenceAttendanceByPeriod']))
    expect(calls.length).toBeLessThanOrEqual(100)
  })

  it('are all there behind the last page', async () => {
    const all = await allPages(THIS_YEAR, 500, 'engholm')
    expect(all.length).toBeGreaterThan(100)
    expect(all).toEqual(await oneByOne(THIS_YEAR, 'engholm'))
  })

  it('come with a short page where the calls are used up, and a cursor behind all that was read', async () => {
    const { page } = await pageOf('period: { from: "2024-01-01" }, kinds: [WORK_INJURY], first: 500', 'engholm')
    expect(house.calls()).toHaveLength(100)
    const info = page?.['pageInfo'] as unknown as { hasNextPage: boolean; endCursor: string | null }
    expect(info.hasNextPage).toBe(true)
    expect(info.endCursor).not.toBeNull()
  })
})
