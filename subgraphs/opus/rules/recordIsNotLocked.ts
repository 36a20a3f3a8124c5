import type { ChangeFault } from '../../transactions/payroll.ts'
import { fault } from './fault.ts'

/** A record that is locked cannot be changed or deleted. kmd-opus.md section 4.8, rule F20. */
export function recordIsNotLocked({ locked }: { readonly locked: boolean }): ChangeFault | null {
  return locked
    ? fault('RECORD_LOCKED', 'absenceId', 'The record is locked in KMD Opus.', 'Registreringen er låst i KMD Opus.')
    : null
}
