import type { Random } from '../../town/random.ts'
import { addDays, daysBetween, earlier } from './calendar.ts'

export interface Period {
  readonly from: string
  readonly to: string
}

/** One to `most` periods that follow on each other from `from` to `to`; they change at the first of a month that is past. */
export function stretches(random: Random, from: string, to: string, today: string, most: number): readonly Period[] {
  const last = earlier(today, to)
  const room = daysBetween(from, last)
  const starts = new Set([from])
  if (room > 60) {
    for (let more = random.between(0, most - 1); more > 0; more -= 1) {
      const start = `${addDays(from, random.between(31, room)).slice(0, 7)}-01`
      if (start > from) starts.add(start)
    }
  }
  const sorted = [...starts].sort()
  return sorted.map((start, index) => {
    const next = sorted[index + 1]
    return { from: start, to: next === undefined ? to : addDays(next, -1) }
  })
}

/**
 * When a record that holds from a day was typed in: some days before it, in office hours, never after the simulator's first
 * day. Milliseconds since the epoch; what the filters RegistreringFra and RegistreringTil look at.
 */
export function registeredAt(random: Random, from: string, today: string): number {
  const day = earlier(addDays(from, -random.between(0, 20)), today)
  return Date.parse(`${day}T${String(random.between(7, 15)).padStart(2, '0')}:${random.between(10, 59)}:00Z`)
}
