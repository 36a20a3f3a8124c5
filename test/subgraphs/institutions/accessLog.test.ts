import type { FormattedExecutionResult } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareWhole } from '#foundation/directory/comparison.ts'
import type { SubgraphServer } from '#foundation/server/subgraphServer.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import { buildTown } from '../../../sandbox/town/build.ts'
import { townSubject } from '../../../start/townRegistry.ts'
import { openInstitutionsSubgraph } from '../../../subgraphs/institutions/subgraph.ts'
import { entry } from '../../foundation/directory/entries.ts'
import { openSurroundings, type TestSurroundings } from '../../surroundings.ts'

type Entry = Readonly<Record<string, unknown>> & { readonly purposes: readonly string[] }
interface Log {
  readonly nodes: readonly Entry[]
  readonly edges: readonly { readonly cursor: string; readonly node: Entry }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string }
}

let surroundings: TestSurroundings
let server: SubgraphServer
/** Ids of two employments at Fjordstyrelsen and one at Fjordby. */
let ids: { readonly first: string; readonly second: string; readonly municipal: string }
const subject = townSubject('fjordstyrelsen', 'full')

beforeAll(async () => {
  surroundings = await openSurroundings(buildTown({ seed: 1, employees: 12, today: danishDay(new Date()) }))
  const parts = surroundings.surroundings('institutions')
  server = (await openInstitutionsSubgraph(parts)).server
  const fill = async (key: string, numbers: readonly string[]): Promise<string[]> => {
    const { id, payroll } = surroundings.institution(key)
    await compareWhole(
      parts.database,
      parts.directoryKeys,
      id,
      payroll.system,
      numbers.map((number) => entry(number)),
    )
    const found = await Promise.all(numbers.map((number) => surroundings.directory.byNumber(id, number)))
    return found.map((one) => one?.id ?? '')
  }
  const [first = '', second = ''] = await fill('fjordstyrelsen', ['1', '2'])
  const [municipal = ''] = await fill('fjordby', ['4'])
  ids = { first, second, municipal }
  for (const [purpose, employments] of [
    ['one', [first]],
    ['two', [first, second]],
    ['three', [second]],
  ] as const)
    await see('fjordstyrelsen', employments, { purpose, subject })
  await see('fjordby', [municipal], { purpose: 'foreign' })
})
afterAll(() => surroundings.close())

async function see(key: string, employments: readonly string[], overrides: Partial<Caller>): Promise<void> {
  const desk = surroundings.doorway('sls').desk(surroundings.caller(key, overrides), 'Roster')
  await desk.employments.find(employments)
  desk.noteFields(['SlsEmployee.name'])
  await desk.close('ANSWERED')
}
const execute = (
  document: string,
  variables: Readonly<Record<string, unknown>> = {},
  overrides: Partial<Caller> = {},
  institution = 'fjordstyrelsen',
): Promise<FormattedExecutionResult> =>
  server.execute({ document, operationName: null, variables, caller: surroundings.caller(institution, overrides) })

const ASK = `query ReadLog($filter: AccessLogFilter, $first: Int, $after: String) { institution { accessLog(filter: $filter, first: $first, after: $after) {
  nodes { id at closedAt requestId system subject subgraph operation purposes employeeIds personCount fields services { service count } discardedRows result }
  edges { cursor node { id purposes } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`

async function log(variables: Readonly<Record<string, unknown>> = {}, institution = 'fjordstyrelsen'): Promise<Log> {
  const { data, errors } = await execute(ASK, variables, { purpose: 'reading the log' }, institution)
  expect(errors).toBeUndefined()
  return (data as { institution: { accessLog: Log } }).institution.accessLog
}
const purposes = async (variables: Readonly<Record<string, unknown>>): Promise<readonly string[]> =>
  (await log(variables)).nodes.flatMap((one) => one.purposes).filter((purpose) => purpose !== 'reading the log')

describe('the access log', () => {
  it('tells each visit: who, about whom, why, which data, with what end', async () => {
    const { nodes } = await log({ filter: { purposeContains: 'TWO' } })
    expect(nodes).toEqual([
      {
        id: expect.stringMatching(/./),
        at: expect.stringMatching(/^\d{4}-/),
        closedAt: expect.stringMatching(/^\d{4}-/),
        requestId: expect.stringMatching(/./),
        system: 'Fjordstyrelsen: local system (all rights)',
        subject,
        subgraph: 'sls',
        operation: 'Roster',
        purposes: ['two'],
        employeeIds: [ids.first, ids.second],
        personCount: 2,
        fields: ['SlsEmployee.name'],
        services: [],
        discardedRows: 0,
        result: 'ANSWERED',
      },
    ])
  })

  it('is itself in the trail, with what was asked; while it is read, it is unfinished', async () => {
    const [newest] = (await log({ first: 1 })).nodes
    expect(newest).toMatchObject({
      operation: 'ReadLog',
      subgraph: 'institutions',
      result: 'UNFINISHED',
      closedAt: null,
    })
    const { nodes } = await log({ first: 2, filter: { employeeId: ids.first } })
    expect(nodes[0]).toMatchObject({ purposes: ['two'] })
    // Whom the filter named is whom it was about, from the next time on.
    const again = (await log({ first: 1, filter: { employeeId: ids.first } })).nodes
    expect(again[0]).toMatchObject({
      operation: 'ReadLog',
      employeeIds: [ids.first],
      personCount: 1,
      result: 'ANSWERED',
    })
    expect(again[0]?.['fields']).toContain('Institution.accessLog')
  })

  it('takes each part of the filter, and all of them together', async () => {
    expect(await purposes({ filter: { employeeId: ids.second } })).toEqual(['three', 'two'])
    expect(await purposes({ filter: { subject } })).toEqual(['three', 'two', 'one'])
    expect(await purposes({ filter: { subject: 'nobody' } })).toEqual([])
    expect(await purposes({ filter: { operation: 'Roster', result: 'ANSWERED' } })).toEqual(['three', 'two', 'one'])
    expect(await purposes({ filter: { operation: 'Roster', result: 'FAILED' } })).toEqual([])
    expect(await purposes({ filter: { until: '2020-01-01T00:00:00Z' } })).toEqual([])
    expect(
      await purposes({
        filter: { since: '2020-01-01T00:00:00Z', subject, purposeContains: 't', employeeId: ids.first },
      }),
    ).toEqual(['two'])
    expect(await purposes({ filter: { subject: null, employeeId: null, purposeContains: 'one' } })).toEqual(['one'])
  })

  it('pages from the newest on, each visit once, although reading it adds to it', async () => {
    const filter = { subject }
    const first = await log({ filter, first: 2 })
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false })
    const second = await log({ filter, first: 2, after: first.pageInfo.endCursor })
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
    expect([...first.nodes, ...second.nodes].flatMap((one) => one.purposes)).toEqual(['three', 'two', 'one'])
    expect(second.edges.map(({ node }) => node['id'])).toEqual(second.nodes.map((one) => one['id']))
  })

  it('holds nothing of another institution, and does not tell whether there is something', async () => {
    const all = (await log({ first: 500 })).nodes
    expect(JSON.stringify(all)).not.toContain(ids.municipal)
    expect(all.flatMap((one) => one.purposes)).not.toContain('foreign')
    expect((await log({ filter: { employeeId: ids.municipal } })).nodes).toEqual([])
    expect((await log({ filter: { employeeId: 'never issued' } })).nodes).toEqual([])
    const [foreign] = (await log({ filter: { purposeContains: 'foreign' } }, 'fjordby')).nodes
    const codes = async (after: unknown) =>
      (await execute(ASK, { after })).errors?.map(({ message, extensions }) => [message, extensions?.['code']])
    expect(await codes(foreign?.['id'])).toEqual(await codes('never issued'))
  })

  it('leads to the employments, so that their names can be asked', async () => {
    const { data } = await execute(
      '{ institution { accessLog(filter: { purposeContains: "two" }) { nodes { employees { __typename id } few: employees(first: 1) { id } } } } }',
    )
    expect(data).toMatchObject({
      institution: {
        accessLog: {
          nodes: [
            {
              employees: [
                { __typename: 'SlsEmployee', id: ids.first },
                { __typename: 'SlsEmployee', id: ids.second },
              ],
              few: [{ id: ids.first }],
            },
          ],
        },
      },
    })
  })

  it('needs the scope: without it null and FORBIDDEN, and nothing is read', async () => {
    const before = (await surroundings.trail()).length
    const { data, errors } = await execute(ASK, {}, { scopes: ['cpr:read'] })
    expect(data).toEqual({ institution: { accessLog: null } })
    expect(errors?.map(({ extensions }) => [extensions?.['code'], extensions?.['scope']])).toEqual([
      ['FORBIDDEN', 'access:log'],
    ])
    expect(await surroundings.trail()).toHaveLength(before)
  })

  it.each([[{ first: 0 }], [{ first: 501 }], [{ after: '' }]])('refuses %j', async (variables) => {
    const { errors } = await execute(ASK, variables)
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_USER_INPUT'])
  })
})
