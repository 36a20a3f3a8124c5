import type { ChangeFault } from '../../transactions/payroll.ts'
import { fault } from './fault.ts'
import type { WagePartFacts } from './wagePartFacts.ts'

/** Cost centre and WBS element are not both given, and fit their fields. kmd-opus.md section 9.4, message 167; lengths inferred. */
export function accountIsNamedOnce({ values }: WagePartFacts): ChangeFault | null {
  const posting = values.group('posting')
  const [costCentre, wbsElement] = [posting?.text('costCentre') ?? null, posting?.text('wbsElement') ?? null]
  if (costCentre !== null && wbsElement !== null) {
    return fault(
      'ACCOUNT_NAMED_TWICE',
      'posting.wbsElement',
      'Give a cost centre or a WBS element, not both.',
      'Angiv et omkostningssted eller et PSP-element, ikke begge.',
    )
  }
  return (costCentre?.length ?? 0) > 10 || (wbsElement?.length ?? 0) > 24
    ? fault('ACCOUNT_TOO_LONG', 'posting', 'The account is too long.', 'Kontoen er for lang.')
    : null
}
