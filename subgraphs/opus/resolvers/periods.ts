import { today } from '#foundation/server/employeeFields.ts'
import { refusal } from '#foundation/tenancy/refusal.ts'
import type { OpusEmployeeWagePartsArgs, PeriodInput } from '#schema/generated/opus.ts'
import { addDays, type LocalDate, parseLocalDate } from '#schema/scalars/LocalDate.ts'
import type { Period } from '../model/period.ts'

/** All of time. */
export const always: Period = { from: null, to: null }

/** @throws GraphQLError BAD_USER_INPUT where the period ends before it begins. */
export function periodOf(input: PeriodInput | null | undefined): Period {
  const { from = null, to = null } = input ?? {}
  if (from !== null && to !== null && to < from) {
    throw refusal('BAD_USER_INPUT', 'period.to must not lie before period.from.', { argument: 'period' })
  }
  return { from, to }
}

/**
 * The days whose one-off parts are asked for: of `asOf` or `period`; where both are left out, of the last twelve months and later.
 * @throws GraphQLError NOT_SUPPORTED for recurring parts alone, BAD_USER_INPUT for both arguments at once.
 */
export function wagePeriodOf({
  asOf,
  period,
  recurrence,
}: Pick<OpusEmployeeWagePartsArgs, 'asOf' | 'period' | 'recurrence'>): Period {
  if (recurrence === 'RECURRING') {
    throw refusal('NOT_SUPPORTED', 'KMD Opus has no interface that reads recurring allowances.', {
      system: 'OPUS',
      argument: 'recurrence',
    })
  }
  if (asOf != null && period != null) {
    throw refusal('BAD_USER_INPUT', 'Give asOf or period, not both.', { argument: 'asOf' })
  }
  if (asOf != null) return { from: asOf, to: asOf }
  return period == null ? { from: aYearBefore(today()), to: null } : periodOf(period)
}

/** The same day a year before; for 29 February the day after the 28th. */
function aYearBefore(day: LocalDate): LocalDate {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, '0')
  return parseLocalDate(`${year}${day.slice(4)}`) ?? addDays(`${year}-02-28` as LocalDate, 1)
}
