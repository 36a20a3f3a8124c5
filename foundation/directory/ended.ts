import type { LocalDate } from '#schema/scalars/LocalDate.ts'
import type { StatusSpan } from './employment.ts'

/**
 * Whether an employment had ended for good before a day: it was not employed and had no status but LEFT from then on. One of which nothing is known
 * has not ended.
 */
export function hadEndedBefore(
  { employedTo, statuses }: { readonly employedTo: LocalDate | null; readonly statuses: readonly StatusSpan[] },
  day: LocalDate,
): boolean {
  if (employedTo === null && statuses.length === 0) return false
  if (employedTo !== null && employedTo >= day) return false
  return statuses.every(({ from, to, status }) => to < day || (status === 'LEFT' && from < day))
}
