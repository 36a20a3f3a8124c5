import { has } from '../model/changeValues.ts'
import { fault, obeyed, type Rule } from './rule.ts'

/** At least one of the two channels is spoken of. SLS dossier section 8.5 (inferred). */
export const saysWhichChannel: Rule = ({ values }) => {
  if (has(values, 'stopOnline') || has(values, 'stopOedup')) return obeyed
  return fault(
    'NOTHING_TO_CHANGE',
    null,
    'Say which channel is to be stopped or allowed.',
    'Angiv, hvilken kanal der skal stoppes eller åbnes.',
  )
}
