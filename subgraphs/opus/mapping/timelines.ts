import { addDays, type LocalDate } from '#schema/scalars/LocalDate.ts'
import { OPEN_END, type SapValues } from './sapValues.ts'

/** A record with its days, both included. */
export interface Dated<Value> {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly value: Value
}

/** What an infotype's record begins with. */
export interface Validity {
  readonly Gyldighedsstart: string | null
  readonly Gyldighedsstop: string | null
}

/** The records with their days; a missing end is open, a record that ends before it begins counts for nothing. */
export function datedRecords<Row extends Validity>(rows: readonly Row[], read: SapValues): readonly Dated<Row>[] {
  return rows
    .map((value) => ({
      from: read.requiredDate(value.Gyldighedsstart, 'Gyldighedsstart'),
      to: read.date(value.Gyldighedsstop, 'Gyldighedsstop') ?? OPEN_END,
      value,
    }))
    .filter(({ from, to }) => from <= to)
}

/** The record that counts on a day: where several do, the one begun last, and of those begun together the last told. */
export function recordOn<Value>(records: readonly Dated<Value>[], day: LocalDate): Value | null {
  let best: Dated<Value> | null = null
  for (const record of records) {
    if (record.from <= day && day <= record.to && (best === null || record.from >= best.from)) best = record
  }
  return best?.value ?? null
}

/** The record of a day, else the next to come, else the last there was. */
export function recordNearest<Value>(records: readonly Dated<Value>[], day: LocalDate): Value | null {
  const then = recordOn(records, day)
  if (then !== null) return then
  const inOrder = records.toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))
  return (inOrder.find(({ from }) => from > day) ?? inOrder.at(-1))?.value ?? null
}

/**
 * Cuts all of time where any record begins or ends.
 * @returns spans, oldest first, on each of which the same records hold throughout; they follow on each other without gaps.
 */
export function elementarySpans(
  timelines: readonly (readonly Dated<unknown>[])[],
): readonly { readonly from: LocalDate; readonly to: LocalDate }[] {
  const starts = new Set<LocalDate>()
  for (const { from, to } of timelines.flat()) {
    starts.add(from)
    if (to < OPEN_END) starts.add(addDays(to, 1))
  }
  const sorted = [...starts].sort()
  return sorted.map((from, index) => {
    const next = sorted[index + 1]
    return { from, to: next === undefined ? OPEN_END : addDays(next, -1) }
  })
}
