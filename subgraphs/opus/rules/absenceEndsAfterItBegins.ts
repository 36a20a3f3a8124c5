import type { ChangeFault } from '../../transactions/payroll.ts'
import type { AbsenceFacts } from './absenceFacts.ts'
import { fault } from './fault.ts'

/** The last day is not before the first; within one day the end time is after the start time. kmd-opus.md section 4.8, rule F1. */
export function absenceEndsAfterItBegins({ report }: AbsenceFacts): ChangeFault | null {
  const { from, to, startTime, endTime } = report
  if (to !== null && to < from) {
    return fault('END_BEFORE_START', 'to', 'The last day is before the first.', 'Den sidste dag ligger før den første.')
  }
  return to === from && startTime !== null && endTime !== null && endTime <= startTime
    ? fault('END_BEFORE_START', 'endTime', 'The end is not after the start.', 'Slutningen ligger ikke efter starten.')
    : null
}
