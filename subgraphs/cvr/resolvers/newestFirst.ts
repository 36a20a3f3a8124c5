import type { RegisteredEmployment } from '../model/enterpriseUnit.ts'

/** By year, then by where in the year the figures end; those of a whole year before those of its parts. */
export function newestFirst(employment: readonly RegisteredEmployment[]): readonly RegisteredEmployment[] {
  return employment.toSorted((one, other) => other.year - one.year || monthOf(other) - monthOf(one))
}

function monthOf({ quarter, month }: RegisteredEmployment): number {
  return month ?? (quarter === null ? 13 : quarter * 3)
}
