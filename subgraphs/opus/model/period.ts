import type { LocalDate } from '#schema/scalars/LocalDate.ts'

/** A span of days, both included; null where a side is open. */
export interface Period {
  readonly from: LocalDate | null
  readonly to: LocalDate | null
}

/** Whether a span of days and a period have a day in common. @param to null: no end is known. */
export function touches(period: Period, from: LocalDate, to: LocalDate | null): boolean {
  return (period.to === null || from <= period.to) && (period.from === null || to === null || period.from <= to)
}
