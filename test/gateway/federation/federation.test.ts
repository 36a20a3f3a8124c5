import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { GraphQLScalarType, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { createFederation } from '../../../gateway/federation/federation.ts'
import { publicSchema, subgraphNames } from '../../../gateway/federation/publicSchema.ts'
import { everyWayTo } from './everyWay.ts'
import { randomQuery } from './randomQuery.ts'
import { scripted } from './scriptedHops.ts'
import { journey, subgraphHops } from './twoReadings.ts'
import { composed } from './world.ts'

const small = { one: 'type Query { a(n: Int): Int b: Int } type Subscription { tick: Int }' }

describe('a federation', () => {
  it('plans an operation once, whatever its white space, and again for another operation or other conditions', async () => {
    const { federation } = scripted(small, {})
    const cached = async (query: string, operationName?: string, variables?: Record<string, unknown>) =>
      (await federation.planned({ document: parse(query), operationName, variables })).cached
    expect(await cached('{ a }')).toBe(false)
    expect(await cached('{ a }')).toBe(true)
    expect(await cached('{\n  a # the number\n}')).toBe(true)
    expect(await cached('{ b }')).toBe(false)
    const two = 'query X { a } query Y { a b }'
    expect(await cached(two, 'X')).toBe(false)
    expect(await cached(two, 'Y')).toBe(false)
    expect(await cached(two, 'X')).toBe(true)
    const conditional = 'query ($c: Boolean!, $n: Int) { a(n: $n) b @include(if: $c) }'
    expect(await cached(conditional, undefined, { c: true, n: 1 })).toBe(false)
    expect(await cached(conditional, undefined, { c: false, n: 1 })).toBe(false)
    expect(await cached(conditional, undefined, { c: true, n: 2 })).toBe(true)
  })

  it('keeps as many plans as it may and forgets the one that was asked for longest ago', async () => {
    const { federation } = scripted(small, {}, { planCacheSize: 2 })
    const cached = async (query: string) => (await federation.planned({ document: parse(query) })).cached
    for (const query of ['{ a }', '{ b }', '{ a }', '{ a b }']) await cached(query)
    expect(await cached('{ a }')).toBe(true)
    expect(await cached('{ b }')).toBe(false)
  })

  it('joins those who ask for the same plan at the same time', async () => {
    const { federation } = scripted(small, {})
    const plans = await Promise.all([1, 2, 3].map(() => federation.planned({ document: parse('{ a }') })))
    expect(plans.map((plan) => plan.cached)).toEqual([false, true, true])
  })

  it('stops planning at its time limit and refuses the operation as too complex', async () => {
    const supergraph = composed()
    const federation = createFederation({ supergraph, hops: subgraphHops(), planningTimeLimitMilliseconds: 30 })
    let names = 0
    const nested = (depth: number): string => {
      if (depth === 0) return 'name'
      names += 2
      return `a${names}: otherEmployments { ${nested(depth - 1)} } b${names}: transactions { employee { ${nested(depth - 1)} } }`
    }
    const document = parse(`{ employees(ids: ["s1a"]) { ${nested(8)} } }`)
    expect(validate(federation.apiSchema, document)).toEqual([])
    const started = performance.now()
    const { data, errors } = await federation.execute({ document, context: journey() })
    expect(performance.now() - started).toBeLessThan(5_000)
    expect(data).toBeUndefined()
    expect(errors?.map((error) => error.extensions['code'])).toEqual(['QUERY_TOO_COMPLEX'])
  })

  it('keeps to itself what the planner says of an operation for which there is no plan', async () => {
    const { federation } = scripted(small, {})
    const { data, errors } = await federation.execute({ document: parse('{ unheardOf }'), context: null })
    expect(data).toBeUndefined()
    expect(JSON.stringify(errors)).not.toContain('unheardOf')
    expect(errors?.[0]?.extensions).toEqual({ code: 'INTERNAL' })
    expect(String(errors?.[0]?.originalError?.cause)).toContain('unheardOf')
  })

  it('refuses bad variables before it plans or asks anything, without data', async () => {
    const { ask, calls } = scripted(small, {})
    expect(await ask('query ($n: Int!) { a(n: $n) }')).toEqual({ data: undefined, errors: [' BAD_USER_INPUT'] })
    expect(calls).toEqual([])
  })

  it('tries variables with the scalars it was given, and passes them on as they were written', async () => {
    const Even = new GraphQLScalarType({
      name: 'Even',
      parseValue: (value) => {
        if (Number(value) % 2 === 0) return BigInt(String(value))
        throw new TypeError(`${String(value)} is odd`)
      },
    })
    const { ask, calls } = scripted(
      { one: 'scalar Even type Query { half(of: Even): Even }' },
      { one: () => ({ data: { _c_half: '2' } }) },
      { scalars: { Even } },
    )
    expect(await ask('query ($of: Even) { half(of: $of) }', { of: '3' })).toMatchObject({ errors: [' BAD_USER_INPUT'] })
    expect(calls).toEqual([])
    expect(await ask('query ($of: Even) { half(of: $of) }', { of: '4' })).toEqual({ data: { half: '2' }, errors: [] })
    expect({ ...calls[0]?.variables }).toEqual({ of: '4' })
  })

  it('refuses a subscription, an unknown operation, and to guess between two', async () => {
    const { ask, federation } = scripted(small, {})
    expect(await ask('subscription { tick }')).toEqual({ data: undefined, errors: [' NOT_SUPPORTED'] })
    expect((await ask('query A { a } query B { b }')).errors).toEqual([' OPERATION_RESOLUTION_FAILURE'])
    const unknown = await federation.execute({ document: parse('query A { a }'), operationName: 'Z', context: null })
    expect(unknown.errors?.[0]?.extensions['code']).toBe('OPERATION_RESOLUTION_FAILURE')
  })

  it('is not made when a subgraph of the supergraph cannot be reached', () => {
    expect(() => createFederation({ supergraph: composed(), hops: new Map() })).toThrow(
      /No hop leads to: .*institutions/,
    )
  })
})

describe('the API schema', () => {
  const schema = scripted(
    {
      'my-shop': `
        "Where it begins."
        type Query { "A thing." thing(by: Colour = RED, quietly: Int @inaccessible, in: In): Thing old: Int @deprecated(reason: "gone") ghost: Ghost @inaccessible }
        type Thing implements Named & Spooky @key(fields: "id") { id: ID! name: String either: Either }
        interface Named { name: String }
        interface Spooky @inaccessible { name: String }
        type Ghost @inaccessible { a: Int }
        union Either = Thing | Ghost
        enum Colour { RED BLUE @inaccessible }
        input In { a: Int = 3, hidden: Int @inaccessible, price: Price }
        "An amount." scalar Price @specifiedBy(url: "https://example.com/price")
      `,
    },
    {},
  ).federation.apiSchema

  it('has what clients may see, with descriptions, defaults and deprecations', () => {
    expect(schema.getQueryType()?.description).toBe('Where it begins.')
    const fields = schema.getQueryType()?.getFields()
    expect(Object.keys(fields ?? {})).toEqual(['thing', 'old'])
    expect(fields?.['thing']?.args.map((each) => [each.name, each.defaultValue])).toEqual([
      ['by', 'RED'],
      ['in', undefined],
    ])
    expect(fields?.['old']?.deprecationReason).toBe('gone')
  })

  it('has nothing of the machinery and nothing inaccessible', () => {
    const names = Object.keys(schema.getTypeMap()).filter((name) => !name.startsWith('__'))
    expect(names.toSorted()).toEqual([
      'Boolean',
      'Colour',
      'Either',
      'ID',
      'In',
      'Int',
      'Named',
      'Price',
      'Query',
      'String',
      'Thing',
    ])
    expect(
      schema
        .getDirectives()
        .map((directive) => directive.name)
        .toSorted(),
    ).toEqual(['deprecated', 'include', 'oneOf', 'skip', 'specifiedBy'])
    expect(
      validate(schema, parse('{ thing(by: BLUE, quietly: 1, in: { hidden: 1 }) { either { ... on Ghost { a } } } }')),
    ).toHaveLength(4)
  })
})

describe('the product’s own supergraph', () => {
  const supergraph = readFileSync(new URL('../../../schema/supergraph.graphql', import.meta.url), 'utf8')
  const down = async () => ({ errors: [{ message: 'down', extensions: { code: 'UPSTREAM_UNAVAILABLE' } }] })
  const federation = createFederation({
    supergraph,
    hops: new Map(subgraphNames(supergraph).map((name) => [name, down])),
  })

  it('has a plan for every random query, and an answer when everything is down', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(randomQuery(publicSchema(supergraph)), async ({ query, variables }) => {
        const document = parse(query)
        expect(validate(federation.apiSchema, document)).toEqual([])
        await federation.planned({ document, variables })
        const { data, errors = [] } = await federation.execute({ document, variables, context: null })
        expect(data).toBeTypeOf('object')
        for (const error of errors) expect(error.extensions['code']).toBe('UPSTREAM_UNAVAILABLE')
      }),
      { numRuns: 1_000 },
    )
  })

  // The planner finds no way to a field that requires what itself requires something, where one subgraph answers both it and the employee.
  it('has a plan for every field of an employee, by every way to one', { timeout: 120_000 }, async () => {
    const values = {
      'ID!': 'x',
      '[ID!]!': ['x'],
      'String!': 'x',
      'CprNumber!': '6101011234',
      'PeriodInput!': { from: '2026-01-01', to: '2026-01-31' },
    }
    const ways = [...everyWayTo(publicSchema(supergraph), 'Employee', values)]
    expect(ways.length).toBeGreaterThan(500)
    const unplanned: unknown[] = []
    for (const { query, variables } of ways) {
      const document = parse(query)
      expect(validate(federation.apiSchema, document)).toEqual([])
      await federation.planned({ document, variables }).catch((error: Error) => unplanned.push([query, error.message]))
    }
    expect(unplanned).toEqual([])
  })
})
