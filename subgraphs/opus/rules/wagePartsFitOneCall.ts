import type { ChangeFault } from '../../transactions/payroll.ts'
import { fault } from './fault.ts'

/** One call takes 1 to 999 payments of an employee. kmd-opus.md sections 9.3 and 9.4. */
export function wagePartsFitOneCall(count: number): ChangeFault | null {
  return count >= 1 && count <= MOST
    ? null
    : fault('WAGE_PART_COUNT', 'wageParts', `Give 1 to ${MOST} wage parts.`, `Angiv 1 til ${MOST} løndele.`)
}

const MOST = 999
