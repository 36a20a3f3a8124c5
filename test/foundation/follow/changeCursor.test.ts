import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sealWith } from '#foundation/directory/seal.ts'
import { changeCursors } from '#foundation/follow/changeCursor.ts'

const key = randomBytes(32)
const cursors = changeCursors(sealWith(key))
const HERE = 'institution00001'

describe('a cursor of changes', () => {
  it('names its place in every process with the key, and at no other institution', () => {
    const cursor = cursors.of(HERE, 4711)
    expect(changeCursors(sealWith(key)).numberOf(HERE, cursor)).toBe(4711)
    expect(cursors.numberOf('institution00002', cursor)).toBeNull()
    expect(changeCursors(sealWith(randomBytes(32))).numberOf(HERE, cursor)).toBeNull()
  })

  it('is another text each time, so that it does not tell whether anything has happened', () => {
    expect(cursors.of(HERE, 5)).not.toBe(cursors.of(HERE, 5))
    expect(cursors.of(HERE, 1)).not.toContain('1'.padStart(20))
  })

  it('can be sent in an address as it is', () => {
    for (let number = 0; number < 200; number++) expect(cursors.of(HERE, number)).toMatch(/^[\w-]{38,60}$/)
  })

  it('is none of what anybody makes up', () => {
    fc.assert(fc.property(fc.string({ maxLength: 120 }), (text) => cursors.numberOf(HERE, text) === null))
    const cursor = cursors.of(HERE, 7)
    const [first = ''] = cursor
    expect(cursors.numberOf(HERE, `${first === 'A' ? 'B' : 'A'}${cursor.slice(1)}`)).toBeNull()
  })
})
