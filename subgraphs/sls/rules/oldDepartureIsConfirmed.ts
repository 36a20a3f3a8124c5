import { withKey } from '../mapping/changes/tabled.ts'
import { dayOf, flagOf } from '../model/changeValues.ts'
import { fault, obeyed, type Rule } from './rule.ts'

/**
 * A departure more than 11 months back is made, changed and deleted only where fixed field 638 says that it is meant. SLS dossier section
 * 7.11, OT0109 and OT0387 (documented).
 */
export const oldDepartureIsConfirmed: Rule = (change) => {
  const from = dayOf(withKey(change.values), 'from')
  if (from === null || from >= elevenMonthsBefore(change.today)) return obeyed
  if (flagOf(change.values, 'confirmOlderThan11Months') === true) return obeyed
  return fault(
    'DEPARTURE_OLDER_THAN_11_MONTHS',
    'confirmOlderThan11Months',
    'The departure is more than 11 months back. Confirm that it is meant.',
    'Afgangen ligger mere end 11 måneder tilbage. Bekræft, at den er rigtig.',
  )
}

/** The same day of the month; text compares also where that month has no such day. */
function elevenMonthsBefore(day: string): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - 11
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-${day.slice(8)}`
}
