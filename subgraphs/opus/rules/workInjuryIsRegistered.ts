import type { ChangeFault } from '../../transactions/payroll.ts'
import type { AbsenceFacts } from './absenceFacts.ts'
import { fault } from './fault.ts'

/** The work-injury case is there, and the absence not before the accident. kmd-opus.md section 4.8, rule F14; section 4.4. */
export function workInjuryIsRegistered({ report, workInjuries }: AbsenceFacts): ChangeFault | null {
  if (report.workInjuryNumber === null || workInjuries === null) return null
  const fits = workInjuries.some(
    ({ number, date }) => number === report.workInjuryNumber && (date === null || date <= report.from),
  )
  return fits
    ? null
    : fault(
        'WORK_INJURY_UNKNOWN',
        'workInjuryNumber',
        'The work-injury case does not exist, or the accident is later than the absence.',
        'Arbejdsskadesagen findes ikke, eller ulykken er senere end fraværet.',
      )
}
