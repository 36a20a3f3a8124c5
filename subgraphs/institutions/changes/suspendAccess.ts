import { withoutCprNumbers } from '#foundation/log/redaction.ts'
import { type AccessResult, done, refused } from '../model/accessResult.ts'
import { administratorRemains } from '../rules/administratorRemains.ts'
import type { AccessOffice } from './office.ts'
import { refusedAsUnknown, refusedNow } from './unknown.ts'

const LONGEST = 200

/** OPEN to SUSPENDED. Opus dossier, section 11.5. */
export async function suspendAccess(
  office: AccessOffice,
  asked: { readonly grantId: string; readonly reason: string },
): Promise<AccessResult> {
  return office.change(async ({ transaction, records, recordGrant, at }) => {
    const grant = await records.grant(asked.grantId)
    if (grant === null) return refusedAsUnknown('grantId')
    if (grant.state !== 'OPEN') return refusedNow('grantId', grant.state)
    const faults = administratorRemains(await records.grantsNotClosed(), new Set([grant.id]), 'grantId')
    if (faults.length > 0) return refused(...faults)
    const note = withoutCprNumbers(asked.reason).slice(0, LONGEST)
    await transaction
      .updateTable('access_grant')
      .set({ state: 'SUSPENDED', suspended_at: at, suspend_reason: note })
      .where('id', '=', grant.id)
      .execute()
    await recordGrant({
      event: 'SUSPENDED',
      institutionId: office.institution.id,
      actor: office.actor,
      grantId: grant.id,
      detail: { note },
    })
    const suspended = await records.grant(grant.id)
    return done({ grants: suspended === null ? [] : [suspended] })
  })
}

/** SUSPENDED to OPEN. */
export async function resumeAccess(office: AccessOffice, grantId: string): Promise<AccessResult> {
  return office.change(async ({ transaction, records, recordGrant }) => {
    const grant = await records.grant(grantId)
    if (grant === null) return refusedAsUnknown('grantId')
    if (grant.state !== 'SUSPENDED') return refusedNow('grantId', grant.state)
    await transaction
      .updateTable('access_grant')
      .set({ state: 'OPEN', suspended_at: null, suspend_reason: null })
      .where('id', '=', grant.id)
      .execute()
    await recordGrant({
      event: 'RESUMED',
      institutionId: office.institution.id,
      actor: office.actor,
      grantId: grant.id,
    })
    const resumed = await records.grant(grant.id)
    return done({ grants: resumed === null ? [] : [resumed] })
  })
}
