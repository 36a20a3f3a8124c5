import type { RegistryChange } from './registryChange.ts'

/** Which rows of a certificate are to be blocked, and in whose name. */
export interface Blocking {
  /** SHA-256, lower case hexadecimal. */
  readonly fingerprint: string
  /** Only where this institution handed it in; null: at every institution. */
  readonly institutionId: string | null
  /** Who did it, as an institution's history names them. */
  readonly actorAt: (institutionId: string) => string
  readonly noteAt: (institutionId: string) => string | null
}

/** From the next request on the certificate lets nobody in. @returns at how many institutions it was blocked by this. */
export async function blockCertificate(
  { transaction, record }: RegistryChange,
  { fingerprint, institutionId, actorAt, noteAt }: Blocking,
): Promise<number> {
  const rows = await transaction
    .selectFrom('certificate')
    .select(['id', 'institution_id'])
    .where('fingerprint', '=', fingerprint)
    .where('status', '!=', 'BLOCKED')
    .$if(institutionId !== null, (query) => query.where('institution_id', '=', institutionId ?? ''))
    .execute()
  for (const { id, institution_id } of rows) {
    await transaction.updateTable('certificate').set({ status: 'BLOCKED' }).where('id', '=', id).execute()
    const note = noteAt(institution_id)
    await record({
      event: 'CERT_BLOCKED',
      institutionId: institution_id,
      actor: actorAt(institution_id),
      certificateId: id,
      ...(note === null ? {} : { detail: { note } }),
    })
  }
  return rows.length
}
