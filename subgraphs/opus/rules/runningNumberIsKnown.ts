import type { ChangeFault } from '../../transactions/payroll.ts'
import { sequenceNumberOf } from '../mapping/wagePartReports.ts'
import { fault } from './fault.ts'
import type { WagePartFacts } from './wagePartFacts.ts'

/** The running number is given, or the wage type has one alone. kmd-opus.md section 9.3, Loebenummer. */
export function runningNumberIsKnown({ values, wageTypes }: WagePartFacts): ChangeFault | null {
  return sequenceNumberOf(values, wageTypes) === null
    ? fault(
        'RUNNING_NUMBER_MISSING',
        'sequenceNumber',
        'Give the running number: the wage type does not tell one.',
        'Angiv løbenummeret: lønarten har ikke netop ét.',
      )
    : null
}
