import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTown, type TestTown } from '../town.ts'

/** Ways round a guard that gateways of this kind have left open: each asks for what needs a scope, without it. */
describe('without the scope', () => {
  let town: TestTown
  let token: string
  let numbers: readonly string[]
  beforeAll(async () => {
    town = await openTown({ employees: 14, hops: 'http' })
    token = town.token('fjordstyrelsen', 'noCpr')
    const seen = await town.ask(
      town.token('fjordstyrelsen'),
      '{ institution { employees { nodes { employeeNumber person { cprNumber } } } } }',
    )
    numbers = (
      seen.data.institution.employees.nodes as readonly {
        readonly employeeNumber: string
        readonly person: { readonly cprNumber: string } | null
      }[]
    ).flatMap(({ employeeNumber, person }) => [employeeNumber, ...(person === null ? [] : [person.cprNumber])])
    expect(numbers.length).toBeGreaterThan(10)
  }, 60_000)
  afterAll(() => town.close())

  const within = (selection: string, fragments = ''): string =>
    `{ institution { employees(first: 5) { nodes { id ${selection} } } } } ${fragments}`

  it.each([
    ['plainly', within('person { cprNumber }')],
    ['through the interface', within('employeeNumber')],
    ['through the type', within('... on SlsEmployee { employeeNumber }')],
    ['through an inline fragment without a type', within('... { employeeNumber }')],
    [
      'through a named fragment',
      within('...N', 'fragment N on Employee { employeeNumber person { ...P } } fragment P on Person { cprNumber }'),
    ],
    [
      'through fragments on interface and type one in the other',
      within('... on Employee { ... on SlsEmployee { ... on Employee { employeeNumber } } }'),
    ],
    ['under another name', within('given: employeeNumber person { id name: cprNumber }')],
    ['under the name of a field that is free', within('name: employeeNumber')],
    ['under a name of JavaScript’s', within('__proto__: employeeNumber constructor: employeeNumber')],
    ['twice, once under another name', within('a: employeeNumber b: employeeNumber employeeNumber')],
    ['behind a directive', within('employeeNumber @include(if: true) person { cprNumber @skip(if: false) }')],
    ['through another employment', within('otherEmployments { employeeNumber person { cprNumber } } employeeNumber')],
    ['computed: year of birth', within('person { birthYear }')],
    ['computed: date of birth', within('person { year: bornOn }')],
  ])('%s: null and FORBIDDEN, and no number anywhere', async (_what, query) => {
    const answer = await town.ask(token, query)
    const codes = answer.errors.map(({ extensions }) => extensions['code'])
    expect(codes.length).toBeGreaterThan(0)
    expect([...new Set(codes)]).toEqual(['FORBIDDEN'])
    for (const number of numbers) expect(answer.text).not.toContain(number)
    for (const { path } of answer.errors) {
      const value = (path ?? []).reduce<unknown>((inner, step) => Object(inner)[step], answer.data)
      expect(value).toBeNull()
    }
    expect(answer.data.institution.employees.nodes).toHaveLength(5)
  })

  it.each([
    [
      'a search by the number',
      'query ($cpr: CprNumber!) { institution { employeesByCpr(cprNumber: $cpr) { id name } } }',
    ],
    [
      'the same through the type',
      'query ($cpr: CprNumber!) { institution { ... on SlsInstitution { found: employeesByCpr(cprNumber: $cpr) { id } } } }',
    ],
    ['a look-up', 'query ($cpr: CprNumber!) { p: person(cprNumber: $cpr, purpose: "Hiring") { name { given } } }'],
  ])('%s tells nothing', async (_what, query) => {
    const cpr = numbers.find((number) => number.length === 10) ?? ''
    const answer = await town.ask(token, query, { cpr })
    expect(answer.errors.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN'])
    expect(answer.text).not.toContain(cpr)
    expect(answer.text).not.toContain('"id"')
  })

  it('the entry of the subgraphs is none of this API’s, and closed to whoever calls a subgraph itself', async () => {
    const query = 'query ($them: [_Any!]!) { _entities(representations: $them) { ... on Person { cprNumber } } }'
    const answer = await town.ask(town.token('fjordstyrelsen'), query, { them: [] })
    expect(answer.errors.map(({ extensions }) => extensions['code'])).toContain('GRAPHQL_VALIDATION_FAILED')
    for (const name of ['institutions', 'sls', 'opus', 'cpr', 'cvr', 'transactions']) {
      for (const authorization of [undefined, `Bearer ${town.token('fjordstyrelsen')}`, 'Statement e30.e30.e30']) {
        const response = await fetch(`${town.subgraphsOrigin}/${name}/graphql`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            ...(authorization === undefined ? {} : { authorization }),
          },
          body: JSON.stringify({ query: '{ __typename _service { sdl } }' }),
        })
        const text = await response.text()
        expect(response.status).toBe(401)
        expect(text).not.toContain('sdl')
      }
    }
  })
})

describe('headers of many requests at once', () => {
  let town: TestTown
  beforeAll(async () => {
    town = await openTown({ employees: 14 })
  }, 60_000)
  afterAll(() => town.close())

  it('500 of all institutions, a supplier’s choices and refusals among them, each get their own answer', async () => {
    const { institutions, supplier } = town.card
    const query =
      '{ institution { name cvrNumber employees(first: 2) { nodes { id institution { name } } } } viewer { institutions { cvrNumber current } } }'
    const nameOf = new Map(institutions.map(({ cvrNumber, name }) => [cvrNumber, name]))
    const stranger = institutions.find(({ cvrNumber }) => !supplier.serves.includes(cvrNumber))?.cvrNumber ?? ''
    const owners = new Map<string, Set<string>>()
    await Promise.all(
      Array.from({ length: 500 }, async (_, index) => {
        if (index % 7 === 0) {
          const answer = await town.ask(supplier.token, query, {}, { 'x-institution': stranger })
          expect([answer.status, answer.data]).toEqual([403, null])
          return
        }
        const own = institutions[index % institutions.length]
        const served = supplier.serves[index % supplier.serves.length] ?? ''
        const bySupplier = index % 3 === 0
        const expected = bySupplier ? served : (own?.cvrNumber ?? '')
        const answer = await town.ask(
          bySupplier ? supplier.token : (own?.tokens.full ?? ''),
          query,
          {},
          {
            ...(bySupplier ? { 'x-institution': served } : {}),
            ...(index % 2 === 0 ? { 'cache-control': 'no-cache' } : {}),
          },
        )
        const { institution, viewer } = answer.data
        expect([institution.cvrNumber, institution.name]).toEqual([expected, nameOf.get(expected)])
        expect(
          (viewer.institutions as { cvrNumber: string; current: boolean }[])
            .filter(({ current }) => current)
            .map(({ cvrNumber }) => cvrNumber),
        ).toEqual([expected])
        for (const node of institution.employees.nodes as { id: string; institution: { name: string } }[]) {
          expect(node.institution.name).toBe(nameOf.get(expected))
          owners.set(node.id, (owners.get(node.id) ?? new Set()).add(expected))
        }
      }),
    )
    expect(owners.size).toBeGreaterThanOrEqual(10)
    for (const institutionsOfOne of owners.values()) expect(institutionsOfOne.size).toBe(1)
  }, 60_000)
})
