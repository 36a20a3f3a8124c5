import type { ChangeFault } from '../../transactions/payroll.ts'
import type { ChangeValues } from '../mapping/changeValues.ts'
import { fault } from './fault.ts'

/** An end is given or opened, not both. kmd-opus.md section 4.8, rule F19: an open end is a date of its own. */
export function endIsNamedOnce({ values }: { readonly values: ChangeValues }): ChangeFault | null {
  return values.flag('openEnded') === true && values.has('to')
    ? fault(
        'END_NAMED_TWICE',
        'openEnded',
        'Give a last day or an open end, not both.',
        'Angiv en sidste dag eller en åben slutning, ikke begge.',
      )
    : null
}
