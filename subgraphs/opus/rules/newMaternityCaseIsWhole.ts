import type { ChangeFault } from '../../transactions/payroll.ts'
import { fault } from './fault.ts'
import type { MaternityCaseFacts } from './maternityCaseFacts.ts'

/** A new case has a type, a first day, and an expected or actual day of delivery. kmd-opus.md section 4.9 (inferred). */
export function newMaternityCaseIsWhole({ operation, report }: MaternityCaseFacts): readonly ChangeFault[] {
  if (operation !== 'INS') return []
  return [
    ...(report.type === null ? [fault('TYPE_MISSING', 'type', 'Give the type of case.', 'Angiv sagens type.')] : []),
    ...(report.validFrom === null
      ? [fault('DAY_MISSING', 'validFrom', 'Give the first day.', 'Angiv den første dag.')]
      : []),
    ...(report.expected === null && report.actual === null
      ? [
          fault(
            'DELIVERY_MISSING',
            'expectedDate',
            'Give the expected or the actual day of delivery.',
            'Angiv den forventede eller faktiske fødselsdato.',
          ),
        ]
      : []),
  ]
}
