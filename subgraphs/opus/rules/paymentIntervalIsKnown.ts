import type { ChangeFault } from '../../transactions/payroll.ts'
import { fault } from './fault.ts'
import type { WagePartFacts } from './wagePartFacts.ts'

/** An allowance is paid monthly (`M`) or every fortnight (`14D`). kmd-opus.md section 9.7, Betalingsinterval. */
export function paymentIntervalIsKnown({ values }: WagePartFacts): ChangeFault | null {
  return ['M', '14D', null].includes(values.text('paymentInterval'))
    ? null
    : fault('INTERVAL_UNKNOWN', 'paymentInterval', 'The interval is M or 14D.', 'Intervallet er M eller 14D.')
}
