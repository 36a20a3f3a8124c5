import { GraphQLError, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { scripted } from './scriptedHops.ts'

const house = {
  house: `
    type Query {
      house: House "Never null." must: House! rooms: [[Room!]]! any: Any leaf: Leaf hidden: Secret @inaccessible
    }
    type House { name: String id: ID number: Int share: Float open: Boolean colour: Colour json: Json rooms: [Room] }
    type Room { name: String! size: Int }
    type Leaf { name: String }
    union Any = House | Room
    enum Colour { RED BLUE @inaccessible }
    scalar Json
    type Secret @inaccessible { word: String }
  `,
}
const answering = (data: unknown) => scripted(house, { house: () => ({ data }) })

describe('completing the response', () => {
  it('has the fields in the order of the query, those of fragments where they stand', async () => {
    const { ask } = answering({ house: { open: true, number: 1, name: 'x', id: '1' }, leaf: { name: 'y' } })
    const { data } = await ask(
      '{ leaf { name } house { ...F id name ... on House { open } } } fragment F on House { number name }',
    )
    expect(JSON.stringify(data)).toBe('{"leaf":{"name":"y"},"house":{"number":1,"name":"x","id":"1","open":true}}')
  })

  it('knows no key that means anything else than itself', async () => {
    const answer = JSON.parse('{"house": {"_c___proto__": "a", "_c_constructor": 7, "_c_toString": "c"}}')
    const { federation } = answering(answer)
    const query = '{ house { __proto__: name constructor: number toString: id } }'
    const { data } = await federation.execute({ document: parse(query), context: null })
    expect(JSON.stringify(data)).toBe('{"house":{"__proto__":"a","constructor":7,"toString":"c"}}')
    expect(({} as { name?: string }).name).toBeUndefined()
  })

  it.each([
    ['name', 3],
    ['name', { text: 'x' }],
    ['number', 2 ** 31],
    ['number', '3'],
    ['share', '0.5'],
    ['open', 'true'],
    ['id', 1.5],
    ['colour', 'BLUE'],
    ['colour', 'GREEN'],
    ['rooms', 'none'],
    ['rooms', {}],
  ])('takes a %s of %j for an internal error and null', async (field, value) => {
    const sub = field === 'rooms' ? ' { size }' : ''
    expect(await answering({ house: { [field]: value } }).ask(`{ house { ${field}${sub} } }`)).toEqual({
      data: { house: { [field]: null } },
      errors: [`house.${field} INTERNAL`],
    })
  })

  it('leaves right values as the subgraph sent them', async () => {
    const house = {
      name: '',
      id: 7,
      number: 0,
      share: 1,
      open: false,
      colour: 'RED',
      json: { a: [1, null, { b: false }] },
    }
    const { data, errors } = await answering({ house }).ask('{ house { name id number share open colour json } }')
    expect({ data, errors }).toEqual({ data: { house: { ...house, id: '7' } }, errors: [] })
  })

  it('lets a null rise to the nearest place that may be null, and reports it once with its path', async () => {
    const rooms = [[{ name: 'a', size: 'wrong' }, { name: null }], [{ name: 'b', size: 2 }], null]
    expect(await answering({ rooms }).ask('{ rooms { size name } }')).toEqual({
      data: { rooms: [null, [{ size: 2, name: 'b' }], null] },
      errors: ['rooms.0.1.name INTERNAL'],
    })
    expect(await answering({ rooms: null, leaf: { name: 'x' } }).ask('{ leaf { name } rooms { size } }')).toEqual({
      data: null,
      errors: ['rooms INTERNAL'],
    })
  })

  it.each([
    [{ __typename: 'Leaf', name: 'x' }],
    [{ __typename: 'Nobody' }],
    [{ __typename: 7 }],
    [{ name: 'untyped' }],
  ])('refuses %j as an object of a union that has no such type', async (any) => {
    expect(await answering({ any }).ask('{ any { __typename ... on House { name } } }')).toEqual({
      data: { any: null },
      errors: ['any INTERNAL'],
    })
  })

  it('answers introspection itself, beside data and under any name, and asks no subgraph for it alone', async () => {
    const both = answering({ leaf: { name: 'x' } })
    const query = 'query ($of: String!) { leaf { name } t: __type(name: $of) { kind fields { name } } __typename }'
    expect(await both.ask(query, { of: 'Leaf' })).toEqual({
      data: { leaf: { name: 'x' }, t: { kind: 'OBJECT', fields: [{ name: 'name' }] }, __typename: 'Query' },
      errors: [],
    })
    const alone = answering(undefined)
    const { data } = await alone.ask('{ q: __typename ... { __schema { types { name } } } }')
    expect(data).toMatchObject({ q: 'Query' })
    expect(JSON.stringify(data)).not.toMatch(/Secret|join__|_Entity/)
    expect(alone.calls).toEqual([])
  })

  it('asks for what @skip and @include leave, and for nothing if they leave nothing', async () => {
    const query =
      'query ($yes: Boolean!, $no: Boolean = false) { leaf @include(if: $yes) { name @skip(if: $yes) } house @include(if: $no) { id } }'
    const some = answering({ leaf: {} })
    expect(await some.ask(query, { yes: true })).toEqual({ data: { leaf: {} }, errors: [] })
    const none = answering(undefined)
    expect(await none.ask(query, { yes: false })).toEqual({ data: {}, errors: [] })
    expect(none.calls).toEqual([])
  })

  it('answers an object of which contradicting fragments ask nothing', async () => {
    const { ask } = answering({ any: { __typename: 'House' } })
    const query = '{ any { ... on Room { ... on Any { ... on House { name } } } } }'
    expect(await ask(query)).toEqual({ data: { any: {} }, errors: [] })
  })

  it('gives errors as GraphQL errors with the place in the client’s document', async () => {
    const { federation } = answering({ house: { name: 3 } })
    const { errors } = await federation.execute({ document: parse('{ house {\n  name } }'), context: null })
    expect(errors?.[0]).toBeInstanceOf(GraphQLError)
    expect(errors?.[0]?.locations).toEqual([{ line: 2, column: 3 }])
  })
})
