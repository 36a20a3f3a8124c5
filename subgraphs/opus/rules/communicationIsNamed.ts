import type { ChangeFault } from '../../transactions/payroll.ts'
import type { ChangeValues } from '../mapping/changeValues.ts'
import { fault } from './fault.ts'

/** Type, first day and sequence number say which record is meant. kmd-opus.md sections 3 (0105) and 8.4. */
export function communicationIsNamed({ values }: { readonly values: ChangeValues }): readonly ChangeFault[] {
  return [
    ...(/^\d{4}$/.test(values.text('type') ?? '')
      ? []
      : [fault('COMMUNICATION_TYPE_FORM', 'type', 'The type is four digits.', 'Arten er fire cifre.')]),
    ...(values.day('from') === null
      ? [fault('DAY_MISSING', 'from', 'Give the first day.', 'Angiv den første dag.')]
      : []),
    ...(/^\d{3}$/.test(values.text('sequence') ?? '000')
      ? []
      : [fault('SEQUENCE_FORM', 'sequence', 'The sequence number is three digits.', 'Sekvensnummeret er tre cifre.')]),
  ]
}
