import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advance, readCursor, writeCursor } from '../../../../subgraphs/sls/mapping/feedCursor.ts'

describe('a cursor of a feed', () => {
  it('is read as it was written', () => {
    const position = { at: 1_795_000_000_000, seen: new Set(['abc-_1', 'x']) }
    expect(readCursor(writeCursor(position))).toEqual(position)
    expect(readCursor(writeCursor({ at: 5, seen: new Set() }))).toEqual({ at: 5, seen: new Set() })
  })

  it.each(['', 'yesterday', '12 3', '-5', '1.a.', `1.${'a'.repeat(41)}`, '12345678901234567'])('is not %j', (text) => {
    expect(readCursor(text)).toBeNull()
  })
})

describe('a log that grows', () => {
  it('is told whole and each row once, however it is cut into pieces, also within one moment', () => {
    const growth = fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 6 }), { maxLength: 12 })
    fc.assert(
      fc.property(growth, (pieces) => {
        const log: { readonly at: number; readonly mark: string }[] = []
        const told: string[] = []
        let at = 100
        let cursor = writeCursor({ at: 0, seen: new Set() })
        for (const piece of pieces) {
          for (const step of piece) {
            at += step
            log.push({ at, mark: `m${log.length}` })
          }
          const position = readCursor(cursor)
          if (position === null) throw new Error('the cursor is none')
          const { fresh, position: reached } = advance(
            position,
            log.filter((row) => row.at >= position.at),
          )
          told.push(...fresh.map(({ mark }) => mark))
          cursor = writeCursor(reached)
        }
        expect(told).toEqual(log.map(({ mark }) => mark))
      }),
    )
  })
})
