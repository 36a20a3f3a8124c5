import type { ChangeFault } from '../../transactions/payroll.ts'
import type { AbsenceFacts } from './absenceFacts.ts'
import { fault } from './fault.ts'

/** An end that is open has no time of day. kmd-opus.md section 4.8, rules F3 and F19. */
export function openEndHasNoTime({ report }: AbsenceFacts): ChangeFault | null {
  return report.to === null && report.endTime !== null
    ? fault('OPEN_END_HAS_TIME', 'endTime', 'An open end has no end time.', 'En åben slutning har intet sluttidspunkt.')
    : null
}
