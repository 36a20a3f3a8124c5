import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { landmarks } from '../../sandbox/town/landmarks.ts'
import { type Json, openTown, type TestTown } from '../town.ts'

describe('the employees of an institution', () => {
  let town: TestTown
  beforeAll(async () => {
    town = await openTown({ employees: 130 })
  }, 60_000)
  afterAll(() => town.close())

  const QUERY = `query ($first: Int, $after: String, $filter: EmployeeFilter, $asOf: Date) { institution { employees(first: $first, after: $after, filter: $filter, asOf: $asOf) {
    totalCount nodes { id name status(asOf: $asOf) employedFrom } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`

  const all = async (
    token: string,
    sizes: readonly number[],
    variables: Record<string, unknown> = {},
  ): Promise<readonly Json[]> => {
    const nodes: Json[] = []
    let after: string | null = null
    for (let page = 0; ; page += 1) {
      const { data, errors } = await town.ask(token, QUERY, { ...variables, first: sizes[page % sizes.length], after })
      expect(errors).toEqual([])
      const { employees } = data.institution
      nodes.push(...employees.nodes)
      expect(employees.edges.map((edge: Json) => edge.node.id)).toEqual(employees.nodes.map((node: Json) => node.id))
      expect(employees.pageInfo.hasPreviousPage).toBe(page > 0)
      if (!employees.pageInfo.hasNextPage) return nodes
      after = employees.pageInfo.endCursor
    }
  }

  it('come each exactly once, whatever the size of the pages', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('fjordstyrelsen', 'arkivnaevnet', 'engholm'),
        fc.array(fc.integer({ min: 3, max: 90 }), { minLength: 1, maxLength: 4 }),
        async (key, sizes) => {
          const nodes = await all(town.token(key), sizes)
          expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length)
          const cancelled = town.simulators.town.employments.filter(
            (one) => one.institution === key && one.replacedBy !== null,
          ).length

          expect(nodes).toHaveLength(130 - cancelled)
        },
      ),
      { numRuns: 12 },
    )
  }, 60_000)

  it('can be counted and filtered, and the page agrees with the count', async () => {
    const token = town.token('fjordby')
    for (const filter of [
      { active: true },
      { active: false },
      { nameContains: 'sen' },
      { organisationUnit: '50000111' },
      { active: true, nameContains: 'a' },
    ]) {
      const nodes = await all(token, [40], { filter })
      const { data } = await town.ask(token, QUERY, { first: 1, filter })
      expect(nodes).toHaveLength(data.institution.employees.totalCount)
      if (filter.active !== undefined) for (const { status } of nodes) expect(status === 'ACTIVE').toBe(filter.active)
    }
  }, 30_000)

  it('are judged active on the day that is asked for', async () => {
    const token = town.token('fjordstyrelsen')
    const everybody = await all(token, [200])
    for (const asOf of ['1990-01-01', '2015-06-30', '2024-02-29', '2099-01-01']) {
      const active = await all(token, [200], { filter: { active: true }, asOf })
      const judged = await all(token, [200], { asOf })
      expect(active.map(({ id }) => id)).toEqual(judged.filter(({ status }) => status === 'ACTIVE').map(({ id }) => id))
      expect(judged).toHaveLength(everybody.length)
    }
  }, 30_000)

  it.each([0, -1, 501])('first: %i is refused', async (first) => {
    const { data, errors } = await town.ask(town.token('fjordby'), QUERY, { first })
    expect(data.institution.employees).toBeNull()
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' })
  })

  it('a cursor that is none of ours is refused', async () => {
    const { errors } = await town.ask(town.token('fjordby'), QUERY, { first: 5, after: 'bm90IG91cnM' })
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' })
  })

  it('are found by the payroll system’s own number', async () => {
    const { twiceInOpus, twiceInSls } = landmarks(town.simulators.town)
    const [one, two] = twiceInOpus.employments
    const query =
      'query ($n: String!) { institution { employeeByNumber(employeeNumber: $n) { id employeeNumber otherEmployments { employeeNumber } } } }'
    const opus = await town.ask(town.token(one?.institution ?? ''), query, { n: `000${one?.number}` })
    expect(opus.data.institution.employeeByNumber).toMatchObject({
      employeeNumber: one?.number,
      otherEmployments: [{ employeeNumber: two?.number }],
    })
    const first = twiceInSls.employments[0]
    const number = `${twiceInSls.person.cprNumber}${first?.number}`
    const sls = await town.ask(town.token(first?.institution ?? ''), query, { n: number })
    expect(sls.data.institution.employeeByNumber.employeeNumber).toBe(number)
    const nobody = await town.ask(town.token('fjordby'), query, { n: '99999999' })
    expect([nobody.data.institution.employeeByNumber, nobody.errors]).toEqual([null, []])
  })

  it('keep their ids through a new comparison with the payroll system', async () => {
    const before = await all(town.token('maaleraadet'), [500])
    for (const institution of town.house.keptInstitutions) await town.house.compareDirectory(institution)
    expect((await all(town.token('maaleraadet'), [500])).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  }, 30_000)
})

describe('a person at two institutions', () => {
  it('has two ids', async () => {
    const town = await openTown({ employees: 24 })
    try {
      const { inSlsAndOpus } = landmarks(town.simulators.town)
      const query =
        'query ($cpr: CprNumber!) { institution { employeesByCpr(cprNumber: $cpr) { id person { id name { family } } } } }'
      const found = await Promise.all(
        [...new Set(inSlsAndOpus.employments.map(({ institution }) => institution))].map((key) =>
          town.ask(town.token(key), query, { cpr: inSlsAndOpus.person.cprNumber }),
        ),
      )
      const employees = found.flatMap(({ data }) => data.institution.employeesByCpr)
      expect(employees.length).toBeGreaterThan(1)
      expect(new Set(employees.map(({ id }: Json) => id)).size).toBe(employees.length)
      expect(new Set(employees.map(({ person }: Json) => person?.id)).size).toBe(found.length)
    } finally {
      await town.close()
    }
  }, 60_000)
})
