import type { ChangeFault } from '../../transactions/payroll.ts'
import type { AbsenceFacts } from './absenceFacts.ts'
import { fault } from './fault.ts'

/** Times are only given where the type takes parts of days. Codes of the list (kmd-opus.md section 4.4, inferred). */
export function typeTakesTimes({ report, type }: AbsenceFacts): ChangeFault | null {
  const field = report.startTime !== null ? 'startTime' : report.endTime !== null ? 'endTime' : null
  return field !== null && type?.partOfDay === 'NONE'
    ? fault(
        'TIMES_NOT_SUPPORTED',
        field,
        'This type of absence is registered by whole days.',
        'Denne fraværsart registreres i hele dage.',
      )
    : null
}
