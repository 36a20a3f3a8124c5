import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type StatusSpan, statusOn } from '#foundation/directory/employment.ts'
import { addDays, type LocalDate, localDate } from '#schema/scalars/LocalDate.ts'
import { spans } from './entries.ts'

/** Walks the days one by one and asks no span for its order. */
function slowly(statuses: readonly StatusSpan[], day: LocalDate): { status: string; code: string | null } {
  if (statuses.length === 0) return { status: 'UNKNOWN', code: null }
  const told = new Map<string, StatusSpan>()
  for (const span of statuses) for (let at = span.from; at <= span.to; at = addDays(at, 1)) told.set(at, span)
  const span = told.get(day)
  if (span !== undefined) return { status: span.status, code: span.code }
  const isBeforeAll = [...told.keys()].every((known) => day < known)
  return { status: isBeforeAll ? 'FUTURE' : 'LEFT', code: null }
}

it('tells the same status as a walk through every day', () => {
  fc.assert(
    fc.property(spans, fc.integer({ min: -20, max: 520 }), (statuses, offset) => {
      // A day anywhere, and every day at which anything could change.
      const edges = statuses.flatMap(({ from, to }) => [addDays(from, -1), from, to, addDays(to, 1)])
      for (const day of [addDays(localDate('2022-01-01'), offset), ...edges])
        expect(statusOn({ statuses }, day)).toEqual(slowly(statuses, day))
    }),
  )
})

it.each([
  ['2026-01-31', 'FUTURE'],
  ['2026-02-01', 'ACTIVE'],
  ['2026-02-28', 'ACTIVE'],
  ['2026-03-01', 'LEFT'],
  ['2026-04-01', 'ON_LEAVE'],
  ['2026-05-01', 'LEFT'],
] as const)('is on %s %s', (day, status) => {
  const statuses: StatusSpan[] = [
    { from: localDate('2026-02-01'), to: localDate('2026-02-28'), status: 'ACTIVE', code: '1' },
    { from: localDate('2026-04-01'), to: localDate('2026-04-30'), status: 'ON_LEAVE', code: '3' },
  ]
  expect(statusOn({ statuses }, localDate(day)).status).toBe(status)
})
