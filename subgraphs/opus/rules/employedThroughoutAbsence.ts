import { statusOn } from '#foundation/directory/employment.ts'
import type { ChangeFault } from '../../transactions/payroll.ts'
import type { AbsenceFacts } from './absenceFacts.ts'
import { fault } from './fault.ts'

/** The employee is employed on the first day and the last. kmd-opus.md section 4.8, rules F4 and F18; inactive employees may be absent. */
export function employedThroughoutAbsence({ report, employment }: AbsenceFacts): ChangeFault | null {
  const away = (day: typeof report.from): boolean =>
    ['FUTURE', 'LEFT', 'PENSIONER'].includes(statusOn(employment, day).status)
  const field = away(report.from) ? 'from' : report.to !== null && away(report.to) ? 'to' : null
  return field === null
    ? null
    : fault(
        'NOT_EMPLOYED',
        field,
        'The employee is not employed throughout the period.',
        'Medarbejderen er ikke ansat i hele perioden.',
      )
}
