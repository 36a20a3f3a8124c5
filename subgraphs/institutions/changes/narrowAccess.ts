import { concreteFields } from '#foundation/server/withheldFields.ts'
import { type AccessResult, refused } from '../model/accessResult.ts'
import { administratorRemains } from '../rules/administratorRemains.ts'
import { fieldsCanBeWithheld } from '../rules/fieldsCanBeWithheld.ts'
import { type Narrowing, onlyNarrower } from '../rules/onlyNarrower.ts'
import type { AccessOffice } from './office.ts'
import { rewriteGrant } from './rewriteGrant.ts'
import { refusedAsUnknown, refusedNow } from './unknown.ts'

/** Takes away from an access that is not closed, from the next request on. */
export async function narrowAccess(
  office: AccessOffice,
  asked: Narrowing & { readonly grantId: string; readonly withheldFields: readonly string[] },
): Promise<AccessResult> {
  return office.change(async (change) => {
    const { records } = change
    const grant = await records.grant(asked.grantId)
    if (grant === null) return refusedAsUnknown('grantId')
    if (grant.state === 'CLOSED') return refusedNow('grantId', grant.state)
    const scopes = asked.scopes ?? grant.scopes
    const losesAdministration = !scopes.includes('access:administer')
    const faults = [
      ...onlyNarrower(grant, asked),
      ...fieldsCanBeWithheld({ terms: { withheldFields: asked.withheldFields } }),
      ...(losesAdministration
        ? administratorRemains(await records.grantsNotClosed(), new Set([grant.id]), 'scopes')
        : []),
    ]
    if (faults.length > 0) return refused(...faults)
    const narrowed = {
      scopes: JSON.stringify([...new Set(scopes)]),
      withheld_fields: JSON.stringify([
        ...new Set([...grant.withheldFields, ...asked.withheldFields.flatMap(concreteFields)]),
      ]),
      valid_until: asked.validUntil ?? grant.validUntil,
      persisted_operations_only: (asked.persistedOperationsOnly ?? grant.persistedOperationsOnly) ? 1 : 0,
    }
    return rewriteGrant(office, change, grant.id, narrowed, { event: 'NARROWED' })
  })
}
