import { concreteFields } from '#foundation/server/withheldFields.ts'
import type { AccessTerms } from '../model/accessInstruction.ts'
import { type AccessFault, fault } from '../model/accessResult.ts'

/** Only what may be null can be left out; else a left-out field would take its whole record along. */
export function fieldsCanBeWithheld({
  terms,
}: {
  readonly terms: Pick<AccessTerms, 'withheldFields'>
}): readonly AccessFault[] {
  return terms.withheldFields
    .filter((name) => concreteFields(name).length === 0)
    .map((name) => {
      const shown = /^[A-Za-z]{1,60}\.[A-Za-z]{1,60}$/.test(name) ? name : '(?)'
      return fault(
        'FIELD_NOT_WITHHOLDABLE',
        'withheldFields',
        `${shown} is no field of this API that may be null.`,
        `${shown} er ikke et felt i dette API, der kan være null.`,
      )
    })
}
