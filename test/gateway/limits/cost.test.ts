import { readFileSync } from 'node:fs'
import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { createCostRule } from '../../../gateway/limits/cost.ts'
import { readmeQuery } from '../../../start/readmeQuery.ts'

const schema = buildSchema(readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'))
const rule = createCostRule(schema)

interface Asking {
  readonly variables?: Readonly<Record<string, unknown>>
  readonly operation?: string
  readonly system?: 'SLS' | 'OPUS'
}

function cost(text: string, { variables = {}, operation, system = 'SLS' }: Asking = {}): number {
  const document = parse(text)
  expect(validate(schema, document).map(({ message }) => message)).toEqual([])
  return rule.upstreamCalls(document, operation ?? null, variables, system)
}
const nodes = (fields: string, args = '(first: 10)'): string =>
  `{ institution { employees${args} { nodes { ${fields} } } } }`

describe('the reckoning', () => {
  it('finds 351 calls in the README’s query for SLS, and none of them at the other payroll system', () => {
    // For each of 50: contract 1, its position title 1, absences 1, quotas 2 (two accounts), wage parts 1; the person 1; the company once.
    expect(cost(readmeQuery)).toBe(50 * (1 + 1 + 1 + 2 + 1) + 50 * 1 + 1)
  })

  it('counts Opus’s lists by the hundred', () => {
    expect(cost(nodes('contract { positionTitle } quotas { kind }'), { system: 'OPUS' })).toBe(2)
    expect(cost(nodes('contract { positionTitle }', '(first: 101)'), { system: 'OPUS' })).toBe(2)
    // For each of 50: absences 1, wage parts 1, the person 1; contracts and quotas by the hundred 1 each; the company once.
    expect(cost(readmeQuery, { system: 'OPUS' })).toBe(50 * 3 + 2 + 1)
  })

  it('counts three calls for each change that is asked for, and what is read of the employee after it', () => {
    const registered = (name: string, fields: string): string =>
      `${name}: deleteAbsence(input: { absenceId: "a.b", idempotencyKey: "k" }) { ${fields} }`
    expect(cost(`mutation { ${registered('a', 'transaction { status }')} }`)).toBe(3)
    const both = ['a', 'b'].map((name) => registered(name, 'employee { quotas { kind } }'))
    expect(cost(`mutation { ${both.join(' ')} }`)).toBe(2 * (3 + 2))
  })

  it('counts the hundred calls that a page of an institution’s absences may take, and what is read of each of its employees', () => {
    const absences = (fields: string): string =>
      `{ institution { absences(period: {}, first: 20) { nodes { employee { ${fields} } } } } }`
    expect(cost(absences('id'), { system: 'OPUS' })).toBe(100)
    expect(cost(absences('quotas { kind }'), { system: 'OPUS' })).toBe(100 + 1)
    expect(cost(absences('wageParts { nodes { code } }'), { system: 'OPUS' })).toBe(100 + 20)
  })

  it('finds nothing in what the directory and the registry tell', () => {
    expect(cost('{ viewer { name institutions { name } } __typename }')).toBe(0)
    expect(cost(nodes('id name status active employedFrom'))).toBe(0)
  })

  it('takes the size of a page from its argument, a variable, its default, or the ordinary page', () => {
    const withVariable = (declared: string): string =>
      `query (${declared}) { institution { employees(first: $n) { nodes { contract { weeklyHours } } } } }`
    expect(cost(nodes('contract { weeklyHours }', '(first: 7)'))).toBe(7)
    expect(cost(nodes('contract { weeklyHours }', ''))).toBe(50)
    expect(cost(nodes('contract { weeklyHours }', '(first: null)'))).toBe(50)
    expect(cost(withVariable('$n: Int'), { variables: { n: 300 } })).toBe(300)
    expect(cost(withVariable('$n: Int'))).toBe(50)
    expect(cost(withVariable('$n: Int = 400'))).toBe(400)
    expect(cost(withVariable('$n: Int = 400'), { variables: { n: 3 } })).toBe(3)
    expect(cost(withVariable('$n: Int = 400'), { variables: { n: undefined } })).toBe(400)
    expect(cost(withVariable('$n: Int = 400'), { variables: { n: null } })).toBe(50)
  })

  it('does not reckon with sizes that will be refused', () => {
    expect(cost(nodes('contract { weeklyHours }', '(first: 100000)'))).toBe(500)
    expect(cost(nodes('contract { weeklyHours }', '(first: -5)'))).toBe(1)
  })

  it('counts a service once for an employee, whichever fields it feeds', () => {
    expect(cost(nodes('contract { weeklyHours } contracts { weeklyHours }'))).toBe(10)
    expect(cost(nodes('contract { weeklyHours payClass } a: contract(asOf: "2026-01-01") { payStep }'))).toBe(10)
    expect(
      cost(nodes('contract { positionTitle } contracts { positionTitle } ... on SlsEmployee { preferredName }')),
    ).toBe(20)
  })

  it('counts it again where other arguments need another call', () => {
    const period = (from: string): string => `absences(period: { from: "${from}" }) { nodes { kind } }`
    expect(cost(nodes(`a: ${period('2026-01-01')} b: ${period('2026-01-01')}`))).toBe(10)
    expect(cost(nodes(`a: ${period('2026-01-01')} b: ${period('2026-02-01')}`))).toBe(20)
  })

  it('doubles for the same under an alias where it is asked anew', () => {
    const page = 'employees(first: 10) { nodes { contract { weeklyHours } } }'
    expect(cost(`{ institution { a: ${page} b: ${page} } }`)).toBe(20)
    expect(cost(`{ a: institution { company { name } } b: institution { company { name } } }`)).toBe(2)
  })

  it('sees through fragments, named and inline, and through interfaces', () => {
    expect(cost(nodes('... { contract { weeklyHours } }'))).toBe(10)
    expect(cost(`${nodes('...F')} fragment F on Employee { contract { weeklyHours } }`)).toBe(10)
    expect(cost(`${nodes('...F ...F')} fragment F on Employee { contract { weeklyHours } }`)).toBe(10)
    expect(cost(nodes('... on SlsEmployee { contract { weeklyHours } person { name { given } } }'))).toBe(20)
    expect(cost(nodes('... on OpusEmployee { contract { weeklyHours } absences { nodes { kind } } }'))).toBe(0)
    expect(
      cost(
        '{ institution { ... on SlsInstitution { employees(first: 4) { edges { node { contract { weeklyHours } } } } } } }',
      ),
    ).toBe(4)
  })

  it('knows how many a list of ids names', () => {
    const query = 'query ($ids: [ID!]!) { employees(ids: $ids) { contract { weeklyHours } } }'
    expect(cost(query, { variables: { ids: ['a', 'b', 'c'] } })).toBe(3)
    expect(cost('{ employees(ids: ["a", "b"]) { contract { weeklyHours } } }')).toBe(2)
    expect(cost(query, { variables: { ids: [] } })).toBe(1)
    expect(cost('{ employee(id: "a") { contract { weeklyHours } } }')).toBe(1)
  })

  it('multiplies where one leads to several', () => {
    expect(cost(nodes('... on SlsEmployee { otherEmployments { contract { weeklyHours } } }'))).toBe(30)
    expect(
      cost(nodes('... on SlsEmployee { contract { weeklyHours } otherEmployments { contract { weeklyHours } } }')),
    ).toBe(40)
  })

  it('does not let a page for each of many pass as free: directories within directories grow without end', () => {
    const within = (inner: string): string =>
      `... on SlsEmployee { institution { employees(first: 500) { nodes { id ${inner} } } } }`
    expect(cost(nodes('id ... on SlsEmployee { institution { name } }', '(first: 500)'))).toBe(0)
    expect(cost(nodes(within(''), '(first: 500)'))).toBe(500 * 10)
    expect(cost(nodes(within(within('')), '(first: 500)'))).toBeGreaterThan(1_000_000)
  })

  it('counts the employees to whom entries of the access log lead, as many as may be shown', () => {
    const log = (args: string, of: string, fields: string): string =>
      `{ institution { accessLog${args} { nodes { employees${of} { ${fields} } } } } }`
    expect(cost(log('(first: 3)', '(first: 4)', 'person { status }'))).toBe(3 * 4)
    expect(cost(log('', '', 'person { status }'))).toBe(50 * 50)
    expect(cost(log('(first: 500)', '(first: 500)', 'person { status }'))).toBe(500 * 500)
    expect(cost(log('(first: 500)', '(first: 500)', 'name'))).toBe(0)
  })

  it('reckons with the operation that is named', () => {
    const two = 'query A { institution { company { name } } } query B { viewer { name } }'
    expect(cost(two, { operation: 'A' })).toBe(1)
    expect(cost(two, { operation: 'B' })).toBe(0)
    expect(cost(two)).toBe(0)
  })

  it('ends soon for fragments and fields that double at every step, and takes them for too many', () => {
    const levels = 40
    const doubling = Array.from(
      { length: levels },
      (_, level) => `fragment F${level} on Institution { ...F${level + 1} ... { ...F${level + 1} } }`,
    ).join('\n')
    const begun = performance.now()
    const fragments = parse(
      `{ institution { ...F0 } } ${doubling} fragment F${levels} on Institution { company { name } }`,
    )
    expect(rule.upstreamCalls(fragments, null, {}, 'SLS')).toBe(1)
    const other = '... on SlsEmployee { otherEmployments { id } }'
    const nest = (depth: number): string => (depth === 0 ? 'id' : other.replace('id', `...G${depth - 1}`).repeat(4))
    const again = Array.from({ length: 14 }, (_, depth) => `fragment G${depth} on SlsEmployee { ${nest(depth)} }`)
    const nested = parse(`{ institution { employees(first: 1) { nodes { ...G13 } } } } ${again.join('\n')}`)
    expect(rule.upstreamCalls(nested, null, {}, 'SLS')).toBe(Number.MAX_SAFE_INTEGER)
    expect(performance.now() - begun).toBeLessThan(2_000)
  })
})
