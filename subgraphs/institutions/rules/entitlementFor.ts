import type { AccessEntitlement } from '../model/accessEntitlement.ts'
import type { Opening } from './opening.ts'

/** What the institution owns that covers the interface for the system today; null where nothing does. */
export function entitlementFor(
  { entitlements, system, today }: Pick<Opening, 'entitlements' | 'system' | 'today'>,
  code: string,
): AccessEntitlement | null {
  return (
    entitlements.find(
      ({ interfaceCode, systems, validFrom, validTo }) =>
        interfaceCode === code &&
        (systems === null || systems.includes(system.id)) &&
        validFrom <= today &&
        (validTo === null || validTo >= today),
    ) ?? null
  )
}
