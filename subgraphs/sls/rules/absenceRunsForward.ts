import { wantedAbsence } from '../mapping/changes/absence.ts'
import { fault, obeyed, type Rule } from './rule.ts'

/** The last day is not before the first. SLS dossier section 11.2, OT9005 (inferred). */
export const absenceRunsForward: Rule = (change) => {
  const { from, to } = wantedAbsence(change)
  if (from === null || to === null || from <= to) return obeyed
  return fault('ENDS_BEFORE_START', 'to', 'The last day is before the first.', 'Sidste dag ligger før første dag.')
}
