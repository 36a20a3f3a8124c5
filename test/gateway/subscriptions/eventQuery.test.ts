import { buildSchema, parse, print, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { eventQuery } from '../../../gateway/subscriptions/eventQuery.ts'
import { readExecutedAs } from '../../../gateway/subscriptions/executedAs.ts'

const SCHEMA = `
  type Query { parcel(id: ID!, note: String): Parcel  clock: String! }
  type Subscription { parcelChanged(id: ID): Parcel!  ticked: String }
  type Parcel { id: ID! place: String next: Parcel }`
const DIRECTIVES = `
  type Subscription { parcelChanged(id: ID): Parcel! @executedAs(field: "parcel")  ticked: String @executedAs(field: "clock") }`
const schema = buildSchema(SCHEMA)
const executedAs = readExecutedAs(schema, [DIRECTIVES])
const read = (text: string, variables: Record<string, unknown> = {}, name?: string) =>
  eventQuery(parse(text, { noLocation: true }), name, variables, executedAs)
const printed = (text: string): string => print(read(text).request({}).document)

describe('a subscription becomes a query', () => {
  it('of the field that the schema names, under the name that the client reads', () => {
    expect(printed('subscription Watch { ticked }')).toBe('query Watch {\n  ticked: clock\n}')
    expect(printed('subscription { now: ticked }')).toBe('{\n  now: clock\n}')
  })

  it('that fits the schema, with its arguments in variables of the query’s own types', () => {
    const { document, variables } = read(
      'subscription ($wanted: ID) { p: parcelChanged(id: $wanted) { ...F } } fragment F on Parcel { id next { ...G } } fragment G on Parcel { place }',
      { wanted: 'A1' },
    ).request({})
    expect(print(document)).toContain('$event_id: ID!')
    expect(variables).toEqual({ wanted: 'A1', event_id: 'A1' })
    // The client's variable is left without use, which is of no moment once the document has been validated.
    expect(validate(schema, document).map(({ message }) => message)).toEqual(['Variable "$wanted" is never used.'])
  })

  it('whose text is the same for each event; what an event decides stands before what the client gave', () => {
    const query = read('subscription { parcelChanged(id: "A1") { id } }')
    const [one, other] = [query.request({ id: 'B2' }), query.request({ note: 'x' })]
    expect(one.document).toBe(other.document)
    expect([one.variables, other.variables]).toEqual([{ event_id: 'B2' }, { event_id: 'A1', event_note: 'x' }])
    expect(query.arguments).toEqual({ id: 'A1' })
  })

  it('an argument that was not given is left out', () => {
    expect(read('subscription { parcelChanged { id } }').arguments).toEqual({})
    expect(read('subscription ($a: ID) { parcelChanged(id: $a) { id } }').request({}).variables).toEqual({})
    expect(read('subscription { parcelChanged(id: null) { id } }').request({}).variables).toEqual({ event_id: null })
  })

  it('all parts of the field are gathered from fragments of the root, which then go', () => {
    const document = printed(
      'subscription { ...A ... on Subscription { parcelChanged { id } } ... { parcelChanged { place } } } fragment A on Subscription { ...B } fragment B on Subscription { parcelChanged { ...P } ...A } fragment P on Parcel { next { id } }',
    )
    expect(document.match(/parcelChanged: parcel\(id: \$event_id, note: \$event_note\)/g)).toHaveLength(3)
    expect(document).not.toContain('Subscription')
    expect(document).toContain('fragment P on Parcel')
  })

  it('one operation of several is taken, and a variable of the client’s is never overwritten', () => {
    const { document, variables, operationName } = read(
      'query Other { clock } subscription Mine($event_id: ID) { parcelChanged(id: $event_id) { id } }',
      { event_id: 'A1' },
      'Mine',
    ).request({ id: 'B2' })
    expect(print(document)).not.toContain('Other')
    expect([variables, operationName]).toEqual([{ event_id: 'A1', _event_id: 'B2' }, 'Mine'])
  })

  it('says where the API promises a value that the query does not', () => {
    expect(read('subscription { a: parcelChanged { id } }')).toMatchObject({ demandsValue: true, responseKey: 'a' })
    expect(read('subscription { ticked }')).toMatchObject({ demandsValue: false, responseKey: 'ticked' })
  })
})

describe('@executedAs', () => {
  it.each([
    ['is missing', 'type Subscription { ticked: String }', /ticked needs @executedAs/],
    ['names no field', 'type Subscription { ticked: String @executedAs(field: "o") }', /ticked needs @executedAs/],
    [
      'names one of another type',
      'type Subscription { ticked: String @executedAs(field: "parcel") }',
      /ticked and Query.parcel differ/,
    ],
  ])('where it %s, the gateway does not start', (_what, sdl, message) => {
    expect(() => readExecutedAs(schema, [sdl])).toThrow(message)
  })

  it('does not fit where the query lacks an argument, or demands one that the subscription does not know', () => {
    const two = (subscription: string, query: string) =>
      buildSchema(`type Query { q${query}: Int } type Subscription { s${subscription}: Int }`)
    const sdl = ['type Subscription { s: Int @executedAs(field: "q") }']
    expect(() => readExecutedAs(two('(a: Int)', ''), sdl)).toThrow(/differ/)
    expect(() => readExecutedAs(two('', '(a: Int!)'), sdl)).toThrow(/differ/)
    expect(() => readExecutedAs(two('(a: Int)', '(a: String)'), sdl)).toThrow(/differ/)
    expect(readExecutedAs(two('(a: Int)', '(a: Int!, b: Int)'), sdl).size).toBe(1)
  })
})
