import type { ChangeFault } from '../../transactions/payroll.ts'
import type { ChangeValues } from '../mapping/changeValues.ts'
import { fault } from './fault.ts'

/** A value is given, of at most 241 characters, or the record is cleared, which deletes it. kmd-opus.md sections 3 (0105) and 8.4. */
export function communicationHasValueOrIsCleared({ values }: { readonly values: ChangeValues }): ChangeFault | null {
  const value = values.text('value')
  if ((value === null) !== values.clears('VALUE')) {
    return fault(
      'VALUE_OR_CLEAR',
      'value',
      'Give a value, or clear it to delete the record.',
      'Angiv en værdi, eller ryd den for at slette registreringen.',
    )
  }
  return (value?.length ?? 0) > 241
    ? fault('VALUE_TOO_LONG', 'value', 'A value has at most 241 characters.', 'En værdi har højst 241 tegn.')
    : null
}
