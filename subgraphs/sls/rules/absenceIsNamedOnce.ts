import { wantedAbsence } from '../mapping/changes/absence.ts'
import { has } from '../model/changeValues.ts'
import { fault, obeyed, type Rule } from './rule.ts'

/**
 * An absence is registered by exactly one of code and kind, and by kind alone only where one cause of the kind stands out. SLS takes causes
 * and no kinds: SLS dossier section 7.14, FastAarsagskode.
 */
export const absenceIsNamedOnce: Rule = (change) => {
  const { values } = change
  if (has(values, 'code') === has(values, 'kind'))
    return fault('CODE_OR_KIND', 'code', 'Give exactly one of code and kind.', 'Angiv netop én af kode og type.')
  if (wantedAbsence(change).code !== null) return obeyed
  return fault(
    'KIND_WITHOUT_DEFAULT',
    'kind',
    'SLS has several causes of this kind. Give the code.',
    'SLS har flere årsager af denne type. Angiv koden.',
  )
}
