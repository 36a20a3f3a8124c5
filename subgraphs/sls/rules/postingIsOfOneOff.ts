import { has, textOf } from '../model/changeValues.ts'
import { fault, obeyed, type Rule } from './rule.ts'

/** Deviating accounting is no part of a recurring element; it has a service of its own. SLS dossier section 7.3.2 (documented). */
export const postingIsOfOneOff: Rule = ({ values }) => {
  if (!has(values, 'posting') || textOf(values, 'recurrence') === 'ONE_OFF') return obeyed
  return fault(
    'POSTING_OF_RECURRING',
    'posting',
    'The posting of a recurring part is changed by createPayElementPosting.',
    'En løbende løndels kontering ændres med createPayElementPosting.',
  )
}
