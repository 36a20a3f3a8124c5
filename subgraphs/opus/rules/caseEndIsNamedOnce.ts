import type { ChangeFault } from '../../transactions/payroll.ts'
import { fault } from './fault.ts'
import type { MaternityCaseFacts } from './maternityCaseFacts.ts'

/** The last day is given or taken away, not both. kmd-opus.md section 4.9: an open end is a date of its own. */
export function caseEndIsNamedOnce({ values }: Pick<MaternityCaseFacts, 'values'>): ChangeFault | null {
  return values.clears('VALID_TO') && values.has('validTo')
    ? fault(
        'END_NAMED_TWICE',
        'validTo',
        'Give a last day or clear it, not both.',
        'Angiv en sidste dag eller ryd den, ikke begge.',
      )
    : null
}
