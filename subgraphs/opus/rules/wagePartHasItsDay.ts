import type { ChangeFault } from '../../transactions/payroll.ts'
import { fault } from './fault.ts'
import type { WagePartFacts } from './wagePartFacts.ts'

/** A one-off payment has a day, a recurring allowance a first day. kmd-opus.md sections 9.3 and 9.7, Startdato. */
export function wagePartHasItsDay({ values, recurring }: WagePartFacts): ChangeFault | null {
  const field = recurring ? 'validFrom' : 'date'
  return values.day(field) === null
    ? fault('DAY_MISSING', field, 'Give the day from which it counts.', 'Angiv den dag, det gælder fra.')
    : null
}
