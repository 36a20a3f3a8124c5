import type { ChangeFault } from '../../transactions/payroll.ts'
import { fault } from './fault.ts'
import type { MaternityCaseFacts } from './maternityCaseFacts.ts'

/** The actual day of delivery is added once. kmd-opus.md section 4.9 (inferred). */
export function actualDeliveryIsToldOnce({ operation, report, cases }: MaternityCaseFacts): ChangeFault | null {
  const told = operation === 'MOD' ? (cases.find(({ key }) => key === report.key)?.actual ?? null) : null
  return told !== null && report.actual !== null && report.actual !== told
    ? fault(
        'DELIVERY_TOLD_ALREADY',
        'actualDate',
        'The actual day of delivery is registered already.',
        'Den faktiske fødselsdato er allerede registreret.',
      )
    : null
}
