import type { ChangeFault } from '../../transactions/payroll.ts'
import { fault } from './fault.ts'
import type { MaternityCaseFacts } from './maternityCaseFacts.ts'

/** A case that is changed or deleted is the employee’s. kmd-opus.md section 4.9 (inferred). */
export function maternityCaseIsKnown({ operation, report, cases }: MaternityCaseFacts): ChangeFault | null {
  return operation === 'INS' || cases.some(({ key }) => key === report.key)
    ? null
    : fault('MATERNITY_CASE_UNKNOWN', 'caseKey', 'There is no such maternity case.', 'Der er ingen sådan barselssag.')
}
