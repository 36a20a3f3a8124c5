import type { ChangeFault } from '../../transactions/payroll.ts'
import type { ChangeValues } from '../mapping/changeValues.ts'
import { fault } from './fault.ts'

/** Opus reckons hours from planned working time and has no field for them. kmd-opus.md section 4.8, rule F8. */
export function hoursAreNotReported({ values }: { readonly values: ChangeValues }): ChangeFault | null {
  return values.has('hours')
    ? fault(
        'HOURS_NOT_SUPPORTED',
        'hours',
        'KMD Opus takes no hours: give start and end times.',
        'KMD Opus modtager ikke timer: angiv start- og sluttidspunkt.',
      )
    : null
}
