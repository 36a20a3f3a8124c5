import type { AccessEventNote } from '#foundation/access/registryChange.ts'
import type { AccessGrantTable } from '#foundation/store/tables.ts'
import { type AccessResult, done } from '../model/accessResult.ts'
import type { AccessOffice, OfficeChange } from './office.ts'

/** Writes what is new of a grant, and appends to its history what it is from now on. */
export async function rewriteGrant(
  office: AccessOffice,
  { transaction, records, recordGrant }: OfficeChange,
  grantId: string,
  values: Partial<AccessGrantTable>,
  event: Pick<AccessEventNote, 'event' | 'detail'>,
): Promise<AccessResult> {
  await transaction.updateTable('access_grant').set(values).where('id', '=', grantId).execute()
  await recordGrant({ ...event, institutionId: office.institution.id, actor: office.actor, grantId })
  const written = await records.grant(grantId)
  return done({ grants: written === null ? [] : [written] })
}
