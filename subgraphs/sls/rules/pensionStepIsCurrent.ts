import { dayOf } from '../model/changeValues.ts'
import { fault, obeyed, type Rule } from './rule.ts'

/** PENSAB holds the current step: none is entered beyond the next pay period. SLS dossier section 7.20 and R8 (documented; limit inferred). */
export const pensionStepIsCurrent: Rule = ({ values, today }) => {
  const from = dayOf(values, 'from')
  if (from === null || from < firstOfMonthAfterNext(today)) return obeyed
  return fault(
    'PENSION_STEP_AHEAD',
    'from',
    'A pension scale step cannot be entered ahead.',
    'Et pensionsskalatrin kan ikke fremdateres.',
  )
}

function firstOfMonthAfterNext(day: string): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + 2
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`
}
