import type { RegisteredGrant } from '#foundation/access/registry.ts'
import { type AccessFault, fault } from '../model/accessResult.ts'

/** What may remain of an access; what is left out stays. */
export interface Narrowing {
  readonly scopes: readonly string[] | null
  readonly validUntil: string | null
  readonly persistedOperationsOnly: boolean | null
}

/** Narrowing takes effect by the administrator's word alone, so it can only ever take away. Opus dossier, section 11.5, invariant 1. */
export function onlyNarrower(grant: RegisteredGrant, asked: Narrowing): readonly AccessFault[] {
  const widens = (field: string): AccessFault =>
    fault(
      'WIDENS',
      field,
      'This would let the access show more. Order a change instead.',
      'Så ville adgangen vise mere. Bestil en ændring i stedet.',
    )
  const { scopes, validUntil, persistedOperationsOnly } = asked
  return [
    ...(scopes?.some((scope) => !grant.scopes.some((held) => held === scope)) === true ? [widens('scopes')] : []),
    ...(validUntil !== null && grant.validUntil !== null && validUntil > grant.validUntil
      ? [widens('validUntil')]
      : []),
    ...(persistedOperationsOnly === false && grant.persistedOperationsOnly ? [widens('persistedOperationsOnly')] : []),
  ]
}
