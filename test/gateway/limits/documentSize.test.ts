import fc from 'fast-check'
import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { documentSize } from '../../../gateway/limits/documentSize.ts'

const sizeOf = (text: string) => documentSize(parse(text))

describe('the size of a document', () => {
  it('counts what an operation asks', () => {
    expect(sizeOf('query ($v: Int @d) @d { a: one { two @d { b: three } } four __typename }')).toEqual({
      depth: 3,
      aliases: 2,
      directives: 3,
      rootFields: 3,
      fields: 5,
    })
  })

  it('counts a fragment wherever it is spread', () => {
    expect(sizeOf('{ one { ...F } two { ...F ... @d { ...F } } } fragment F on T @d { a: x y { z } }')).toEqual({
      depth: 3,
      aliases: 3,
      directives: 4,
      rootFields: 2,
      fields: 11,
    })
  })

  it('is that of the largest operation', () => {
    expect(sizeOf('query A { one two } query B { one { two { three } } }')).toMatchObject({ depth: 3, rootFields: 2 })
  })

  it('leaves introspection out of the depth', () => {
    expect(sizeOf('{ __schema { types { fields { type { ofType { name } } } } } }')).toMatchObject({
      depth: 0,
      fields: 6,
    })
  })

  it('is without end where a fragment spreads itself, and grows with spreads of one that there is not', () => {
    expect(sizeOf('{ ...A } fragment A on T { ...B } fragment B on T { ...A }').fields).toBe(Number.MAX_SAFE_INTEGER)
    expect(sizeOf('{ ...A ...A } fragment A on T { ...X ...X }').fields).toBe(4)
  })

  it('is found in no time for what unfolds for ever', () => {
    const text = Array.from(
      { length: 300 },
      (_, index) => `fragment F${index} on T { ...F${index + 1} ...F${index + 1} }`,
    )
    const started = performance.now()
    expect(sizeOf(`{ ...F0 } ${text.join(' ')} fragment F300 on T { a }`).fields).toBe(Number.MAX_SAFE_INTEGER)
    expect(performance.now() - started).toBeLessThan(200)
  })

  it('is the same as that of the text with its fragments written out', () => {
    const field = fc.constantFrom('a', 'b', 'x: a', 'a @d', 'y: b @d')
    const selection = (inner: readonly string[]): fc.Arbitrary<string> =>
      fc
        .array(
          fc.oneof(
            field,
            fc.tuple(field, field).map(([outer, within]) => `${outer} { ${within} }`),
            ...(inner.length === 0 ? [] : [fc.constantFrom(...inner)]),
          ),
          { minLength: 1, maxLength: 4 },
        )
        .map((parts) => parts.join(' '))
    const chain = fc.tuple(
      selection([]),
      selection(['...F0', 'c { ...F0 }']),
      selection(['...F1', '...F0', 'e: c { ...F1 }']),
    )
    fc.assert(
      fc.property(chain, ([first, second, third]) => {
        const written = `{ ${third} } fragment F1 on T { ${second} } fragment F0 on T { ${first} }`
        const opened = (text: string): string =>
          text.replaceAll('...F1', `... { ${second} }`).replaceAll('...F0', `... { ${first} }`)
        const whole = sizeOf(`{ ${opened(third)} }`)
        const unused = documentSize(parse(`{ ${opened(second)} } `))
        const found = sizeOf(written)
        // A fragment that nobody spreads counts as well, so the larger of both.
        expect(found.fields).toBe(Math.max(whole.fields, unused.fields, sizeOf(`{ ${first} }`).fields))
        expect(found.depth).toBe(Math.max(whole.depth, unused.depth, sizeOf(`{ ${first} }`).depth))
        expect(found.aliases).toBe(Math.max(whole.aliases, unused.aliases, sizeOf(`{ ${first} }`).aliases))
        expect(found.rootFields).toBe(whole.rootFields)
      }),
    )
  })
})
