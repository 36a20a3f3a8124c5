import { changeRegistry } from '#foundation/access/registryChange.ts'
import type { Database } from '#foundation/store/store.ts'

/** Certificates put into the registry as if they had been handed in and installed on all accesses of a system at one institution. */
export interface CertifiedRegistry {
  register(certificate: {
    readonly fingerprint: string
    readonly subject: string
    readonly ownerCvrNumber: string
  }): Promise<void>
  block(fingerprint: string): Promise<void>
}

export function certifiedRegistry(database: Database): CertifiedRegistry {
  return {
    register: ({ fingerprint, subject, ownerCvrNumber }) =>
      changeRegistry(database, new Date(), async ({ transaction, at }) => {
        const grants = await transaction
          .selectFrom('access_grant')
          .innerJoin('external_system', 'external_system.id', 'access_grant.system_id')
          .select(['access_grant.id', 'access_grant.institution_id', 'system_id'])
          .where('subject', '=', subject)
          .execute()
        const [first] = grants
        if (first === undefined) throw new Error('the system has no access')
        await transaction
          .insertInto('certificate')
          .values({
            id: fingerprint.slice(0, 16),
            institution_id: first.institution_id,
            system_id: first.system_id,
            owner_kind: 'CUSTOMER',
            owner_cvr: ownerCvrNumber,
            subject_dn: 'CN=Test',
            subject_serial: 'UI:DK-O:G:test',
            issuer_dn: 'CN=Test CA',
            serial_hex: '01',
            fingerprint,
            not_before: '2026-01-01T00:00:00.000Z',
            not_after: '2099-01-01T00:00:00.000Z',
            generation: 'OCES3',
            pki: 'TEST',
            chain_pem: '',
            received_at: at,
            received_from: 'a test',
            container: 'PEM',
            status: 'INSTALLED',
            replaces_id: null,
          })
          .execute()
        for (const { id } of grants)
          await transaction
            .insertInto('grant_certificate')
            .values({ grant_id: id, certificate_id: fingerprint.slice(0, 16), added_at: at, removed_at: null })
            .execute()
      }),
    block: (fingerprint) =>
      changeRegistry(database, new Date(), async ({ transaction }) => {
        await transaction
          .updateTable('certificate')
          .set({ status: 'BLOCKED' })
          .where('fingerprint', '=', fingerprint)
          .execute()
      }),
  }
}

/** From now on no token alone opens the system's accesses. */
export async function demandCertificate(database: Database, subject: string): Promise<void> {
  await changeRegistry(database, new Date(), async ({ transaction }) => {
    const { id } = await transaction
      .selectFrom('external_system')
      .select('id')
      .where('subject', '=', subject)
      .executeTakeFirstOrThrow()
    await transaction
      .updateTable('access_grant')
      .set({ authentication: 'CERTIFICATE' })
      .where('system_id', '=', id)
      .execute()
  })
}
