import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type LookedBack,
  lookingBackFrom,
  readLookedBack,
  tellApart,
  writeLookedBack,
} from '#foundation/follow/seenBefore.ts'
import { casesPlayed } from '../../caseNumbers.ts'

const MINUTE = 60_000
const OVERLAP = 10 * MINUTE

describe('a feed that looks back', () => {
  it('begins the overlap before where it was', () => {
    const at = Date.parse('2026-11-20T08:00:00Z')
    expect(lookingBackFrom({ at }, OVERLAP, new Date(at + MINUTE))).toBe(at - OVERLAP)
  })

  it('begins an hour earlier while local times come twice, and no longer', () => {
    // Clocks were put back at 01:00Z.
    const looked = (at: string): number => {
      const place = Date.parse(at)
      return (place - lookingBackFrom({ at: place }, OVERLAP, new Date(place + MINUTE))) / MINUTE
    }
    expect(looked('2026-10-25T00:30:00Z')).toBe(10)
    expect(looked('2026-10-25T01:05:00Z')).toBe(70)
    expect(looked('2026-10-25T02:05:00Z')).toBe(70)
    expect(looked('2026-10-25T02:15:00Z')).toBe(10)
    // Where they are put forward, nothing comes twice.
    expect(looked('2026-03-29T01:05:00Z')).toBe(10)
  })

  it('tells a row that comes again only once', () => {
    const place = { at: 0, seen: ['a'] }
    const { fresh, place: behind } = tellApart(place, [{ mark: 'a' }, { mark: 'b' }], new Date(5))
    expect([fresh, behind]).toEqual([[{ mark: 'b' }], { at: 5, seen: ['a', 'b'] }])
  })

  it('marks the newest rows alone where there are many, and tells others twice rather than never', () => {
    const rows = Array.from({ length: 20_001 }, (_, index) => ({ mark: `m${index}` }))
    const { fresh, place } = tellApart({ at: 0, seen: [] }, rows, new Date(5))
    expect([fresh.length, place]).toEqual([20_001, { at: 5, seen: rows.slice(1).map(({ mark }) => mark) }])
  })

  it('keeps its place as a text', () => {
    for (const place of [
      { at: 1_700_000_000_000, seen: [] },
      { at: 0, seen: ['abc', 'd_-'] },
    ])
      expect(readLookedBack(writeLookedBack(place))).toEqual(place)
    expect(() => readLookedBack('yesterday')).toThrow(TypeError)
  })

  it('tells every row once, however late it shows within the overlap', () => {
    const row = fc.record({ at: fc.integer({ min: 0, max: 120 }), late: fc.integer({ min: 0, max: 9 }) })
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 30 }),
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 20 }),
        (rows, pauses) => {
          const start = Date.parse('2026-06-01T08:00:00Z')
          const all = rows.map(({ at, late }, index) => ({
            mark: `row${index}`,
            at: start + at * MINUTE,
            shows: start + (at + late) * MINUTE,
          }))
          const told: string[] = []
          let place: LookedBack = { at: start, seen: [] }
          let now = start
          for (const wait of [...pauses, 200]) {
            now += wait * MINUTE
            const from = lookingBackFrom(place, OVERLAP, new Date(now))
            const shown = all.filter(({ at, shows }) => shows <= now && at >= from && at <= now)
            const apart = tellApart(place, shown, new Date(now))
            told.push(...apart.fresh.map(({ mark }) => mark))
            place = apart.place
          }
          expect(told.toSorted()).toEqual(all.map(({ mark }) => mark).toSorted())
        },
      ),
      { numRuns: casesPlayed(100, 2_000) },
    )
  })
})
