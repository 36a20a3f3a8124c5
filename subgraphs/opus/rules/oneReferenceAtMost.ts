import type { ChangeFault } from '../../transactions/payroll.ts'
import type { AbsenceFacts } from './absenceFacts.ts'
import { fault } from './fault.ts'

/** All references travel in one field, so that one at most can be given. kmd-opus.md section 4.4, AdditionalData. */
export function oneReferenceAtMost({ report }: AbsenceFacts): ChangeFault | null {
  const given = (['childNumber', 'maternityCaseKey', 'workInjuryNumber', 'reasonCode'] as const).filter(
    (name) => report[name] !== null,
  )
  const [, second] = given
  return second === undefined
    ? null
    : fault(
        'SEVERAL_REFERENCES',
        second,
        'An absence refers to one child, case or reason at most.',
        'Et fravær henviser højst til ét barn, én sag eller én årsag.',
      )
}
