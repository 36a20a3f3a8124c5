import type { ChangeFault } from '../../transactions/payroll.ts'
import type { AbsenceFacts } from './absenceFacts.ts'
import { fault } from './fault.ts'

/** The child is registered on the employee. kmd-opus.md sections 4.4 and 4.8; its age is left to Opus, so that its CPR number is not read. */
export function childIsRegistered({ report, children }: AbsenceFacts): ChangeFault | null {
  if (report.childNumber === null || children === null) return null
  return children.some((number) => Number(number) === Number(report.childNumber))
    ? null
    : fault(
        'CHILD_UNKNOWN',
        'childNumber',
        'No child of that number is registered on the employee.',
        'Intet barn med det nummer er registreret på medarbejderen.',
      )
}
