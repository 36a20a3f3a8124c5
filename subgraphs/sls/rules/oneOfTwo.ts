import { withKey } from '../mapping/changes/tabled.ts'
import { has } from '../model/changeValues.ts'
import { fault, obeyed, type Rule } from './rule.ts'

/** Two fields of which SLS takes one: at most, or exactly one where it needs it. SLS dossier section 7, the choices of its structures. */
export function oneOfTwo(one: string, other: string, isNeeded: boolean): Rule {
  return (change) => {
    const values = withKey(change.values)
    const count = [one, other].filter((field) => has(values, field)).length
    if (count === 1 || (count === 0 && !isNeeded)) return obeyed
    return fault(
      'ONE_OF_TWO',
      one,
      isNeeded ? `Give exactly one of ${one} and ${other}.` : `Give at most one of ${one} and ${other}.`,
      isNeeded ? `Angiv netop én af ${one} og ${other}.` : `Angiv højst én af ${one} og ${other}.`,
    )
  }
}
