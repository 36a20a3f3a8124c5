import type { Registry } from '#foundation/access/registry.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import type { ToldStatus } from '../model/delivery.ts'
import { sightWith } from '../sight.ts'
import type { Sight } from '../store/ledger.ts'

/**
 * What a system may see of an institution's changes by the accesses that let it in today, by token or by any certificate that is still good. It
 * stands for the system as a whole, with all scopes of these accesses.
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
  return sightWith({
    subject,
    interfaces: grants.map(({ interfaceCode }) => interfaceCode),
    withheldFields: grants.flatMap(({ withheldFields }) => withheldFields),
    scopes: grants.flatMap(({ scopes }) => scopes),
  })
}

/** The ledger's rule, of a change that is told. */
export function isSeen(sight: Sight | null, told: ToldStatus): boolean {
  if (sight === null || !sight.interfaces.includes(told.interfaceCode) || sight.unseen.includes(told.operation))
    return false
  return sight.subject === null || sight.subject === told.subject
}
