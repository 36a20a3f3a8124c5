import { withoutCprNumbers } from '#foundation/log/redaction.ts'
import { type AccessResult, refused } from '../model/accessResult.ts'
import { administratorRemains } from '../rules/administratorRemains.ts'
import type { AccessOffice } from './office.ts'
import { rewriteGrant } from './rewriteGrant.ts'
import { refusedAsUnknown, refusedNow } from './unknown.ts'

const LONGEST = 200

/** OPEN to SUSPENDED. Opus dossier, section 11.5. */
export async function suspendAccess(
  office: AccessOffice,
  asked: { readonly grantId: string; readonly reason: string },
): Promise<AccessResult> {
  return office.change(async (change) => {
    const { records } = change
    const grant = await records.grant(asked.grantId)
    if (grant === null) return refusedAsUnknown('grantId')
    if (grant.state !== 'OPEN') return refusedNow('grantId', grant.state)
    const faults = administratorRemains(await records.grantsNotClosed(), new Set([grant.id]), 'grantId')
    if (faults.length > 0) return refused(...faults)
    const note = withoutCprNumbers(asked.reason).slice(0, LONGEST)
    const suspended = { state: 'SUSPENDED', suspended_at: change.at, suspend_reason: note } as const
    return rewriteGrant(office, change, grant.id, suspended, { event: 'SUSPENDED', detail: { note } })
  })
}

/** SUSPENDED to OPEN. */
export async function resumeAccess(office: AccessOffice, grantId: string): Promise<AccessResult> {
  return office.change(async (change) => {
    const grant = await change.records.grant(grantId)
    if (grant === null) return refusedAsUnknown('grantId')
    if (grant.state !== 'SUSPENDED') return refusedNow('grantId', grant.state)
    const resumed = { state: 'OPEN', suspended_at: null, suspend_reason: null } as const
    return rewriteGrant(office, change, grant.id, resumed, { event: 'RESUMED' })
  })
}
