import { buildSchema, GraphQLScalarType, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { operationOf } from '../../../gateway/federation/operation.ts'
import { coerceVariables } from '../../../gateway/federation/variables.ts'

const schema = buildSchema(`
  type Query { f(share: Float): Int }
  enum Colour { RED BLUE }
  scalar CprNumber
  input Filter { cpr: CprNumber! tags: [String!] inner: Filter, limit: Int = 10 }
  input Either @oneOf { id: ID name: String }
`)
const scalar = schema.getType('CprNumber')
if (!(scalar instanceof GraphQLScalarType)) throw new Error('The schema has lost its scalar.')
scalar.parseValue = (value) => {
  if (typeof value === 'string' && /^[0-9]{10}$/.test(value)) return Number(value)
  throw new TypeError(`Not a CPR number: ${String(value)}`)
}

function coerce(definitions: string, given: Record<string, unknown> = {}) {
  const { operation } = operationOf(parse(`query (${definitions}) { f }`), undefined)
  const { values, errors } = coerceVariables(schema, operation.variableDefinitions ?? [], given)
  return { values: values && { ...values }, messages: errors?.map((error) => error.message), errors }
}

describe('coercing variables', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['$a: Int', { a: 3 }, { a: 3 }],
    ['$a: Int', {}, {}],
    ['$a: Int', { a: null }, { a: null }],
    ['$a: Int = 4', {}, { a: 4 }],
    ['$a: Int = 4', { a: null }, { a: null }],
    ['$a: Float!', { a: 3 }, { a: 3 }],
    ['$a: ID!', { a: 7 }, { a: '7' }],
    ['$a: [Int!]', { a: 3 }, { a: [3] }],
    ['$a: [[Int]]', { a: [[1, null]] }, { a: [[1, null]] }],
    ['$a: Colour = RED', {}, { a: 'RED' }],
    ['$a: CprNumber', { a: '6112300001' }, { a: '6112300001' }],
    ['$a: Filter', { a: { cpr: '6112300001', tags: 't' } }, { a: { cpr: '6112300001', tags: ['t'] } }],
    ['$a: Filter = { cpr: "6112300001" }', {}, { a: { cpr: '6112300001' } }],
    ['$a: Either', { a: { id: 1 } }, { a: { id: '1' } }],
    ['$a: String', { a: 'x', other: 'is not asked for' }, { a: 'x' }],
  ])('turns %s given %j into %j', (definitions, given, expected) => {
    const { values, messages } = coerce(definitions, given)
    expect(messages).toBeUndefined()
    expect(JSON.parse(JSON.stringify(values))).toEqual(expected)
  })

  it.each<[string, Record<string, unknown>, string]>([
    ['$a: Int!', {}, '$a is refused: a value of the type Int! is required'],
    ['$a: Int!', { a: null }, '$a is refused: Int! must not be null'],
    ['$a: Int', { a: 6112300001 }, '$a is refused: a value of the type Int is expected'],
    ['$a: String', { a: 6112300001 }, '$a is refused: a value of the type String is expected'],
    ['$a: Boolean', { a: '6112300001' }, '$a is refused: a value of the type Boolean is expected'],
    ['$a: Colour', { a: '6112300001' }, '$a is refused: one of the values of Colour is expected'],
    ['$a: CprNumber', { a: '611230-0001' }, '$a is refused: a value of the type CprNumber is expected'],
    [
      '$a: [CprNumber!]!',
      { a: ['6112300001', '611230-0001'] },
      '$a at "1" is refused: a value of the type CprNumber is expected',
    ],
    ['$a: Filter', { a: '6112300001' }, '$a is refused: an object of the type Filter is expected'],
    ['$a: Filter', { a: {} }, '$a at "cpr" is refused: a value of the type CprNumber! is required'],
    [
      '$a: Filter',
      { a: { cpr: '6112300001', inner: { cpr: '611230-0001' } } },
      '$a at "inner.cpr" is refused: a value of the type CprNumber is expected',
    ],
    [
      '$a: Filter',
      { a: { cpr: '6112300001', '6112300001': 1 } },
      '$a is refused: Filter does not have a field of one of the names given',
    ],
    [
      '$a: Either',
      { a: { id: '1', name: '6112300001' } },
      '$a is refused: exactly one field of Either must be given, and not null',
    ],
    ['$a: Either', { a: { id: null } }, '$a is refused: exactly one field of Either must be given, and not null'],
  ])('refuses %s given %j, naming the variable and the path and not the value', (definitions, given, message) => {
    const { values, errors, messages } = coerce(definitions, given)
    expect(values).toBeUndefined()
    expect(messages).toEqual([`The value of variable ${message}.`])
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' })
    expect(JSON.stringify(errors)).not.toContain('0001')
  })

  it('reports every variable that is wrong, but not a fault for each of thousands of items', () => {
    expect(coerce('$a: Int!, $b: Int!').messages).toHaveLength(2)
    expect(coerce('$a: [Int!]', { a: Array.from({ length: 5_000 }, () => 'x') }).messages).toHaveLength(20)
  })
})
