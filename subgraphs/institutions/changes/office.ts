import type { RegisteredInstitution } from '#foundation/access/registry.ts'
import { changeRegistry, type RegistryChange } from '#foundation/access/registryChange.ts'
import { withoutCprNumbers } from '#foundation/log/redaction.ts'
import type { Database } from '#foundation/store/store.ts'
import type { Caller } from '#foundation/tenancy/caller.ts'
import { freshId, shortId } from '#foundation/tenancy/keyedHash.ts'
import { refusal } from '#foundation/tenancy/refusal.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import { type AccessRecords, accessRecords } from '../store/accessRecords.ts'
import type { CertificateReader } from './certificateReader.ts'

export interface OfficeParts {
  readonly database: Database
  readonly caller: Caller
  readonly institution: RegisteredInstitution
  /** Keys the ids of what is made. */
  readonly idKey: Uint8Array
  readonly certificates: CertificateReader
  /** Reads the registry again, so that the answer shows what was changed. */
  readonly refresh: () => Promise<void>
}

/** Where one institution's access administrator changes the registry, for the time of one operation. */
export interface AccessOffice {
  readonly caller: Caller
  readonly institution: RegisteredInstitution
  readonly certificates: CertificateReader
  readonly records: AccessRecords
  /** Who does it, as the history names them. */
  readonly actor: string
  /** A fresh id. */
  newId(kind: string): string
  /** The id of something that has a key of its own at the institution. */
  idOf(kind: string, key: string): string
  /**
   * One change: all of it, or nothing where the work throws. What it reads, it reads as it is while nobody else changes anything.
   * @throws GraphQLError FORBIDDEN where the administrator's own access has been closed meanwhile.
   */
  change<Result>(work: (change: OfficeChange) => Promise<Result>): Promise<Result>
}

export interface OfficeChange extends RegistryChange {
  readonly records: AccessRecords
  /** Danish day of the change. */
  readonly today: string
}

export function openOffice(parts: OfficeParts): AccessOffice {
  const { database, caller, institution, idKey } = parts
  return {
    caller,
    institution,
    certificates: parts.certificates,
    records: accessRecords(database, institution.id),
    actor: withoutCprNumbers(`${caller.name} (${caller.subject})`),
    newId: (kind) => freshId(idKey, kind, institution.id),
    idOf: (kind, key) => shortId(idKey, kind, institution.id, key),
    change: async (work) => {
      const now = new Date()
      const result = await changeRegistry(database, now, async (change) => {
        await demandOpen(change.transaction, caller)
        return work({
          ...change,
          records: accessRecords(change.transaction, institution.id),
          today: danishDay(now),
        })
      })
      await parts.refresh()
      return result
    },
  }
}

async function demandOpen(transaction: Database, { grants }: Caller): Promise<void> {
  if (grants === null) return
  const open = await transaction
    .selectFrom('access_grant')
    .select('id')
    .where('id', 'in', grants)
    .where('state', '=', 'OPEN')
    .execute()
  if (open.length < grants.length) throw refusal('FORBIDDEN', 'The access has been closed.')
}
