import { wantedAbsence } from '../mapping/changes/absence.ts'
import { fault, obeyed, type Rule } from './rule.ts'

/** An absence does not begin before the employment. SLS dossier section 1.1: events belong to one employment (limit inferred). */
export const absenceWithinEmployment: Rule = (change) => {
  const { from } = wantedAbsence(change)
  const begins = change.employment?.employedFrom ?? null
  if (from === null || begins === null || begins <= from) return obeyed
  return fault(
    'BEFORE_EMPLOYMENT',
    'from',
    'The absence begins before the employment.',
    'Fraværet begynder før ansættelsen.',
  )
}
