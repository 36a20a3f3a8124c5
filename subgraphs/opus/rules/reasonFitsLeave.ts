import type { ChangeFault } from '../../transactions/payroll.ts'
import type { AbsenceFacts } from './absenceFacts.ts'
import { fault } from './fault.ts'

/** The reason is one that Opus names for the leave. kmd-opus.md sections 4.4 and 4.7. */
export function reasonFitsLeave({ report, reasonCodes }: AbsenceFacts): ChangeFault | null {
  if (report.reasonCode === null || reasonCodes === null) return null
  return reasonCodes.includes(report.reasonCode)
    ? null
    : fault(
        'REASON_UNKNOWN',
        'reasonCode',
        'The reason is not valid for this leave.',
        'Årsagen er ikke gyldig for denne tjenestefrihed.',
      )
}
