import type { ChangeFault } from '../../transactions/payroll.ts'
import { fault } from './fault.ts'
import type { MaternityCaseFacts } from './maternityCaseFacts.ts'

/** Two cases of one type do not overlap, and a case does not end before it begins. kmd-opus.md section 4.9 (inferred). */
export function maternityCasesDoNotOverlap({ operation, report, cases }: MaternityCaseFacts): ChangeFault | null {
  const standing = cases.find(({ key }) => key === report.key && operation !== 'INS')
  const type = report.type ?? standing?.type ?? null
  const from = report.validFrom ?? standing?.validFrom ?? null
  const to = report.validTo ?? standing?.validTo ?? null
  if (operation === 'DEL' || from === null) return null
  if (to !== null && to < from) {
    return fault(
      'END_BEFORE_START',
      'validTo',
      'The last day is before the first.',
      'Den sidste dag er før den første.',
    )
  }
  const hit = cases.some(
    (one) =>
      one !== standing &&
      one.type === type &&
      (to === null || one.validFrom <= to) &&
      (one.validTo === null || from <= one.validTo),
  )
  return hit
    ? fault(
        'MATERNITY_CASES_OVERLAP',
        'validFrom',
        'Another case of the type lies in the period.',
        'En anden sag af typen ligger i perioden.',
      )
    : null
}
