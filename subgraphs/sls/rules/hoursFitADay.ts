import { scaled } from '#schema/scalars/Decimal.ts'
import { wantedAbsence } from '../mapping/changes/absence.ts'
import { fault, obeyed, type Rule } from './rule.ts'

/** Hours are a part of a day: more than none and at most 23 hours 59 minutes. SLS dossier section 7.14, Timer 0-23 and Minutter 0-59. */
export const hoursFitADay: Rule = (change) => {
  const { hours } = wantedAbsence(change)
  if (hours === null) return obeyed
  const units = scaled(hours, 10)
  const minute = 10n ** 10n / 60n
  if (units * 2n >= minute && units <= 24n * 10n ** 10n - minute) return obeyed
  return fault(
    'HOURS_OUT_OF_RANGE',
    'hours',
    'Hours are of one day: from a minute to 23 hours 59 minutes.',
    'Timer er af én dag: fra et minut til 23 timer 59 minutter.',
  )
}
