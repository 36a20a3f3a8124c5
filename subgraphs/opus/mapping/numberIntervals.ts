import type { NumberInterval } from '../model/numberInterval.ts'

/** All that an employee number can be (eight digits). */
export const EVERY_NUMBER: NumberInterval = { from: 1, to: 99_999_999 }

/** The numbers as the fewest intervals that hold these and no others, ascending. */
export function intervalsOf(numbers: readonly string[]): readonly NumberInterval[] {
  const intervals: { from: number; to: number }[] = []
  for (const number of [...new Set(numbers.map(Number))].sort((one, other) => one - other)) {
    const last = intervals.at(-1)
    if (last !== undefined && number === last.to + 1) last.to = number
    else intervals.push({ from: number, to: number })
  }
  return intervals
}

/** What is left behind a number. */
export function behind(intervals: readonly NumberInterval[], number: number): readonly NumberInterval[] {
  return intervals.flatMap(({ from, to }) => (to <= number ? [] : [{ from: Math.max(from, number + 1), to }]))
}

/** As the last part of a URN: `40017`, `40010-40020` (kmd-opus.md section 8.3). */
export function written({ from, to }: NumberInterval): string {
  return from === to ? String(from) : `${from}-${to}`
}
