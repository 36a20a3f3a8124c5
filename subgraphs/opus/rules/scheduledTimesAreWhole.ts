import type { ChangeFault } from '../../transactions/payroll.ts'
import type { ScheduledTime, SchedulePlan } from '../model/workSchedule.ts'
import { fault } from './fault.ts'

/** One to 400 occurrences, each with its days in order, and both times or none; one that is set without times has hours. kmd-opus.md section 6.2, WorkingTime (inferred). */
export function scheduledTimesAreWhole({
  operation,
  occurrences,
}: {
  readonly operation: SchedulePlan['operation']
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
    const hasNone = one.startTime === null && one.endTime === null
    return hasTimes || (hasNone && (operation === 'DELETE' || one.hours !== null))
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
