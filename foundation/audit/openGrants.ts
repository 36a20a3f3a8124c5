import type { Database } from '../store/store.ts'
import type { TrailEntry } from './entry.ts'

/** An access on which the request stood was closed or suspended before anything was read. */
export class AccessClosed extends Error {
  constructor() {
    super('The access has been closed.')
    this.name = 'AccessClosed'
  }
}

/** Which of the entries may be written: those that open nothing, and those whose grants are all open in the store at this moment. */
export async function withOpenGrants(
  transaction: Database,
  entries: readonly TrailEntry[],
): Promise<(entry: TrailEntry) => boolean> {
  const asked = [...new Set(entries.flatMap(grantsOf))]
  const open = new Set<string>()
  for (let start = 0; start < asked.length; start += ASKED_AT_ONCE) {
    const rows = await transaction
      .selectFrom('access_grant')
      .select('id')
      .where('id', 'in', asked.slice(start, start + ASKED_AT_ONCE))
      .where('state', '=', 'OPEN')
      .execute()
    for (const { id } of rows) open.add(id)
  }
  return (entry) =>
    entry.kind !== 'OPENED' ||
    entry.grants === null ||
    (entry.grants.length > 0 && entry.grants.every((id) => open.has(id)))
}

/** A statement has a limited number of parameters. */
const ASKED_AT_ONCE = 500

function grantsOf(entry: TrailEntry): readonly string[] {
  return entry.kind === 'OPENED' ? (entry.grants ?? []) : []
}
