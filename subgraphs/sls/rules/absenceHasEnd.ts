import { wantedAbsence } from '../mapping/changes/absence.ts'
import { flagOf } from '../model/changeValues.ts'
import { fault, obeyed, type Rule } from './rule.ts'

/** An event has a last day; a running illness is given one in the future and moved later. SLS dossier section 7.14, Tildato. */
export const absenceHasEnd: Rule = (change) => {
  if (wantedAbsence(change).to !== null && flagOf(change.values, 'openEnded') !== true) return obeyed
  return fault(
    'END_MISSING',
    'to',
    'SLS takes no open end. Give a last day and move it later.',
    'SLS tager ikke åben slutdato. Angiv en sidste dag, og flyt den senere.',
  )
}
