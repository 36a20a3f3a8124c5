import { ADMINISTRATION } from '#foundation/access/interfaces.ts'
import { scopes } from '#foundation/tenancy/caller.ts'
import { type AccessFault, fault } from '../model/accessResult.ts'
import type { Opening } from './opening.ts'

/** Looking after accesses is for persons who are let in to exactly that. A decision of ours: see `docs/decisions`. */
export function scopesArePossible({ terms, system, interfaces }: Opening): readonly AccessFault[] {
  const isAdministration = interfaces.includes(ADMINISTRATION)
  const faults: AccessFault[] = []
  if (isAdministration && system.kind !== 'PERSON')
    faults.push(
      fault(
        'PERSON_REQUIRED',
        'systemId',
        `Only a person can have ${ADMINISTRATION}.`,
        `Kun en person kan få ${ADMINISTRATION}.`,
      ),
    )
  if (terms.scopes.some((scope) => !scopes.includes(scope)))
    faults.push(
      fault(
        'SCOPE_NOT_POSSIBLE',
        'scopes',
        `The scopes are ${scopes.join(', ')}.`,
        `Rettighederne er ${scopes.join(', ')}.`,
      ),
    )
  for (const scope of terms.scopes.filter((one) => one === 'access:administer' && !isAdministration))
    faults.push(
      fault(
        'SCOPE_NOT_POSSIBLE',
        'scopes',
        `The scope ${scope} goes with ${ADMINISTRATION} only.`,
        `Rettigheden ${scope} hører til ${ADMINISTRATION}.`,
      ),
    )
  if (system.kind !== 'PERSON' && terms.scopes.includes('changes:approve'))
    faults.push(
      fault(
        'PERSON_REQUIRED',
        'scopes',
        'Only a person can have the scope changes:approve.',
        'Kun en person kan få rettigheden changes:approve.',
      ),
    )
  if (system.kind === 'PERSON' && terms.authentication === 'CERTIFICATE')
    faults.push(
      fault('VALUE_NOT_POSSIBLE', 'authentication', 'A person comes with a token.', 'En person logger ind med token.'),
    )
  return faults
}
