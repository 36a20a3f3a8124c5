import type { ChangeFault } from '../../transactions/payroll.ts'
import { fault } from './fault.ts'
import type { WagePartFacts } from './wagePartFacts.ts'

/** The last day is not before the first. kmd-opus.md section 9.7, Startdato and Slutdato. */
export function allowanceEndsAfterItBegins({ values }: WagePartFacts): ChangeFault | null {
  const [from, to] = [(values.group('key') ?? values).day('validFrom'), values.day('validTo')]
  return from !== null && to !== null && to < from
    ? fault('END_BEFORE_START', 'validTo', 'The last day is before the first.', 'Den sidste dag ligger før den første.')
    : null
}
