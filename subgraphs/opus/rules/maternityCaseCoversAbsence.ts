import type { ChangeFault } from '../../transactions/payroll.ts'
import type { AbsenceFacts } from './absenceFacts.ts'
import { fault } from './fault.ts'

/** The maternity case is the employee’s and covers the whole period. kmd-opus.md section 4.8, rule F13. */
export function maternityCaseCoversAbsence({ report, maternityCases }: AbsenceFacts): ChangeFault | null {
  if (report.maternityCaseKey === null || maternityCases === null) return null
  const covers = maternityCases.some(
    ({ key, validFrom, validTo }) =>
      key === report.maternityCaseKey &&
      validFrom <= report.from &&
      (validTo === null || (report.to !== null && report.to <= validTo)),
  )
  return covers
    ? null
    : fault(
        'MATERNITY_CASE_UNKNOWN',
        'maternityCaseKey',
        'The maternity case does not exist or does not cover the period.',
        'Barselssagen findes ikke eller dækker ikke perioden.',
      )
}
