import type { FormattedExecutionResult } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareWhole } from '#foundation/directory/comparison.ts'
import type { SubgraphServer } from '#foundation/server/subgraphServer.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import { buildTown } from '../../../sandbox/town/build.ts'
import { SUPPLIER, townSubject } from '../../../start/townRegistry.ts'
import { openInstitutionsSubgraph } from '../../../subgraphs/institutions/subgraph.ts'
import { entry } from '../../foundation/directory/entries.ts'
import { openSurroundings, type TestSurroundings } from '../../surroundings.ts'

let surroundings: TestSurroundings
let server: SubgraphServer
/** Ids of two employments at Fjordstyrelsen, one at Arkivnævnet, one at Fjordby. */
let ids: { readonly first: string; readonly second: string; readonly foreign: string; readonly municipal: string }

beforeAll(async () => {
  surroundings = await openSurroundings(buildTown({ seed: 1, employees: 12, today: danishDay(new Date()) }))
  const parts = surroundings.surroundings('institutions')
  server = (await openInstitutionsSubgraph(parts)).server
  const fill = async (key: string, numbers: readonly string[]): Promise<string[]> => {
    const { id, payroll } = surroundings.institution(key)
    const entries = numbers.map((number) => entry(number))
    await compareWhole(parts.database, parts.directoryKeys, id, payroll.system, entries)
    const found = await Promise.all(numbers.map((number) => surroundings.directory.byNumber(id, number)))
    return found.map((one) => one?.id ?? '')
  }
  const [first = '', second = ''] = await fill('fjordstyrelsen', ['1', '2'])
  const [foreign = ''] = await fill('arkivnaevnet', ['3'])
  const [municipal = ''] = await fill('fjordby', ['4'])
  ids = { first, second, foreign, municipal }
})
afterAll(() => surroundings.close())

const ask = (
  document: string,
  variables: Readonly<Record<string, unknown>> = {},
  overrides: Partial<Caller> = {},
  institution = 'fjordstyrelsen',
): Promise<FormattedExecutionResult> =>
  server.execute({ document, operationName: null, variables, caller: surroundings.caller(institution, overrides) })

const supplier = { subject: SUPPLIER, name: 'Vagtplan A/S: duty roster' }

describe('viewer', () => {
  it('tells who calls, for which institutions, with which rights', async () => {
    const { data, errors } = await ask(
      '{ viewer { name kind scopes institutions { cvrNumber name payrollSystem current } grants { interfaceCode state } } }',
      {},
      { ...supplier, scopes: ['absence:reason'] },
    )
    expect(errors).toBeUndefined()
    expect(data).toMatchObject({
      viewer: {
        name: supplier.name,
        kind: 'SYSTEM',
        scopes: ['absence:reason'],
        institutions: [
          { cvrNumber: '99010207', name: 'Fjordstyrelsen', payrollSystem: 'SLS', current: true },
          { cvrNumber: '99010509', name: 'Fjordby Kommune', payrollSystem: 'OPUS', current: false },
        ],
        grants: [
          { interfaceCode: 'CPR_DIREKTE', state: 'OPEN' },
          { interfaceCode: 'SLS_LAES', state: 'OPEN' },
          { interfaceCode: 'SLS_OPDATER', state: 'OPEN' },
        ],
      },
    })
  })

  it('leaves no trail, since it tells of no person', async () => {
    const before = (await surroundings.trail()).length
    await ask('{ viewer { name } institution { name } }')
    expect(await surroundings.trail()).toHaveLength(before)
  })
})

describe('institution', () => {
  const query =
    'query ($cvr: CvrNumber) { institution(cvrNumber: $cvr) { __typename id name cvrNumber payrollSystem } }'

  it.each([{}, { cvr: null }, { cvr: '99010207' }])(
    'is the one that the request acts for, asked with %j',
    async (variables) => {
      expect(await ask(query, variables)).toEqual({
        data: {
          institution: {
            __typename: 'SlsInstitution',
            id: surroundings.institution('fjordstyrelsen').id,
            name: 'Fjordstyrelsen',
            cvrNumber: '99010207',
            payrollSystem: 'SLS',
          },
        },
      })
    },
  )

  it('is of the municipal type for a municipality', async () => {
    expect((await ask(query, {}, {}, 'fjordby')).data).toMatchObject({
      institution: { __typename: 'OpusInstitution', payrollSystem: 'OPUS' },
    })
  })

  it('that is granted but not acted for is null, with FORBIDDEN naming the header', async () => {
    expect(await ask(query, { cvr: '99010509' }, supplier)).toMatchObject({
      data: { institution: null },
      errors: [{ path: ['institution'], extensions: { code: 'FORBIDDEN', header: 'X-Institution' } }],
    })
  })

  it('that is foreign, or not there at all, is null and no word more', async () => {
    for (const cvr of ['99010304', '10150817'])
      expect(await ask(query, { cvr }, supplier)).toEqual({ data: { institution: null } })
  })

  it('tells every access to it, and nobody else’s', async () => {
    const { data } = await ask(
      '{ institution { accessGrants { id system interfaceCode state openedAt closedAt closeReason environment validUntil } } }',
    )
    const { institution } = data as {
      institution: { accessGrants: { id: string; system: string; interfaceCode: string }[] }
    }
    const grants = institution.accessGrants
    expect(new Set(grants.map(({ id }) => id)).size).toBe(grants.length)
    expect(new Set(grants.map(({ system }) => system))).toEqual(
      new Set([
        'Fjordstyrelsen: access administrator',
        'Fjordstyrelsen: approver',
        'Fjordstyrelsen: caseworker',
        'Fjordstyrelsen: local system (all rights)',
        'Fjordstyrelsen: local system (without CPR numbers)',
        supplier.name,
      ]),
    )
    expect(grants.find(({ interfaceCode }) => interfaceCode === 'SLS_LAES')).toMatchObject({
      state: 'OPEN',
      openedAt: '2026-01-02T08:00:00+01:00',
      closedAt: null,
      closeReason: null,
      environment: 'EXTERNAL_TEST',
      validUntil: null,
    })
  })
})

describe('employee', () => {
  const query = 'query ($id: ID!) { employee(id: $id) { __typename id } }'

  it('is found by its id, as its payroll system’s type', async () => {
    expect(await ask(query, { id: ids.first })).toEqual({
      data: { employee: { __typename: 'SlsEmployee', id: ids.first } },
    })
    expect((await ask(query, { id: ids.municipal }, {}, 'fjordby')).data).toEqual({
      employee: { __typename: 'OpusEmployee', id: ids.municipal },
    })
  })

  it('is not known here where the id is another institution’s, forged or never issued: all look the same', async () => {
    const told = new Set<string>()
    for (const id of [
      ids.foreign,
      ids.municipal,
      'aaaaaaaaaaaaaaaa',
      '',
      `${ids.first}x`,
      ids.first.toUpperCase(),
      "' or 1=1",
      '6101901234',
    ]) {
      const result = await ask(query, { id })
      expect(result).toMatchObject({ data: { employee: null }, errors: [{ extensions: { code: 'NOT_FOUND' } }] })
      told.add(JSON.stringify(result))
    }
    expect(told.size).toBe(1)
  })

  it('is named in the trail where it was found', async () => {
    const requestId = 'request-about-one'
    await ask(query, { id: ids.second }, { requestId })
    await ask(query, { id: ids.foreign }, { requestId })
    const entries = (await surroundings.trail()).filter((one) => one.requestId === requestId && one.kind === 'CLOSED')
    expect(entries).toMatchObject([
      { employments: [ids.second], fields: ['Query.employee', 'Employee.id'], result: 'ANSWERED' },
      { employments: [], persons: [], result: 'ANSWERED_IN_PART' },
    ])
  })
})

describe('employees', () => {
  const query = 'query ($ids: [ID!]!) { employees(ids: $ids) { id } }'

  it('come in the order asked, null with an error of its own where unknown', async () => {
    const { data, errors } = await ask(query, { ids: [ids.second, ids.foreign, ids.first, 'x', ids.second] })
    expect(data).toEqual({ employees: [{ id: ids.second }, null, { id: ids.first }, null, { id: ids.second }] })
    expect(errors).toMatchObject([
      { path: ['employees', 1], extensions: { code: 'NOT_FOUND' } },
      { path: ['employees', 3], extensions: { code: 'NOT_FOUND' } },
    ])
    expect(JSON.stringify(errors)).not.toContain(ids.foreign)
  })

  it('may be none, and at most 500', async () => {
    expect((await ask(query, { ids: [] })).data).toEqual({ employees: [] })
    expect((await ask(query, { ids: Array(500).fill(ids.first) })).errors).toBeUndefined()
    expect(await ask(query, { ids: Array(501).fill(ids.first) })).toMatchObject({
      data: { employees: null },
      errors: [{ extensions: { code: 'BAD_USER_INPUT', argument: 'ids', limit: 500 } }],
    })
  })
})

describe('_entities', () => {
  const query =
    'query ($them: [_Any!]!) { _entities(representations: $them) { __typename ... on SlsEmployee { id } ... on OpusEmployee { id } ... on SlsInstitution { id name accessGrants { id } } } }'

  it('give the caller’s own', async () => {
    const { id } = surroundings.institution('fjordstyrelsen')
    const { data, errors } = await ask(query, {
      them: [
        { __typename: 'SlsEmployee', id: ids.first },
        { __typename: 'SlsInstitution', id },
      ],
    })
    expect(errors).toBeUndefined()
    expect(data).toMatchObject({ _entities: [{ id: ids.first }, { id, name: 'Fjordstyrelsen' }] })
  })

  it('do not know others’: foreign ids, forged ones, and own ids under another type', async () => {
    const own = surroundings.institution('fjordstyrelsen').id
    for (const one of [
      { __typename: 'SlsEmployee', id: ids.foreign },
      { __typename: 'SlsEmployee', id: 'aaaaaaaaaaaaaaaa' },
      { __typename: 'OpusEmployee', id: ids.municipal },
      { __typename: 'OpusEmployee', id: ids.first },
      { __typename: 'SlsInstitution', id: surroundings.institution('arkivnaevnet').id },
      { __typename: 'OpusInstitution', id: own },
      { __typename: 'OpusInstitution', id: surroundings.institution('fjordby').id },
    ]) {
      const result = await ask(query, { them: [one] })
      expect(result).toMatchObject({ data: { _entities: [null] }, errors: [{ extensions: { code: 'NOT_FOUND' } }] })
    }
  })

  it('of types that there are not are an error and no data', async () => {
    const result = await ask(query, { them: [{ __typename: 'Nothing', id: 'x' }, {}] })
    expect(result.data ?? null).toBeNull()
    expect(result.errors?.length).toBeGreaterThan(0)
  })
})

it('is asked by the town’s systems under the names of the registry', () => {
  expect(surroundings.registry.client(townSubject('fjordstyrelsen', 'full'))?.name).toContain('Fjordstyrelsen')
})
