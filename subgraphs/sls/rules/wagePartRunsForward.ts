import { wantedWagePart } from '../mapping/changes/wagePart.ts'
import { dayOf } from '../model/changeValues.ts'
import { fault, obeyed, type Rule } from './rule.ts'

/** A recurring part does not end before it begins. SLS dossier section 11.2, OT9005 (inferred). */
export const wagePartRunsForward: Rule = (change) => {
  const wanted = wantedWagePart(change)
  const [from, to] = [dayOf(wanted, 'validFrom'), dayOf(wanted, 'validTo')]
  if (from === null || to === null || from <= to) return obeyed
  return fault(
    'ENDS_BEFORE_START',
    'validTo',
    'The last day is before the first. A part that shall not run at all is deleted.',
    'Sidste dag ligger før første dag. En løndel, der slet ikke skal løbe, slettes.',
  )
}
