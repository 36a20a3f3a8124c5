import { buildSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { codedError } from '../../../gateway/federation/hop.ts'
import {
  adopt,
  copyOf,
  Failure,
  failFields,
  merge,
  placeError,
  type Raw,
  RawObject,
} from '../../../gateway/federation/mergedData.ts'
import type { FilledField } from '../../../gateway/federation/planNodes.ts'
import { typeConditions } from '../../../gateway/federation/typeConditions.ts'

const types = typeConditions(
  buildSchema('type Query { a: Thing } interface Thing { w: Int } type Stone implements Thing { w: Int }'),
)
const down = codedError('UPSTREAM_UNAVAILABLE', 'down')

function object(json: Readonly<Record<string, unknown>>): RawObject {
  const raw = adopt(json)
  if (!(raw instanceof RawObject)) throw new Error('An object is expected.')
  return raw
}

/** The JSON of merged data, a failure as its code. */
function shown(raw: Raw): unknown {
  if (raw instanceof Failure) return `! ${String(raw.error.extensions?.['code'])}`
  if (Array.isArray(raw)) return raw.map(shown)
  return raw instanceof RawObject ? Object.fromEntries([...raw].map(([key, each]) => [key, shown(each)])) : raw
}

const field = (key: string, fields: readonly FilledField[] = [], on: readonly string[] = []): FilledField => ({
  key,
  askedAs: key,
  name: key,
  types: on,
  fields,
})

describe('merging what several fetches answer of one object', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>, Record<string, unknown>]>([
    ['fields of both', { a: 1 }, { b: 2 }, { a: 1, b: 2 }],
    ['objects field by field', { o: { a: 1 } }, { o: { b: 2 } }, { o: { a: 1, b: 2 } }],
    ['lists item by item', { l: [{ a: 1 }, null] }, { l: [{ b: 2 }, { b: 3 }] }, { l: [{ a: 1, b: 2 }, { b: 3 }] }],
    ['the later list where their lengths differ', { l: [1] }, { l: [1, 2] }, { l: [1, 2] }],
    ['a value rather than a null, whichever came first', { a: null, b: 1 }, { a: 1, b: null }, { a: 1, b: 1 }],
    [
      'the object type rather than the interface',
      { __typename: 'Stone' },
      { __typename: 'Thing' },
      { __typename: 'Stone' },
    ],
    ['the object type once it is told', { __typename: 'Thing' }, { __typename: 'Stone' }, { __typename: 'Stone' }],
  ])('keeps %s', (_, one, other, both) => {
    const target = object(one)
    merge(target, object(other), types)
    expect(shown(target)).toEqual(both)
  })

  it('fails only what the failed fetch alone was to give, whichever of the two came first', () => {
    const fields = [field('o', [field('a'), field('b')]), field('l', [field('a')])]
    const answered = { o: { b: 2 }, l: [{ b: 3 }, null] }
    const failedFirst = new RawObject()
    failFields(failedFirst, fields, [new Failure(down)], types)
    merge(failedFirst, object(answered), types)
    const failedLast = object(answered)
    failFields(failedLast, fields, [new Failure(down)], types)
    const expected = { o: { b: 2, a: '! UPSTREAM_UNAVAILABLE' }, l: [{ b: 3, a: '! UPSTREAM_UNAVAILABLE' }, null] }
    expect(shown(failedFirst)).toEqual(expected)
    expect(shown(failedLast)).toEqual(expected)
  })

  it('keeps a field’s own error beside another answer about it', () => {
    const target = object({ o: null })
    placeError(target, down, ['o', 'a'], (path) => path)
    merge(target, object({ o: { b: 2 } }), types)
    expect(shown(target)).toEqual({ o: '! UPSTREAM_UNAVAILABLE' })
  })

  it('fails no field of another type', () => {
    const stone = object({ __typename: 'Stone' })
    failFields(stone, [field('w', [], ['Thing']), field('soft', [], ['Wool'])], [new Failure(down)], types)
    expect(shown(stone)).toEqual({ __typename: 'Stone', w: '! UPSTREAM_UNAVAILABLE' })
  })

  it('copies so that what is merged into one place does not show at another', () => {
    const one = object({ o: { l: [{ a: 1 }] } })
    const other = copyOf(one)
    merge(one, object({ o: { l: [{ b: 2 }] } }), types)
    expect(shown(other)).toEqual({ o: { l: [{ a: 1 }] } })
  })
})

describe('taking over a subgraph’s answer', () => {
  it('copies it, so that nothing is ever written into it', () => {
    const answer = { o: { l: [1] } }
    const mine = object(answer)
    merge(mine, object({ o: { x: 2 } }), types)
    expect(answer).toEqual({ o: { l: [1] } })
  })

  it('takes what is no JSON for a failure, and what is undefined for absent', () => {
    expect(shown(object({ a: () => 1, b: undefined, c: 10n }))).toEqual({ a: '! INTERNAL', c: '! INTERNAL' })
  })

  it('puts one error at one place: the first', () => {
    const data = object({ l: [{ a: null }, null] })
    for (const path of [
      ['l', 0, 'a'],
      ['l', 0, 'a', 'b'],
      ['l', 1, 'a'],
      ['l', 1],
    ]) {
      placeError(data, codedError(path.length === 3 ? 'NOT_FOUND' : 'INTERNAL', 'x'), path, (rest) => rest)
    }
    expect(shown(data)).toEqual({ l: [{ a: '! NOT_FOUND' }, '! NOT_FOUND'] })
  })
})
