import type { Registry } from '#foundation/access/registry.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import type { ToldStatus } from '../model/delivery.ts'
import type { Sight } from '../store/ledger.ts'

/**
 * What a system may see of an institution's changes by the accesses that let it in today, by token or by any certificate that is still good.
 * Null: nothing, since there is none.
 */
export function sightOf(registry: Registry, institutionId: string, subject: string): Sight | null {
  const today = danishDay(new Date())
  const good = registry
    .grantsOf(institutionId)
    .filter((grant) => grant.subject === subject)
    .flatMap(({ certificates }) => certificates)
    .filter((fingerprint) => registry.certificates(fingerprint).some((one) => one.institutionId === institutionId))
  const grants = [null, ...new Set(good)]
    .flatMap((certificate) => registry.openGrants(subject, today, certificate))
    .filter((grant) => grant.institutionId === institutionId)
  if (grants.length === 0) return null
  const isWhole = grants.every(({ withheldFields }) => withheldFields.length === 0)
  return { interfaces: grants.map(({ interfaceCode }) => interfaceCode), subject: isWhole ? null : subject }
}

/** The ledger's rule: the interface is open, and where fields are left out the change is the own. */
export function isSeen(sight: Sight | null, told: ToldStatus): boolean {
  if (sight === null || !sight.interfaces.includes(told.interfaceCode)) return false
  return sight.subject === null || sight.subject === told.subject
}
