import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Trail } from '#foundation/audit/trail.ts'
import type { Employment } from '#foundation/directory/employment.ts'
import { createSubgraphServer, type SubgraphContext, type SubgraphServer } from '#foundation/server/subgraphServer.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import { UpstreamFault } from '#foundation/upstream/fault.ts'
import { callerAt } from '../callers.ts'
import { entry } from '../directory/entries.ts'
import { openStanding, type Standing } from '../standing.ts'

type Context = SubgraphContext<{ readonly made: number }>

let standing: Standing
let own: Employment
let upstreamCalls: number
let loadersMade: number

beforeEach(async () => {
  standing = await openStanding()
  const [first] = await standing.fill('fjord', [entry('1001')])
  if (first === undefined) throw new Error('not filled')
  own = first
  upstreamCalls = 0
  loadersMade = 0
})
afterEach(() => standing.close())

/** The institutions' schema over an upstream of the test's own, so that every step between answer and trail can be watched. */
function open(trail?: Trail): SubgraphServer {
  return createSubgraphServer<{ readonly made: number }>({
    name: 'institutions',
    resolvers: {
      Query: {
        institution: async (_parent: unknown, _args: unknown, { desk }: Context) => {
          const answer = await desk.pass(
            {
              service: 'List',
              interfaceCode: null,
              about: { employments: [own] },
              ownerOf: (row: string) => ({ subject: row }),
            },
            async () => {
              upstreamCalls += 1
              return { unscreenedRows: ['1001'], head: null }
            },
          )
          return { ...desk.institution, rows: answer.rows }
        },
        viewer: () => {
          throw new UpstreamFault({ kind: 'timeout', system: 'SLS', operation: 'List', mayHaveArrived: true })
        },
        employee: (_parent: unknown, _args: unknown, { loaders }: Context) => {
          throw new TypeError(`loader ${loaders.made}`)
        },
      },
      Institution: { __resolveType: () => 'SlsInstitution' },
      Employee: { __resolveType: () => 'SlsEmployee' },
      SlsInstitution: { payrollSystem: () => 'SLS' },
    },
    doorway: standing.doorway(trail === undefined ? {} : { trail }),
    loaders: () => {
      loadersMade += 1
      return { made: loadersMade }
    },
    log: standing.log,
  })
}

const ask = (server: SubgraphServer, document: string, overrides: Partial<Caller> = {}) =>
  server.execute({
    document,
    operationName: null,
    variables: {},
    caller: callerAt(standing.institution('fjord').id, overrides),
  })

const failingAt = (kind: 'OPENED' | 'CLOSED'): Trail => ({
  append: (one) => (one.kind === kind ? Promise.reject(new Error('disk full')) : Promise.resolve()),
  close: async () => undefined,
})

describe('a subgraph', () => {
  it('answers, and has written who saw what before it does', async () => {
    const result = await ask(open(), 'query Names { institution { name seen: cvrNumber } }')
    expect(result).toEqual({ data: { institution: { name: 'Fjordstyrelsen', seen: '99010207' } } })
    expect(await standing.trail()).toMatchObject([
      { kind: 'OPENED', operation: 'Names', subgraph: 'sls' },
      {
        kind: 'CLOSED',
        result: 'ANSWERED',
        employments: [own.id],
        persons: [own.personHash],
        services: { List: 1 },
        fields: ['Query.institution', 'Institution.name', 'Institution.cvrNumber'],
      },
    ])
  })

  it('gives no data when the closing entry cannot be written', async () => {
    const result = await ask(open(failingAt('CLOSED')), '{ institution { name } }')
    expect(upstreamCalls).toBe(1)
    expect(result.data).toBeUndefined()
    expect(result.errors).toMatchObject([{ extensions: { code: 'INTERNAL' } }])
    expect(JSON.stringify(result)).not.toContain('Fjordstyrelsen')
    expect(standing.logLines.join()).toContain('disk full')
  })

  it('calls no upstream when the opening entry cannot be written', async () => {
    const result = await ask(open(failingAt('OPENED')), '{ institution { name } }')
    expect(upstreamCalls).toBe(0)
    expect(result.data).toBeUndefined()
    expect(result.errors).toMatchObject([{ extensions: { code: 'INTERNAL' } }])
  })

  it('says that an answer was in part, or failed', async () => {
    await ask(open(), '{ institution { name } employee(id: "x") { id } }')
    expect((await standing.trail()).at(-1)).toMatchObject({ kind: 'CLOSED', result: 'ANSWERED_IN_PART' })
  })

  it('writes nothing where nothing was read', async () => {
    expect(await ask(open(), '{ __typename }')).toEqual({ data: { __typename: 'Query' } })
    expect(await standing.trail()).toEqual([])
  })

  it('shows a fault of an upstream and a failure of its own each by its code, at the field', async () => {
    const { data, errors } = await ask(open(), '{ viewer { name } employee(id: "x") { id } }')
    expect(data).toEqual({ viewer: null, employee: null })
    expect(errors?.toSorted((a, b) => String(a.path).localeCompare(String(b.path)))).toMatchObject([
      { path: ['employee'], extensions: { code: 'INTERNAL' } },
      { path: ['viewer'], extensions: { code: 'UPSTREAM_TIMEOUT', system: 'SLS' } },
    ])
  })

  it('makes loaders anew for each operation', async () => {
    const server = open()
    await ask(server, '{ employee(id: "x") { id } }')
    await ask(server, '{ employee(id: "x") { id } }')
    expect(loadersMade).toBe(2)
    const told = standing.logLines.join()
    expect(told).toContain('loader 1')
    expect(told).toContain('loader 2')
  })

  it.each(['{', '{ nothingOfThatName }', 'query A { __typename } query B { __typename }', ''])(
    'never throws: %j is an answer without data',
    async (document) => {
      const result = await ask(open(), document)
      expect(result.data ?? null).toBeNull()
      expect(result.errors?.length).toBeGreaterThan(0)
    },
  )

  it('answers nothing for an institution that is not registered', async () => {
    const result = await ask(open(), '{ institution { name } }', {
      institution: { id: 'aaaaaaaaaaaaaaaa', payrollSystem: 'SLS' },
    })
    expect(result).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] })
    expect(upstreamCalls).toBe(0)
  })
})
