import type { ChangeFault } from '../../transactions/payroll.ts'
import { fault } from './fault.ts'
import type { WagePartFacts } from './wagePartFacts.ts'

/** A wage type is four digits. kmd-opus.md section 9.3, Loenart. */
export function wageTypeHasFourDigits({ values }: WagePartFacts): ChangeFault | null {
  return /^\d{4}$/.test(values.text('code') ?? '')
    ? null
    : fault('WAGE_TYPE_FORM', 'code', 'A wage type is four digits.', 'En lønart er fire cifre.')
}
