import { speaksOf } from '../model/changeValues.ts'
import { fault, obeyed, type Rule } from './rule.ts'

const OF_THE_RECORD: ReadonlySet<string> = new Set(['existing', 'absenceId', 'wagePartId', 'recordId', 'key'])

/** A change names at least one field that shall be otherwise. SLS dossier section 5.3: update needs the existing value and the new one. */
export const changesSomething: Rule = ({ values }) => {
  if (Object.keys(values).some((field) => !OF_THE_RECORD.has(field) && speaksOf(values, field))) return obeyed
  return fault('NOTHING_TO_CHANGE', null, 'Nothing is to be changed.', 'Der er intet at ændre.')
}
