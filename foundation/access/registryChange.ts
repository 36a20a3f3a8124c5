import { sql } from 'kysely'
import { serialise, TRAIL } from '../store/serialise.ts'
import type { Database } from '../store/store.ts'
import type { AccessEventTable, AccessGrantTable } from '../store/tables.ts'

/** What can happen to an access. Source: Opus dossier section 11.3, AccessEvent; those of instructions and reminders are ours. */
export const accessEvents = [
  'SYSTEM_REGISTERED',
  'ORDERED',
  'SIGNED',
  'CANCELLED',
  'CONFIRMED',
  'CERT_RECEIVED',
  'CERT_VERIFIED',
  'CERT_ADDED',
  'CERT_REMOVED',
  'CERT_BLOCKED',
  'CERT_EXPIRED',
  'CERT_REMINDER',
  'OPENED',
  'CHANGED',
  'NARROWED',
  'SUSPENDED',
  'RESUMED',
  'CLOSED',
  'EMERGENCY_CLOSED',
  'WEBHOOK_SET',
  'WEBHOOK_SECRET_CHANGED',
  'WEBHOOK_REMOVED',
] as const
export type AccessEventKind = (typeof accessEvents)[number]

/** One thing that happened, as it is told to {@link RegistryChange.record}. */
export interface AccessEventNote {
  readonly event: AccessEventKind
  readonly institutionId: string
  readonly actor: string
  readonly grantId?: string
  readonly instructionId?: string
  readonly certificateId?: string
  readonly detail?: Readonly<Record<string, unknown>>
}

/** A change of the registry under way: all of it comes to be, or nothing. */
export interface RegistryChange {
  readonly transaction: Database
  /** The moment of the change, the same for all of it. ISO, UTC. */
  readonly at: string
  /** Appends to the history. */
  record(note: AccessEventNote): Promise<void>
  /** Appends to the history what a grant is from now on. @throws where there is no such grant. */
  recordGrant(note: AccessEventNote & { readonly grantId: string }): Promise<void>
}

/** How often the registry has changed. */
export async function registryVersion(database: Database): Promise<number> {
  const { version } = await database.selectFrom('registry_version').select('version').executeTakeFirstOrThrow()
  return Number(version)
}

/**
 * Changes the registry, one change at a time, whoever else wants to. Every copy sees it at its next refresh, if the work recorded anything.
 * @throws what the work throws; nothing of it remains then.
 */
export async function changeRegistry<Result>(
  database: Database,
  now: Date,
  work: (change: RegistryChange) => Promise<Result>,
): Promise<Result> {
  return database.transaction().execute(async (transaction) => {
    await serialise(transaction, TRAIL)
    // The row is the lock: a second change waits here until the first has ended.
    await transaction.updateTable('registry_version').set({ version: sql`version + 1` }).execute()
    const { newest } = await transaction
      .selectFrom('access_event')
      .select(({ fn }) => fn.max<number | null>('sequence').as('newest'))
      .executeTakeFirstOrThrow()
    let sequence = Number(newest ?? 0)
    const at = now.toISOString()
    const numbers = new Map<string, number>()
    const record = async (note: AccessEventNote): Promise<void> => {
      const { institutionId } = note
      sequence += 1
      const number = (numbers.get(institutionId) ?? (await newestNumber(transaction, institutionId))) + 1
      numbers.set(institutionId, number)
      await transaction.insertInto('access_event').values(rowOf(note, { sequence, number, at })).execute()
    }
    return work({
      transaction,
      at,
      record,
      recordGrant: async (note) => {
        const grant = await transaction
          .selectFrom('access_grant')
          .selectAll()
          .where('id', '=', note.grantId)
          .executeTakeFirstOrThrow()
        await record({ ...note, detail: { ...note.detail, grant: grant satisfies AccessGrantTable } })
      },
    })
  })
}

/** Of the institution's own events. */
async function newestNumber(transaction: Database, institutionId: string): Promise<number> {
  const { newest } = await transaction
    .selectFrom('access_event')
    .select(({ fn }) => fn.max<number | null>('number').as('newest'))
    .where('institution_id', '=', institutionId)
    .executeTakeFirstOrThrow()
  return Number(newest ?? 0)
}

function rowOf(note: AccessEventNote, place: Pick<AccessEventTable, 'sequence' | 'number' | 'at'>): AccessEventTable {
  return {
    ...place,
    institution_id: note.institutionId,
    actor: note.actor,
    event: note.event,
    grant_id: note.grantId ?? null,
    instruction_id: note.instructionId ?? null,
    certificate_id: note.certificateId ?? null,
    detail: JSON.stringify(note.detail ?? {}),
  }
}
