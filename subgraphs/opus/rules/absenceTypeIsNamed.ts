import type { ChangeFault } from '../../transactions/payroll.ts'
import { codeOf } from '../mapping/absenceReports.ts'
import type { ChangeValues } from '../mapping/changeValues.ts'
import type { AbsenceTypes } from '../model/absenceType.ts'
import { fault } from './fault.ts'

/** Exactly one of type and kind is named, and a kind alone means one type. kmd-opus.md section 4.4: types are codes. */
export function absenceTypeIsNamed({
  values,
  types,
}: {
  readonly values: ChangeValues
  readonly types: AbsenceTypes
}): ChangeFault | null {
  if (values.has('code') === values.has('kind')) {
    return fault(
      'ABSENCE_TYPE_NOT_NAMED',
      'code',
      'Name exactly one of code and kind.',
      'Angiv netop én af kode og slags.',
    )
  }
  const code = codeOf(values, types)
  if (code === null) {
    return fault(
      'KIND_HAS_NO_DEFAULT',
      'kind',
      'The kind does not stand for one type of absence: name the code.',
      'Slagsen står ikke for én fraværsart: angiv koden.',
    )
  }
  return code.length <= 4
    ? null
    : fault('CODE_TOO_LONG', 'code', 'A code has at most four characters.', 'En kode har højst fire tegn.')
}
