import { textOf } from '../model/changeValues.ts'
import { fault, obeyed, type Rule } from './rule.ts'

/** Nobody is hired into another institution's payroll group. SLS dossier section 3.3: a user code is bound to its groups (inferred). */
export const groupIsOwn: Rule = ({ values }, { ownGroup }) => {
  const group = textOf(values, 'group')
  if (group === null || group === ownGroup) return obeyed
  return fault(
    'GROUP_NOT_OWN',
    'group',
    'The payroll group is not the institution’s own.',
    'Løngruppen er ikke institutionens egen.',
  )
}
