import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { randomQuery } from '../gateway/federation/randomQuery.ts'
import { type Json, openTown, type TestTown } from '../town.ts'

/** Whatever a client may write is answered: by data and refusals of the closed list, never by a fault of ours. */
describe('random queries over the whole API', () => {
  let town: TestTown
  beforeAll(async () => {
    town = await openTown({
      employees: 12,
      limits: { aliases: 2_000, directives: 2_000, tokens: 50_000, depth: 60, upstreamCalls: 1_000_000 },
    })
  }, 60_000)
  afterAll(() => town.close())

  it('and the plainest: an id alone, though its type is known to nobody but the subgraph', async () => {
    const { data, errors } = await town.ask(
      town.token('fjordby'),
      '{ institution { id employees(first: 1) { nodes { id } } } viewer { name } }',
    )
    expect(errors).toEqual([])
    const { id } = data.institution.employees.nodes[0]
    const alone = await town.ask(
      town.token('fjordby'),
      'query ($id: ID!) { institution { id } employee(id: $id) { id } employees(ids: [$id]) { id } }',
      { id },
    )
    expect([alone.errors, alone.data]).toEqual([
      [],
      { institution: { id: data.institution.id }, employee: { id }, employees: [{ id }] },
    ])
  })

  it('over the four systems, for both payroll systems', async () => {
    const ids: string[] = []
    for (const key of ['fjordstyrelsen', 'fjordby'] as const) {
      const { data } = await town.ask(
        town.token(key),
        '{ institution { employees(first: 4) { nodes { id absences(first: 2) { nodes { id } } wageParts(first: 2) { nodes { id } } } } } }',
      )
      for (const node of data.institution.employees.nodes as readonly Json[]) {
        ids.push(
          node.id,
          ...node.absences.nodes.map(({ id }: Json) => id),
          ...(node.wageParts?.nodes ?? []).map(({ id }: Json) => id),
        )
      }
    }
    // Until the absences of an institution have been read once, they are told to be unavailable, as they must be.
    for (const key of ['fjordstyrelsen', 'engholm'] as const)
      await vi.waitFor(
        async () => {
          const { errors } = await town.ask(
            town.token(key),
            '{ institution { absences(period: {}) { nodes { absence { from } } } } }',
          )
          expect(errors).toEqual([])
        },
        { timeout: 60_000, interval: 200 },
      )
    const dates = ['2026-01-01', '2024-02-29', '1990-01-01', '2031-12-31']
    const queries = randomQuery(town.gateway.federation.apiSchema, {
      depth: 6,
      fields: 30,
      values: {
        ID: ids,
        Date: dates,
        Int: [1, 2, 5],
        CvrNumber: town.card.institutions.map(({ cvrNumber }) => cvrNumber),
        CprNumber: town.simulators.town.people.slice(0, 20).map(({ cprNumber }) => cprNumber),
        PeriodInput: [{ from: dates[0] }, { from: dates[2], to: dates[3] }, {}],
        EmployeeFilter: [{ active: true }, { nameContains: 'en' }, {}],
        'Query.person(purpose:)': ['testing the whole API'],
        'SlsInstitution.employeeByNumber(employeeNumber:)': town.simulators.town.employments
          .slice(0, 5)
          .map(({ cprNumber, number }) => `${cprNumber}${number}`),
        'OpusInstitution.employeeByNumber(employeeNumber:)': ['40001', '40002', '99999'],
      },
    })
    await fc.assert(
      fc.asyncProperty(
        queries,
        fc.constantFrom('fjordstyrelsen', 'fjordby', 'engholm'),
        async ({ query, variables }, key) => {
          const { status, data, errors, text } = await town.ask(town.token(key), query, variables)
          const codes = errors.map(({ extensions }) => extensions['code'])
          expect(codes, text.slice(0, 600)).not.toContain('INTERNAL')
          expect(codes).not.toContain('UPSTREAM_UNAVAILABLE')
          // A literal drawn for a CPR number is refused before anything is asked, as it must be.
          if (status === 400) expect(codes).toContain('BAD_USER_INPUT')
          else expect([status, typeof data]).toEqual([200, 'object'])
        },
      ),
      { numRuns: 300 },
    )
  }, 180_000)
})
