import type { AccessOffice, OfficeChange } from './office.ts'

/** From now on the certificate may use the grant; nothing where it may already. */
export async function addCertificate(
  change: OfficeChange,
  office: Pick<AccessOffice, 'institution' | 'actor'>,
  grantId: string,
  certificateId: string,
): Promise<void> {
  const { transaction, at } = change
  const link = await transaction
    .selectFrom('grant_certificate')
    .select('removed_at')
    .where('grant_id', '=', grantId)
    .where('certificate_id', '=', certificateId)
    .executeTakeFirst()
  if (link !== undefined && link.removed_at === null) return
  if (link === undefined)
    await transaction
      .insertInto('grant_certificate')
      .values({ grant_id: grantId, certificate_id: certificateId, added_at: at, removed_at: null })
      .execute()
  else
    await transaction
      .updateTable('grant_certificate')
      .set({ added_at: at, removed_at: null })
      .where('grant_id', '=', grantId)
      .where('certificate_id', '=', certificateId)
      .execute()
  await transaction
    .updateTable('certificate')
    .set({ status: 'INSTALLED' })
    .where('id', '=', certificateId)
    .where('status', '=', 'VERIFIED')
    .execute()
  await change.recordGrant({
    event: 'CERT_ADDED',
    institutionId: office.institution.id,
    actor: office.actor,
    grantId,
    certificateId,
  })
}
