import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Connection, cursorPosition, pageOf, pageSize, positionCursor } from '#foundation/server/connection.ts'

interface Item {
  readonly id: string
}

const refused = (act: () => unknown, argument: string): void =>
  expect(act).toThrow(
    expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', argument }) }),
  )

describe('a size', () => {
  it('is 50 where none is named', () => {
    expect(pageSize({})).toBe(50)
    expect(pageSize({ first: null })).toBe(50)
  })

  it('may be 1 to 500', () => {
    for (const first of [1, 2, 499, 500]) expect(pageSize({ first })).toBe(first)
    for (const first of [0, -1, 501, 2 ** 31 - 1, -(2 ** 31)]) refused(() => pageSize({ first }), 'first')
  })
})

describe('a cursor of a place', () => {
  it('leads back to the place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (position) => {
        expect(cursorPosition({ after: positionCursor(position) })).toBe(position)
      }),
    )
    expect(cursorPosition({})).toBeNull()
    expect(cursorPosition({ after: null })).toBeNull()
  })

  it('is opaque, and holds the running number and nothing else', () => {
    expect(positionCursor(17)).not.toContain('17')
    expect(Buffer.from(positionCursor(17), 'base64url').toString()).toBe('p17')
  })

  it.each([
    '',
    ' ',
    'x',
    '17',
    'p17',
    Buffer.from('17').toString('base64url'),
    Buffer.from('p').toString('base64url'),
    Buffer.from('p-1').toString('base64url'),
    Buffer.from('p1.5').toString('base64url'),
    Buffer.from('p1 or 1=1').toString('base64url'),
    Buffer.from('p1234567890123456').toString('base64url'),
    Buffer.from('q1').toString('base64url'),
    'p'.repeat(10_000),
  ])('that is forged (%j) is refused', (after) => {
    refused(() => cursorPosition({ after }), 'after')
  })
})

describe('pages of a list that is read whole', () => {
  const lists = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 40 })

  it('put together are the list, whatever the sizes', () => {
    fc.assert(
      fc.property(lists, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }), (ids, sizes) => {
        const all = ids.map((id): Item => ({ id }))
        const seen: Item[] = []
        let after: string | null = null
        for (let turn = 0; turn <= all.length; turn += 1) {
          const page: Connection<Item> = pageOf(all, { first: sizes[turn % sizes.length] ?? 1, after })
          expect(page.edges.map(({ node }) => node)).toEqual(page.nodes)
          expect(page.pageInfo.hasPreviousPage).toBe(seen.length > 0)
          expect(page.pageInfo.startCursor).toBe(page.edges[0]?.cursor ?? null)
          expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor ?? null)
          seen.push(...page.nodes)
          expect(page.pageInfo.hasNextPage).toBe(seen.length < all.length)
          if (!page.pageInfo.hasNextPage) break
          after = page.pageInfo.endCursor
        }
        expect(seen).toEqual(all)
      }),
    )
  })

  it('go on behind the same record although others came and went before it', () => {
    const before = ['a', 'b', 'c', 'd'].map((id): Item => ({ id }))
    const { endCursor } = pageOf(before, { first: 2 }).pageInfo
    const since = ['x', 'b', 'c', 'e'].map((id): Item => ({ id }))
    expect(pageOf(since, { first: 2, after: endCursor }).nodes.map(({ id }) => id)).toEqual(['c', 'e'])
  })

  it('are refused behind a record that is not there, and at sizes that do not fit', () => {
    refused(() => pageOf([{ id: 'a' }], { after: 'b' }), 'after')
    refused(() => pageOf([{ id: 'a' }], { after: '' }), 'after')
    refused(() => pageOf([{ id: 'a' }], { first: 0 }), 'first')
  })
})
