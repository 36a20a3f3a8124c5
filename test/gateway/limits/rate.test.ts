import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rateLimit } from '../../../gateway/limits/rate.ts'

describe('a rate limit', () => {
  it('lets a minute’s worth through at once, then as much as runs in', () => {
    let now = 0
    const limit = rateLimit(60, () => now)
    for (let each = 0; each < 60; each += 1) expect(limit.take('a', 1)).toBeNull()
    expect(limit.take('a', 1)).toBe(1)
    now += 999
    expect(limit.take('a', 1)).toBe(1)
    now += 1
    expect(limit.take('a', 1)).toBeNull()
    expect(limit.take('a', 5)).toBe(5)
  })

  it('counts keys apart', () => {
    const limit = rateLimit(1, () => 0)
    expect(limit.take('a', 1)).toBeNull()
    expect(limit.take('b', 1)).toBeNull()
    expect(limit.take('a', 1)).toBe(60)
  })

  it('lets what costs more than a minute’s worth through when nothing was taken, to be paid off', () => {
    let now = 0
    const limit = rateLimit(60, () => now)
    expect(limit.take('a', 180)).toBeNull()
    expect(limit.take('a', 1)).toBe(121)
    expect(limit.take('a', 0)).toBeNull()
    now += 121_000
    expect(limit.take('a', 1)).toBeNull()
    expect(limit.take('a', 180)).toBe(60)
  })

  it('never gives more than a minute’s worth and what ran in, and keeps its word on when to come again', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.array(fc.record({ pause: fc.integer({ min: 0, max: 5_000 }), cost: fc.integer({ min: 0, max: 20 }) }), {
          maxLength: 200,
        }),
        (perMinute, calls) => {
          let now = 0
          let taken = 0
          const limit = rateLimit(perMinute, () => now)
          for (const { pause, cost } of calls) {
            now += pause
            const bounded = Math.min(cost, perMinute)
            const wait = limit.take('a', bounded)
            if (wait !== null) {
              expect(wait).toBeGreaterThanOrEqual(1)
              now += wait * 1_000
              expect(limit.take('a', bounded)).toBeNull()
            }
            taken += bounded
            expect(taken).toBeLessThanOrEqual(perMinute + (now * perMinute) / 60_000 + 1e-3)
          }
        },
      ),
    )
  })
})
