import type { Database } from '../store/store.ts'
import type { Registry } from './registry.ts'
import { registryVersion } from './registryChange.ts'
import type { RegistryRows } from './registryRows.ts'
import { type RegistrySnapshot, snapshotOf } from './snapshot.ts'

/**
 * The registry in the store. What one copy of the program changes, every other sees at its next {@link Registry.refresh}.
 * @param today decides, each time it is asked for, what has begun and what has run out.
 * @throws where the store cannot be read.
 */
export async function openRegistry(database: Database, today: () => string): Promise<Registry> {
  let version = -1
  const listeners = new Set<() => void>()
  let snapshot: RegistrySnapshot = snapshotOf(NOTHING, today)
  const read = async (): Promise<void> => {
    let newest = await registryVersion(database)
    let hasChanged = false
    // Read until nothing was changed meanwhile, so that rows of two tables always fit each other.
    while (newest !== version) {
      const rows = await readRows(database)
      const behind = await registryVersion(database)
      if (behind === newest) {
        snapshot = snapshotOf(rows, today)
        version = newest
        hasChanged = true
      }
      newest = behind
    }
    if (hasChanged) for (const listener of [...listeners]) listener()
  }
  const refresh = joined(read)
  await refresh()
  return {
    refresh,
    onChange: (listener) => {
      // The same function may listen twice; each listening is stopped by itself.
      const own = (): void => listener()
      listeners.add(own)
      return () => listeners.delete(own)
    },
    get institutions() {
      return snapshot.institutions
    },
    institution: (id) => snapshot.institution(id),
    client: (subject) => snapshot.client(subject),
    certificates: (fingerprint) => snapshot.certificates(fingerprint),
    openGrants: (subject, day, certificate) => snapshot.openGrants(subject, day, certificate),
    grant: (id) => snapshot.grant(id),
    grantsOf: (institutionId) => snapshot.grantsOf(institutionId),
  }
}

async function readRows(database: Database): Promise<RegistryRows> {
  const [institutions, cvrNumbers, suppliers, systems, entitlements, grants, certificates, grantCertificates] =
    await Promise.all([
      database.selectFrom('institution').selectAll().execute(),
      database.selectFrom('institution_cvr').selectAll().execute(),
      database.selectFrom('supplier').selectAll().execute(),
      database.selectFrom('external_system').selectAll().execute(),
      database.selectFrom('entitlement').selectAll().execute(),
      database.selectFrom('access_grant').selectAll().execute(),
      database.selectFrom('certificate').selectAll().execute(),
      database.selectFrom('grant_certificate').selectAll().execute(),
    ])
  return { institutions, cvrNumbers, suppliers, systems, entitlements, grants, certificates, grantCertificates }
}

const NOTHING: RegistryRows = {
  institutions: [],
  cvrNumbers: [],
  suppliers: [],
  systems: [],
  entitlements: [],
  grants: [],
  certificates: [],
  grantCertificates: [],
}

/**
 * Those who ask while the work is under way share the next round of it, not this one: what they ask about may have happened after this
 * one began to read.
 */
function joined(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  let next: Promise<void> | undefined
  const run = (): Promise<void> => {
    const round = work().finally(() => {
      if (running === round) running = undefined
    })
    running = round
    return round
  }
  return () => {
    if (running === undefined) return run()
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined
        return run()
      })
    return next
  }
}
