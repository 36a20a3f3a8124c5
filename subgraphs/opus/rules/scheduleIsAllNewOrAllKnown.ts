import type { ChangeFault } from '../../transactions/payroll.ts'
import { standingOne } from '../mapping/workSchedules.ts'
import type { ScheduledTime, SchedulePlan } from '../model/workSchedule.ts'
import { fault } from './fault.ts'

/** One operation holds for all occurrences of a call: all are new or all stand already; a deletion is of such as stand. kmd-opus.md section 6.2. */
export function scheduleIsAllNewOrAllKnown({
  operation,
  occurrences,
  standing,
}: SchedulePlan & { readonly standing: readonly ScheduledTime[] }): ChangeFault | null {
  const known = occurrences.filter((one) => standingOne(one, standing) !== undefined).length
  if (known === occurrences.length || (known === 0 && operation === 'SET')) return null
  return operation === 'SET'
    ? fault(
        'SOME_OCCURRENCES_STAND',
        'occurrences',
        'Some of the occurrences stand already: send new ones and changed ones apart.',
        'Nogle af mødetiderne findes allerede: send nye og ændrede hver for sig.',
      )
    : fault(
        'OCCURRENCE_UNKNOWN',
        'occurrences',
        'Not all of the occurrences are there.',
        'Ikke alle mødetiderne findes.',
      )
}
