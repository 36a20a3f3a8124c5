import type { ChangeFault } from '../../transactions/payroll.ts'
import type { ScheduledTime } from '../model/workSchedule.ts'
import { fault } from './fault.ts'

/** One to 400 occurrences, each with its days in order, and times or hours. kmd-opus.md section 6.2, WorkingTime (inferred). */
export function scheduledTimesAreWhole({
  occurrences,
}: {
  readonly occurrences: readonly (ScheduledTime | null)[]
}): readonly ChangeFault[] {
  if (occurrences.length === 0 || occurrences.length > 400) {
    return [fault('OCCURRENCES_COUNT', 'occurrences', 'Give 1 to 400 occurrences.', 'Angiv 1 til 400 mødetider.')]
  }
  return occurrences.flatMap((one, index) => {
    const at = `occurrences.${index}`
    if (one === null) return [fault('DAY_MISSING', `${at}.from`, 'Give the first day.', 'Angiv den første dag.')]
    if (one.to < one.from) {
      return [fault('END_BEFORE_START', `${at}.to`, 'The end is before the start.', 'Slutningen ligger før starten.')]
    }
    const hasTimes = one.startTime !== null && one.endTime !== null
    return hasTimes || (one.startTime === null && one.endTime === null && one.hours !== null)
      ? []
      : [
          fault(
            'TIMES_MISSING',
            `${at}.startTime`,
            'Give both times, or hours alone.',
            'Angiv begge tider, eller kun timer.',
          ),
        ]
  })
}
