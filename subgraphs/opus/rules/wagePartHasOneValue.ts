import type { ChangeFault } from '../../transactions/payroll.ts'
import { fault } from './fault.ts'
import type { WagePartFacts } from './wagePartFacts.ts'

/** Exactly one value is given: a quantity (units or hours), an amount, and for allowances a yearly base amount or a percentage. kmd-opus.md section 9.5, rule E4; section 9.7. */
export function wagePartHasOneValue({ values, recurring }: WagePartFacts): ChangeFault | null {
  const names = recurring
    ? ['amount', 'yearlyBaseAmount', 'units', 'hours', 'percentage']
    : ['amount', 'units', 'hours']
  const [first, second] = names.filter((name) => values.decimal(name) !== null)
  return first !== undefined && second === undefined
    ? null
    : fault(
        'NOT_ONE_VALUE',
        second ?? 'amount',
        `Give exactly one of ${names.join(', ')}.`,
        `Angiv netop én af ${names.join(', ')}.`,
      )
}
