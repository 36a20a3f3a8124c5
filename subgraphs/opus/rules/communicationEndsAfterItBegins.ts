import type { ChangeFault } from '../../transactions/payroll.ts'
import type { ChangeValues } from '../mapping/changeValues.ts'
import { fault } from './fault.ts'

/** The last day is not before the first. kmd-opus.md section 8.4: the period is a part of the record's key. */
export function communicationEndsAfterItBegins({ values }: { readonly values: ChangeValues }): ChangeFault | null {
  const [from, to] = [values.day('from'), values.day('to')]
  return from !== null && to !== null && to < from
    ? fault('END_BEFORE_START', 'to', 'The last day is before the first.', 'Den sidste dag ligger før den første.')
    : null
}
