import type { ChangeFault } from '../../transactions/payroll.ts'
import type { AbsenceFacts } from './absenceFacts.ts'
import { fault } from './fault.ts'

/** A type that needs a child, a case or a reason is given it. kmd-opus.md section 4.8, rules F2, F13 and F14; section 4.4. */
export function referenceIsNamed({ report, type }: AbsenceFacts): ChangeFault | null {
  switch (type?.requires) {
    case 'CHILD':
      return report.childNumber === null
        ? fault('CHILD_MISSING', 'childNumber', 'Name the child by its number.', 'Angiv barnets nummer.')
        : null
    case 'MATERNITY_CASE':
      return report.maternityCaseKey === null
        ? fault('MATERNITY_CASE_MISSING', 'maternityCaseKey', 'Name the maternity case.', 'Angiv barselssagen.')
        : null
    case 'WORK_INJURY_CASE':
      return report.workInjuryNumber === null
        ? fault('WORK_INJURY_MISSING', 'workInjuryNumber', 'Name the work-injury case.', 'Angiv arbejdsskadesagen.')
        : null
    case 'REASON':
      return report.reasonCode === null
        ? fault('REASON_MISSING', 'reasonCode', 'Name the reason for the leave.', 'Angiv årsagen til tjenestefriheden.')
        : null
    default:
      return null
  }
}
