import { ADMINISTRATION } from '#foundation/access/interfaces.ts'
import type { RegisteredGrant } from '#foundation/access/registry.ts'
import { type AccessFault, fault } from '../model/accessResult.ts'

/** Somebody must be left who can open accesses again. An emergency closing is not held up by this. */
export function administratorRemains(
  notClosed: readonly RegisteredGrant[],
  shut: ReadonlySet<string>,
  field: string,
): readonly AccessFault[] {
  const administrators = notClosed.filter(
    ({ interfaceCode, state, scopes }) =>
      interfaceCode === ADMINISTRATION && state === 'OPEN' && scopes.includes('access:administer'),
  )
  const touchesOne = administrators.some(({ id }) => shut.has(id))
  if (!touchesOne || administrators.some(({ id }) => !shut.has(id))) return []
  return [
    fault(
      'LAST_ADMINISTRATOR',
      field,
      'Nobody would be left who looks after the accesses. Give another person access first.',
      'Så er der ingen tilbage til at styre adgange. Giv først en anden person adgang.',
    ),
  ]
}
