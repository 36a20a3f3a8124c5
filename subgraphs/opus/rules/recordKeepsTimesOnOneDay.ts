import type { ChangeFault } from '../../transactions/payroll.ts'
import type { AbsenceFacts } from './absenceFacts.ts'
import { fault } from './fault.ts'

/** A record with times covers one day. A registration is cut into records by us; an existing record cannot be. kmd-opus.md section 4.8, rule F3. */
export function recordKeepsTimesOnOneDay({ report }: AbsenceFacts): ChangeFault | null {
  const { from, to, startTime, endTime } = report
  return from !== to && (startTime !== null || endTime !== null)
    ? fault(
        'TIMES_ON_SEVERAL_DAYS',
        startTime === null ? 'endTime' : 'startTime',
        'A record with times covers one day: register the part of a day by itself.',
        'En registrering med klokkeslæt dækker én dag: registrér deldagen for sig.',
      )
    : null
}
