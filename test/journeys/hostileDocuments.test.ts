import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTown, type TestTown } from '../town.ts'

/** Small texts that once kept a server of this kind busy for seconds or for ever. */
describe('a text that unfolds', () => {
  let town: TestTown
  let token: string
  beforeAll(async () => {
    town = await openTown({ employees: 14 })
    token = town.token('fjordby')
    await town.ask(token, '{ institution { name } }')
  }, 60_000)
  afterAll(() => town.close())

  const doubling = (depth: number, type: string, last: string): string =>
    `${Array.from({ length: depth }, (_, index) => `fragment F${index} on ${type} { ...F${index + 1} ...F${index + 1} }`).join(' ')} ${last}`
  const mesh = (size: number): string =>
    Array.from({ length: size }, (_, index) => {
      const others = Array.from({ length: size }, (_, other) => (other === index ? '' : `...M${other}`))
      return `fragment M${index} on __Schema { ${others.join(' ')} }`
    }).join(' ')

  const refused: readonly (readonly [string, string])[] = [
    [
      'fragments that spread the next one twice',
      `{ institution { ...F0 } } ${doubling(25, 'Institution', 'fragment F25 on Institution { name }')}`,
    ],
    [
      'the same, spread by nobody',
      `{ institution { name } } ${doubling(25, 'Institution', 'fragment F25 on Institution { name }')}`,
    ],
    ['the same around a fragment that there is not', `{ __schema { ...F0 } } ${doubling(30, '__Schema', '')}`],
    ['fragments that all spread each other', `{ __schema { ...M0 } } ${mesh(12)}`],
    ['a fragment that spreads itself', '{ institution { ...A } } fragment A on Institution { name ...A }'],
    [
      'levels that double with their fragments',
      `{ institution { ...D0 } } ${Array.from({ length: 4 }, (_, index) => `fragment D${index} on Institution { a: employees { nodes { institution { ...D${index + 1} } } } b: employees { nodes { institution { ...D${index + 1} } } } }`).join(' ')} fragment D4 on Institution { name }`,
    ],
    ['one field a few thousand times', `{ institution { ${'name '.repeat(4_900)} } }`],
    ['one object a thousand times', `{ ${'institution { name } '.repeat(1_200)} }`],
    [
      'many aliases within many aliases',
      `{ institution { ${Array.from({ length: 30 }, (_, index) => `a${index}: employees(first: 1) { b${index}: nodes { c${index}: id } }`).join(' ')} } }`,
    ],
    ['a directive many times', `{ institution { name ${'@include(if: true) '.repeat(700)} } }`],
    ['a directive that there is not many times', `{ institution { name ${'@a '.repeat(2_000)} } }`],
    ['directives on the operation', `query ${'@a '.repeat(1_000)} { institution { name } }`],
    [
      'directives on variables',
      `query (${Array.from({ length: 100 }, (_, index) => `$v${index}: Int @a`).join(' ')}) { institution { name } }`,
    ],
    ['thousands of fields that there are not', `{ institution { ${'nam '.repeat(4_900)} } }`],
    [
      'many fields at the root, through a fragment',
      `{ ...R } fragment R on Query { ${Array.from({ length: 25 }, () => '...S').join(' ')} } fragment S on Query { viewer { name } }`,
    ],
  ]

  it.each(refused)('%s: refused at once', async (_what, query) => {
    const started = performance.now()
    const answer = await town.ask(token, query)
    expect(performance.now() - started).toBeLessThan(1_000)
    expect([answer.status, answer.errors[0]?.extensions['code']]).toEqual([400, 'QUERY_TOO_COMPLEX'])
    expect(answer.text).not.toContain('"data"')
  })

  it('names the figure and the limit', async () => {
    const answer = await town.ask(token, `{ ${'viewer { name } '.repeat(21)} }`)
    expect(answer.errors[0]?.extensions).toEqual({ code: 'QUERY_TOO_COMPLEX', figure: 21, limit: 20 })
  })

  it.each([
    ['fields of one name', `{ institution { ${'name '.repeat(1_900)} } }`],
    [
      'objects of one name with arguments',
      `{ institution { ${'employees(first: 1) { nodes { id } } '.repeat(400)} } }`,
    ],
    [
      'objects of one name within objects of one name',
      `{ institution { ${`employees(first: 1) { ${'nodes { id name } '.repeat(12)} } `.repeat(40)} } }`,
    ],
    [
      'fragments that must all be compared',
      `{ institution { ${Array.from({ length: 40 }, (_, index) => `...C${index}`).join(' ')} } } ${Array.from({ length: 40 }, (_, index) => `fragment C${index} on Institution { ${'company { name } '.repeat(20)} }`).join(' ')}`,
    ],
  ])('%s, as many as are allowed, are compared for a bounded time', async (_what, query) => {
    const started = performance.now()
    const answer = await town.ask(token, query)
    expect(performance.now() - started).toBeLessThan(3_000)
    if (answer.data === null) expect(answer.errors[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED')
    else expect(answer.errors).toEqual([])
  })

  it('introspection that goes round in circles is refused, and the whole schema is told', async () => {
    const circles = `{ __schema { types { ${'fields { type { '.repeat(5)} name ${'} }'.repeat(5)} } } }`
    const answer = await town.ask(token, circles, {}, { accept: 'application/graphql-response+json' })
    expect([answer.status, answer.errors[0]?.extensions['code']]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED'])
    const { getIntrospectionQuery } = await import('graphql')
    const whole = await town.ask(token, getIntrospectionQuery())
    expect(whole.errors).toEqual([])
    expect(whole.data.__schema.types.length).toBeGreaterThan(50)
  })

  it('plans that branch at every level are found or refused in time, a dozen at once, and another caller is answered meanwhile', async () => {
    const branching = (levels: number, mark: number): string =>
      levels === 0
        ? 'id name'
        : `id ... on Employee { name active otherEmployments { ${branching(levels - 1, mark)} institution { name } } } otherEmployments { id m${mark}: name ${branching(levels - 1, mark)} }`
    const nested = (mark: number): string =>
      `{ institution { employees(first: 1) { nodes { ${'otherEmployments { institution { name payrollSystem } '.repeat(10)} b${mark}: id ${'}'.repeat(10)} } } } }`
    const started = performance.now()
    const bombs = Array.from({ length: 12 }, async (_, index) => {
      const text =
        index % 2 === 0 ? `{ institution { employees(first: 1) { nodes { ${branching(5, index)} } } } }` : nested(index)
      return town.ask(token, text)
    })
    await new Promise((resolve) => setTimeout(resolve, 20))
    const other = await town.ask(town.token('fjordby'), '{ institution { name payrollSystem } }')
    const waited = performance.now() - started
    expect(other.data.institution.name).toBe('Fjordby Kommune')
    expect(waited).toBeLessThan(2_000)
    for (const answer of await Promise.all(bombs)) {
      if (answer.errors.length > 0) expect(answer.errors[0]?.extensions['code']).toBe('QUERY_TOO_COMPLEX')
      else expect(answer.data.institution.employees.nodes).toHaveLength(1)
    }
    expect(performance.now() - started).toBeLessThan(15_000)
  }, 30_000)
})
