import type { GraphQLObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { representationsOf, scripted } from './scriptedHops.ts'

describe('what a subgraph is told of an object', () => {
  const boxes = {
    boxes: `
      type Query { box: Box }
      type Box @key(fields: "id") { id: ID! content: Thing items: [Thing!]! weight: Int! }
      interface Thing { w: Int! }
      type Stone implements Thing { w: Int! hard: Boolean }
      type Wool implements Thing { w: Int! soft: Boolean }
    `,
    prices: `
      type Box @key(fields: "id") {
        id: ID! content: Thing @external items: [Thing!]! @external weight: Int! @external
        price: Int @requires(fields: "content { w ... on Stone { hard } ... on Wool { soft } } items { w }")
        postage: Int @requires(fields: "weight")
      }
      interface Thing { w: Int! @external }
      type Stone implements Thing { w: Int! @external hard: Boolean @external }
      type Wool implements Thing { w: Int! @external soft: Boolean @external }
    `,
  }
  const box = {
    __typename: 'Box',
    id: '1',
    content: { __typename: 'Stone', w: 3, hard: true },
    items: [
      { __typename: 'Wool', w: 1 },
      { __typename: 'Stone', w: 2 },
    ],
    weight: 6,
  }

  it('is its key and what the field requires, by the types of nested objects, and no more', async () => {
    const { ask, calls } = scripted(boxes, {
      boxes: () => ({ data: { box } }),
      prices: () => ({ data: { _entities: [{ price: 5 }] } }),
    })
    expect(await ask('{ box { price } }')).toEqual({ data: { box: { price: 5 } }, errors: [] })
    const { weight: _, ...told } = box
    expect(representationsOf(calls[1])).toEqual([told])
  })

  it('is nothing when a value that it needs is missing or failed: the field that needs it fails', async () => {
    const failed = scripted(boxes, {
      boxes: () => ({
        data: { box: { ...box, content: null } },
        errors: [{ message: 'x', path: ['box', 'content'], extensions: { code: 'UPSTREAM_TIMEOUT' } }],
      }),
    })
    expect(await failed.ask('{ box { id price } }')).toEqual({
      data: { box: { id: '1', price: null } },
      errors: ['box.price UPSTREAM_TIMEOUT'],
    })
    const missing = scripted(boxes, { boxes: () => ({ data: { box: { ...box, weight: null } } }) })
    expect(await missing.ask('{ box { id postage } }')).toEqual({
      data: { box: { id: '1', postage: null } },
      errors: ['box.postage INTERNAL'],
    })
    expect([...failed.calls, ...missing.calls].map((call) => call.subgraph)).toEqual(['boxes', 'boxes'])
  })

  it('is a null that may be one', async () => {
    const { ask, calls } = scripted(boxes, {
      boxes: () => ({ data: { box: { ...box, content: null } } }),
      prices: () => ({ data: { _entities: [{ price: 5 }] } }),
    })
    expect((await ask('{ box { price } }')).data).toEqual({ box: { price: 5 } })
    expect(representationsOf(calls[1])).toMatchObject([{ content: null }])
  })

  it('is never a value that the client put under the name of a key', async () => {
    const { ask, calls } = scripted(boxes, {
      boxes: () => ({ data: { box: { ...box, _c_id: 6, _c_content: 6, _c___typename: 6 } } }),
      prices: () => ({ data: { _entities: [{ price: 5 }] } }),
    })
    expect(await ask('{ box { id: weight content: weight __typename: weight price } }')).toEqual({
      data: { box: { id: 6, content: 6, __typename: 6, price: 5 } },
      errors: [],
    })
    expect(representationsOf(calls[1])).toMatchObject([{ id: '1', content: box.content }])
  })
})

describe('what requires something that itself requires', () => {
  // In the shape of the product's discrepancies: facts of one, findings on them by a second, both joined by a third.
  const chain = {
    payroll: `
      type Query { employee: Employee }
      type Employee @key(fields: "id") { id: ID! name: String facts: Facts @inaccessible }
      type Facts @shareable @inaccessible { current: Boolean! unit: Unit }
      type Unit @shareable @inaccessible { number: String notRead: String }
    `,
    companies: `
      type Employee @key(fields: "id") {
        id: ID! facts: Facts @external
        found: [Finding!] @inaccessible @requires(fields: "facts { unit { number notRead } }")
      }
      type Facts @shareable @inaccessible { current: Boolean! unit: Unit }
      type Unit @shareable @inaccessible { number: String notRead: String }
      type Finding @shareable { code: String! value: String }
    `,
    persons: `
      type Employee @key(fields: "id") {
        id: ID! facts: Facts @external found: [Finding!] @external
        all: [Finding!] @requires(fields: "facts { current } found { code value }")
      }
      type Facts @shareable @inaccessible { current: Boolean! unit: Unit }
      type Unit @shareable @inaccessible { number: String notRead: String }
      type Finding @shareable { code: String! value: String }
    `,
  }
  const told = {
    __typename: 'Employee',
    id: '1',
    name: 'n',
    facts: { current: true, unit: { number: null, notRead: 'UPSTREAM_TIMEOUT' } },
  }
  const finding = { code: 'NOT_COMPARED', value: null }
  const payroll = () => ({ data: { employee: told } })

  it('is asked of one subgraph after another, each told what it requires and no more', async () => {
    const { ask, calls } = scripted(chain, {
      payroll,
      companies: () => ({ data: { _entities: [{ found: [finding] }] } }),
      persons: () => ({ data: { _entities: [{ all: [finding, { code: 'DEAD', value: '90' }] }] } }),
    })
    expect(await ask('{ employee { all { code } } }')).toEqual({
      data: { employee: { all: [{ code: 'NOT_COMPARED' }, { code: 'DEAD' }] } },
      errors: [],
    })
    expect(calls.map(({ subgraph }) => subgraph)).toEqual(['payroll', 'companies', 'persons'])
    expect(representationsOf(calls[1])).toEqual([
      { __typename: 'Employee', id: '1', facts: { unit: { number: null, notRead: 'UPSTREAM_TIMEOUT' } } },
    ])
    expect(representationsOf(calls[2])).toEqual([
      { __typename: 'Employee', id: '1', facts: { current: true }, found: [finding] },
    ])
  })

  it('fails as the one in the middle does, whose process is gone, and costs no other field', async () => {
    const { ask, calls } = scripted(chain, { payroll })
    expect(await ask('{ employee { name all { code } } }')).toEqual({
      data: { employee: { name: 'n', all: null } },
      errors: ['employee.all UPSTREAM_UNAVAILABLE'],
    })
    expect(calls.map(({ subgraph }) => subgraph)).toEqual(['payroll', 'companies'])
  })

  it('cannot be asked for by a client, where it is for other subgraphs alone', () => {
    const { federation } = scripted(chain, { payroll })
    const fields = federation.apiSchema.getType('Employee')
    expect(Object.keys((fields as GraphQLObjectType).getFields()).sort()).toEqual(['all', 'id', 'name'])
    expect(federation.apiSchema.getType('Facts')).toBeUndefined()
  })
})

describe('an entity found by one key after another', () => {
  const chain = {
    one: 'type Query { box: Box } type Box @key(fields: "id") { id: ID! }',
    two: 'type Box @key(fields: "id") @key(fields: "code") { id: ID! code: String }',
    three: 'type Box @key(fields: "code") { code: String tag: String! }',
  }
  const one = () => ({ data: { box: { __typename: 'Box', id: '1' } } })

  it('is asked of each subgraph by the key that it knows', async () => {
    const { ask, calls } = scripted(chain, {
      one,
      two: () => ({ data: { _entities: [{ code: 'c' }] } }),
      three: () => ({ data: { _entities: [{ tag: 't' }] } }),
    })
    expect((await ask('{ box { tag } }')).data).toEqual({ box: { tag: 't' } })
    expect(representationsOf(calls[2])).toEqual([{ __typename: 'Box', code: 'c' }])
  })

  it('fails as the subgraph failed that should have told the next key', async () => {
    const { ask, calls } = scripted(chain, { one })
    expect(await ask('{ box { id tag } }')).toEqual({ data: { box: null }, errors: ['box.tag UPSTREAM_UNAVAILABLE'] })
    expect(calls.map((call) => call.subgraph)).toEqual(['one', 'two'])
  })

  it('is not asked for with a key that is null', async () => {
    const { ask, calls } = scripted(chain, { one, two: () => ({ data: { _entities: [null] } }) })
    expect(await ask('{ box { id tag } }')).toEqual({ data: { box: null }, errors: ['box.tag INTERNAL'] })
    expect(calls.map((call) => call.subgraph)).toEqual(['one', 'two'])
  })
})

describe('an interface whose objects another subgraph knows only as the interface', () => {
  const media = {
    shelf: `
      type Query { media: [Media!]! }
      interface Media @key(fields: "id") { id: ID! title: String! }
      type Book implements Media @key(fields: "id") { id: ID! title: String! pages: Int }
      type Film implements Media @key(fields: "id") { id: ID! title: String! }
    `,
    scores: `
      type Query { top: Media }
      type Media @key(fields: "id") @interfaceObject { id: ID! score: Int }
    `,
  }

  it('is told as the interface, and keeps its own type', async () => {
    const { ask, calls } = scripted(media, {
      shelf: () => ({
        data: {
          media: [
            { __typename: 'Book', id: '1' },
            { __typename: 'Film', id: '2' },
          ],
        },
      }),
      scores: () => ({
        data: {
          _entities: [
            { __typename: 'Media', score: 5 },
            { __typename: 'Media', score: 6 },
          ],
        },
      }),
    })
    expect((await ask('{ media { __typename score } }')).data).toEqual({
      media: [
        { __typename: 'Book', score: 5 },
        { __typename: 'Film', score: 6 },
      ],
    })
    expect(representationsOf(calls[1])).toEqual([
      { __typename: 'Media', id: '1' },
      { __typename: 'Media', id: '2' },
    ])
  })

  it('learns its type from the subgraph that knows it, and fails as that one fails', async () => {
    const scores = () => ({ data: { top: { __typename: 'Media', id: '1', score: 5 } } })
    const known = scripted(media, {
      scores,
      shelf: () => ({ data: { _entities: [{ __typename: 'Book', title: 'T' }] } }),
    })
    expect((await known.ask('{ top { __typename title score } }')).data).toEqual({
      top: { __typename: 'Book', title: 'T', score: 5 },
    })
    const down = scripted(media, { scores })
    expect(await down.ask('{ top { __typename title score } }')).toEqual({
      data: { top: null },
      errors: ['top UPSTREAM_UNAVAILABLE'],
    })
  })
})

describe('fields of one key that differ by type', () => {
  const shapes = {
    shapes: `
      type Query { all: [Shape!]! }
      union Shape = Disc | Box
      type Disc { size: Int name: Label }
      type Box { size: String! name: Label }
      type Label { text: String! }
    `,
  }

  it('travel under keys of their own and come back under the one that was asked', async () => {
    const { ask } = scripted(shapes, {
      shapes: ({ document }) => {
        const [, renamed = 'size'] = /\bon Box\{(?:__typename )?(\w+):size/.exec(document) ?? []
        return {
          data: {
            all: [
              { __typename: 'Disc', size: 3 },
              { __typename: 'Box', [renamed]: 'big' },
              { __typename: 'Box', [renamed]: null },
            ],
          },
          errors: [{ message: 'x', path: ['all', 2, renamed], extensions: { code: 'NOT_FOUND' } }],
        }
      },
    })
    const answer = await ask('{ all { ... on Disc { size } ... on Box { size } } }')
    expect(answer).toEqual({ data: null, errors: ['all.2.size NOT_FOUND'] })
  })
})
