import type { ChangeFault } from '../../transactions/payroll.ts'
import { LONGEST_REFERENCE } from '../mapping/remarks.ts'
import { fault } from './fault.ts'
import type { WagePartFacts } from './wagePartFacts.ts'

/** The remark of a payment has room for the caller’s reference and for the mark by which we find it again. kmd-opus.md section 9.3, Indv_Bemaerkning. */
export function referenceLeavesRoomForOurMark({ values }: WagePartFacts): ChangeFault | null {
  return (values.text('reference')?.length ?? 0) > LONGEST_REFERENCE
    ? fault(
        'REFERENCE_TOO_LONG',
        'reference',
        `A reference has at most ${LONGEST_REFERENCE} characters.`,
        `En reference har højst ${LONGEST_REFERENCE} tegn.`,
      )
    : null
}
