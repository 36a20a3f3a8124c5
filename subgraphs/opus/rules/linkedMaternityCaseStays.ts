import type { ChangeFault } from '../../transactions/payroll.ts'
import { fault } from './fault.ts'
import type { MaternityCaseFacts } from './maternityCaseFacts.ts'

/** A case to which absence is linked cannot be deleted. kmd-opus.md section 4.9 (inferred). */
export function linkedMaternityCaseStays({ operation, isLinked }: MaternityCaseFacts): ChangeFault | null {
  return operation === 'DEL' && isLinked
    ? fault(
        'MATERNITY_CASE_LINKED',
        'caseKey',
        'Absence refers to the case: delete that first.',
        'Der er fravær knyttet til sagen: slet det først.',
      )
    : null
}
