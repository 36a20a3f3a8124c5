import type { CprNumber } from '#schema/scalars/CprNumber.ts'
import { type LocalDate, parseLocalDate } from '#schema/scalars/LocalDate.ts'

/**
 * The day that a CPR number begins with; its century by the seventh digit, as CPR's own rule says. Of constructed numbers 60 is taken from
 * the day. Null where that is no day.
 */
export function birthdayIn(cprNumber: CprNumber): LocalDate | null {
  const day = Number(cprNumber.slice(0, 2))
  const month = cprNumber.slice(2, 4)
  const year = Number(cprNumber.slice(4, 6))
  const real = String(day > 60 ? day - 60 : day).padStart(2, '0')
  return parseLocalDate(`${centuryOf(Number(cprNumber[6]), year)}${cprNumber.slice(4, 6)}-${month}-${real}`)
}

function centuryOf(seventh: number, year: number): 18 | 19 | 20 {
  if (seventh <= 3) return 19
  if (seventh === 4 || seventh === 9) return year <= 36 ? 20 : 19
  return year <= 57 ? 20 : 18
}
