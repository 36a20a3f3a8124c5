import type { ChangeFault } from '../../transactions/payroll.ts'
import { fault } from './fault.ts'
import type { WagePartFacts } from './wagePartFacts.ts'

/** Quantities and amounts have at most two decimals, quantities at most five digits before them. kmd-opus.md sections 9.3 and 9.7. */
export function valuesHaveTwoDecimals({ values }: WagePartFacts): readonly ChangeFault[] {
  const fits = (name: string, digits: number): boolean =>
    new RegExp(`^-?\\d{1,${digits}}(\\.\\d{1,2}0*)?$`).test(values.decimal(name) ?? '0')
  return Object.entries(DIGITS)
    .filter(([name, digits]) => !fits(name, digits))
    .map(([name]) =>
      fault(
        'VALUE_DOES_NOT_FIT',
        name,
        'The value has more digits than KMD Opus takes.',
        'Værdien har flere cifre, end KMD Opus tager imod.',
      ),
    )
}

/** Digits before the decimals. */
const DIGITS = { amount: 10, yearlyBaseAmount: 10, units: 5, hours: 5, percentage: 3 } as const
