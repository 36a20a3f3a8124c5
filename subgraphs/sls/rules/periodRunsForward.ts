import { withKey } from '../mapping/changes/tabled.ts'
import { dayOf } from '../model/changeValues.ts'
import { fault, obeyed, type Rule } from './rule.ts'

/** The last day is not before the first. SLS dossier section 11.2, OT9005 (inferred). */
export const periodRunsForward: Rule = (change) => {
  const values = withKey(change.values)
  const [from, to] = [dayOf(values, 'from'), dayOf(values, 'to')]
  if (from === null || to === null || from <= to) return obeyed
  return fault('ENDS_BEFORE_START', 'to', 'The last day is before the first.', 'Sidste dag ligger før første dag.')
}
