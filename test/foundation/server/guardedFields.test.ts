import { buildSubgraphSchema } from '@apollo/subgraph'
import { type ExecutionResult, execute, type GraphQLSchema, parse, validate } from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import { guardFields } from '#foundation/server/guardedFields.ts'
import type { Scope } from '#foundation/tenancy/caller.ts'
import { callerAt } from '../callers.ts'

const SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@requiresScopes"])
  directive @withheldUnless(scope: String!, as: String) on FIELD_DEFINITION
  enum Kind { SICKNESS WITHHELD }
  interface Named { name: String }
  type Query { person: Person named: Named }
  type Person implements Named @key(fields: "id") {
    id: ID!
    name: String
    number: String @requiresScopes(scopes: [["cpr:read"]])
    resolved: String @requiresScopes(scopes: [["cpr:read"]])
    either: String @requiresScopes(scopes: [["cpr:read", "cpr:lookup"], ["cpr:birthdate"]])
    kind: Kind! @withheldUnless(scope: "absence:reason", as: "WITHHELD")
    code: String @withheldUnless(scope: "absence:reason")
    both: String @requiresScopes(scopes: [["cpr:read"]]) @withheldUnless(scope: "absence:reason")
    friend: Person
  }
`

let schema: GraphQLSchema
let resolved: number

const person = { id: '1', name: 'Karen', number: '6101901234', either: 'e', kind: 'SICKNESS', code: '155', both: 'b' }

beforeAll(() => {
  schema = buildSubgraphSchema([
    {
      typeDefs: parse(SDL),
      resolvers: {
        Query: { person: () => person, named: () => ({ __typename: 'Person', ...person }) },
        Person: {
          __resolveReference: () => person,
          resolved: () => {
            resolved += 1
            return 'told'
          },
          friend: () => person,
        },
      } as never,
    },
  ])
  guardFields(schema)
  resolved = 0
})

async function ask(query: string, scopes: readonly Scope[] = []): Promise<ExecutionResult> {
  const document = parse(query)
  expect(validate(schema, document)).toEqual([])
  return execute({ schema, document, contextValue: { caller: callerAt('institution', { scopes }) } })
}

describe('@requiresScopes', () => {
  it('gives null and FORBIDDEN naming the scope, and costs its own field alone', async () => {
    const { data, errors } = await ask('{ person { name number } }')
    expect(data).toEqual({ person: { name: 'Karen', number: null } })
    expect(errors).toMatchObject([{ path: ['person', 'number'], extensions: { code: 'FORBIDDEN', scope: 'cpr:read' } }])
    expect(JSON.stringify(errors)).not.toContain('6101901234')
  })

  it('is passed with the scope, by fields with and without a resolver', async () => {
    const { data, errors } = await ask('{ person { number resolved } }', ['cpr:read'])
    expect(errors).toBeUndefined()
    expect(data).toEqual({ person: { number: '6101901234', resolved: 'told' } })
  })

  it('never runs the resolver without the scope', async () => {
    const before = resolved
    await ask('{ person { resolved } }')
    expect(resolved).toBe(before)
  })

  it.each([
    [['cpr:read', 'cpr:lookup'], 'e'],
    [['cpr:birthdate'], 'e'],
    [['cpr:read'], null],
    [['cpr:lookup'], null],
    [[], null],
  ] as const)('takes any of the alternatives, each whole: %j gives %j', async (scopes, told) => {
    expect((await ask('{ person { either } }', scopes)).data).toEqual({ person: { either: told } })
  })

  it.each([
    '{ person { seen: number } }',
    '{ person { ...F } } fragment F on Person { n: number }',
    '{ person { ... { number } } }',
    '{ named { ... on Person { number } } }',
    '{ person { friend { friend { number } } } }',
    '{ _entities(representations: [{ __typename: "Person", id: "1" }]) { ... on Person { number } } }',
  ])('holds by every way to the field: %s', async (query) => {
    const { data, errors } = await ask(query)
    expect(JSON.stringify(data)).not.toContain('6101901234')
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
    expect(JSON.stringify((await ask(query, ['cpr:read'])).data)).toContain('6101901234')
  })
})

describe('@withheldUnless', () => {
  it('gives its replacement, or null, and no error', async () => {
    const { data, errors } = await ask('{ person { kind k: kind code ...F } } fragment F on Person { c: code }')
    expect(errors).toBeUndefined()
    expect(data).toEqual({ person: { kind: 'WITHHELD', k: 'WITHHELD', code: null, c: null } })
  })

  it('shows the field with the scope', async () => {
    expect((await ask('{ person { kind code } }', ['absence:reason'])).data).toEqual({
      person: { kind: 'SICKNESS', code: '155' },
    })
  })

  it('works beside @requiresScopes', async () => {
    expect((await ask('{ person { both } }', ['absence:reason'])).errors).toHaveLength(1)
    expect((await ask('{ person { both } }', ['cpr:read'])).data).toEqual({ person: { both: null } })
    expect((await ask('{ person { both } }', ['cpr:read', 'absence:reason'])).data).toEqual({ person: { both: 'b' } })
  })
})
