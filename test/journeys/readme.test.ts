import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Simulator } from '../../sandbox/kit/control.ts'
import { readmeQuery } from '../../start/readmeQuery.ts'
import { type ClientAnswer, type Json, openTown, type TestTown } from '../town.ts'

/** The query of the README, with the same text for both payroll systems, and the calls that it may cost. */
describe.each(['in-process', 'http'] as const)('the README’s query, subgraphs %s', (hops) => {
  let town: TestTown
  beforeAll(async () => {
    town = await openTown({ employees: 60, hops })
  }, 60_000)
  afterAll(() => town.close())
  beforeEach(() => {
    for (const { control } of simulators()) control.clearJournal()
  })

  const simulators = (): readonly Simulator[] => [
    town.simulators.sls,
    town.simulators.opus,
    town.simulators.cpr,
    town.simulators.cvr,
  ]
  const calls = ({ control }: Simulator): Record<string, number> => {
    const counted: Record<string, number> = {}
    for (const { operation } of control.journal()) counted[operation] = (counted[operation] ?? 0) + 1
    return counted
  }
  const nodesOf = ({ data }: ClientAnswer): readonly Json[] => data.institution.employees.nodes
  const some = (nodes: readonly Json[], read: (node: Json) => unknown): boolean =>
    nodes.some((node) => read(node) !== null && read(node) !== undefined)

  it('answers an SLS institution in every field that SLS has, at six calls an employee and no more', async () => {
    const answer = await town.ask(town.token('fjordstyrelsen'), readmeQuery)
    expect(answer.status).toBe(200)
    const { institution } = answer.data
    expect(institution).toMatchObject({
      name: 'Fjordstyrelsen',
      payrollSystem: 'SLS',
      company: { name: expect.any(String), status: expect.any(String) },
    })
    expect(institution.employees.totalCount).toBe(60)
    expect(institution.employees.pageInfo).toEqual({ hasNextPage: true, endCursor: expect.any(String) })
    const nodes = nodesOf(answer)
    expect(nodes).toHaveLength(50)
    for (const { id, name } of nodes) {
      expect(id).toMatch(/^[a-z2-7]{16}$/)
      expect(name.length).toBeGreaterThan(3)
    }
    expect(some(nodes, (node) => node.contract?.positionTitle)).toBe(true)
    expect(some(nodes, (node) => node.contract?.weeklyHours)).toBe(true)
    const absences = nodes.flatMap((node) => node.absences?.nodes ?? [])
    for (const field of ['kind', 'code', 'from', 'to'])
      expect(
        some(absences, (absence) => absence[field]),
        field,
      ).toBe(true)
    expect(
      absences.every(({ hours }) => hours === null),
      'SLS computes no hours',
    ).toBe(true)
    const quotas = nodes.flatMap((node) => node.quotas ?? [])
    for (const field of ['kind', 'earned', 'used', 'remaining', 'unit'])
      expect(
        some(quotas, (quota) => quota[field]),
        field,
      ).toBe(true)
    const parts = nodes.flatMap((node) => node.wageParts?.nodes ?? [])
    expect(new Set(parts.map(({ recurrence }) => recurrence))).toEqual(new Set(['ONE_OFF', 'RECURRING']))
    expect(some(parts, ({ amount }) => amount?.amount)).toBe(true)
    expect(some(nodes, (node) => node.person?.address?.postalCode)).toBe(true)
    expect(new Set(nodes.map((node) => node.person?.nameAndAddressProtected))).toContain(false)

    const sls = calls(town.simulators.sls)
    for (const service of [
      'ModstSLSOverenskomstList',
      'ModstSLSPersonLaes',
      'ModstSLSHaendelseList',
      'ModstSLSFerieregnskabLaes',
      'ModstSLSOmsorgsregnskabLaes',
      'ModstSLSLoendelList',
    ]) {
      expect(sls[service], service).toBeLessThanOrEqual(50)
      expect(sls[service], service).toBeGreaterThan(0)
    }
    const total = Object.values(sls).reduce((sum, count) => sum + count, 0)
    expect(total).toBeLessThanOrEqual(1 + 50 * 6)
    expect(calls(town.simulators.opus)).toEqual({})
    expect(calls(town.simulators.cvr)).toEqual({ 'virksomhed/_search': 1 })
    // A replaced number takes another look-up for each hop; the logon is one for all.
    const cpr = calls(town.simulators.cpr)
    expect(cpr['lookup']).toBeGreaterThan(40)
    expect(cpr['lookup']).toBeLessThanOrEqual(50 + 5)
    expect(cpr['logon'] ?? 0).toBeLessThanOrEqual(1)
    expect(town.simulators.cpr.control.peakConcurrency()).toBeLessThanOrEqual(4)
  })

  it('answers an Opus institution with the same text, with absence by list category', async () => {
    const answer = await town.ask(town.token('fjordby'), readmeQuery)
    expect(answer.data.institution).toMatchObject({
      name: 'Fjordby Kommune',
      payrollSystem: 'OPUS',
      company: { name: expect.any(String) },
    })
    const nodes = nodesOf(answer)
    expect(nodes).toHaveLength(50)
    for (const read of [
      (node: Json) => node.contract?.positionTitle,
      (node: Json) => node.contract?.weeklyHours,
      (node: Json) => node.person?.name?.given,
    ]) {
      expect(some(nodes, read)).toBe(true)
    }
    const absences = nodes.flatMap((node) => node.absences?.nodes ?? [])
    for (const field of ['kind', 'code', 'from', 'to', 'hours'])
      expect(
        some(absences, (absence) => absence[field]),
        field,
      ).toBe(true)
    const quotas = nodes.flatMap((node) => node.quotas ?? [])
    for (const field of ['kind', 'earned', 'used', 'remaining', 'unit'])
      expect(
        some(quotas, (quota) => quota[field]),
        field,
      ).toBe(true)
    const parts = nodes.flatMap((node) => node.wageParts?.nodes ?? [])
    expect(some(parts, ({ amount }) => amount?.amount)).toBe(true)

    const opus = calls(town.simulators.opus)
    expect(opus['List'], 'contracts of the page in one call, absences of the page in another').toBeLessThanOrEqual(2)
    expect(opus['GetAbsenceAttendanceByPeriod']).toBeUndefined()
    expect(opus['GetAbsenceQuotas']).toBe(1)
    expect(opus['read-onetime-payments']).toBeLessThanOrEqual(50)
    expect(calls(town.simulators.sls)).toEqual({})
  })

  it('asks each absence by itself where the customer has not bought the list category', async () => {
    await town.ask(town.token('engholm'), readmeQuery)
    const opus = calls(town.simulators.opus)
    expect(opus['GetAbsenceAttendanceByPeriod']).toBeGreaterThan(40)
    expect(opus['GetAbsenceAttendanceByPeriod']).toBeLessThanOrEqual(50)
  })

  it('asks nobody a second time while the answers are kept, and everybody again on Cache-Control: no-cache', async () => {
    const query = '{ institution { employees(first: 5) { nodes { contract { validFrom source { fromCache } } } } } }'
    const token = town.token('maaleraadet')
    const first = await town.ask(token, query)
    const afterFirst = town.simulators.sls.control.journal().length
    const second = await town.ask(token, query)
    expect(town.simulators.sls.control.journal()).toHaveLength(afterFirst)
    const fromCache = (answer: ClientAnswer) =>
      nodesOf(answer).flatMap((node) => (node.contract === null ? [] : [node.contract.source.fromCache]))
    expect(new Set(fromCache(first))).toEqual(new Set([false]))
    expect(new Set(fromCache(second))).toEqual(new Set([true]))
    const live = await town.ask(token, query, {}, { 'cache-control': 'no-cache' })
    expect(new Set(fromCache(live))).toEqual(new Set([false]))
    expect(town.simulators.sls.control.journal()).toHaveLength(afterFirst * 2)
  })

  it('leaves the contract’s position title unasked where nobody selects it', async () => {
    await town.ask(
      town.token('arkivnaevnet'),
      '{ institution { employees(first: 10) { nodes { id name status contract { weeklyHours } } } } }',
    )
    expect(calls(town.simulators.sls)).toEqual({ ModstSLSOverenskomstList: 10 })
  })

  it('asks nobody for what the directory knows', async () => {
    const answer = await town.ask(
      town.token('fjordby'),
      '{ institution { employees(first: 50) { totalCount nodes { id name givenName familyName status active employedFrom employeeNumber otherEmployments { id } source { readAt } } } } }',
    )
    expect(answer.errors).toEqual([])
    for (const simulator of simulators()) expect(calls(simulator)).toEqual({})
  })
})

describe('a query that would take too many calls', () => {
  let town: TestTown
  beforeAll(async () => {
    town = await openTown({ employees: 24 })
  }, 60_000)
  afterAll(() => town.close())

  it('is refused before it starts, with the figure', async () => {
    town.simulators.sls.control.clearJournal()
    const answer = await town.ask(town.token('fjordstyrelsen'), readmeQuery.replace('first: 50', 'first: 500'))
    expect(answer.status).toBe(400)
    expect(answer.data).toBeNull()
    expect(answer.errors).toEqual([
      expect.objectContaining({ extensions: { code: 'QUERY_TOO_COMPLEX', figure: 3501, limit: 1500 } }),
    ])
    expect(town.simulators.sls.control.journal()).toEqual([])
  })

  it('passes where the limit is set higher', async () => {
    const wide = await openTown({ employees: 24, limits: { upstreamCalls: 4_000 } })
    try {
      const answer = await wide.ask(wide.token('fjordstyrelsen'), readmeQuery.replace('first: 50', 'first: 500'))
      expect(answer.data.institution.employees.nodes).toHaveLength(24)
    } finally {
      await wide.close()
    }
  }, 60_000)
})
