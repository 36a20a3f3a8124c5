import { createRegistry, type RegisteredInstitution, type Registry } from '#foundation/access/registry.ts'
import type { TrailEntry } from '#foundation/audit/entry.ts'
import { openTrail, type Trail } from '#foundation/audit/trail.ts'
import { newTrailKey, trailSigner } from '#foundation/audit/trailKey.ts'
import { openVisitLog } from '#foundation/audit/visits.ts'
import { followEvictions } from '#foundation/cache/evictions.ts'
import { memoryCache } from '#foundation/cache/institutionCache.ts'
import { compareWhole } from '#foundation/directory/comparison.ts'
import { type Directory, openDirectory } from '#foundation/directory/directory.ts'
import type { DirectoryEntry, Employment } from '#foundation/directory/employment.ts'
import { recordSuccessors } from '#foundation/directory/recordSuccessors.ts'
import { allChecks, type Checks, createDoorway, type Doorway } from '#foundation/doorway/doorway.ts'
import { createLog, type Log, silentLog } from '#foundation/log/log.ts'
import type { Store } from '#foundation/store/store.ts'
import { openTestStore } from '../store.ts'
import { testKeys } from './directory/entries.ts'
import { seed } from './seed.ts'

export interface StandingDoorwayParts {
  readonly checks?: Partial<Checks>
  readonly trail?: Trail
  readonly directoryInterface?: string
}

/** What a doorway stands on, with a store of its own, for the institutions of the test seed. */
export interface Standing {
  readonly store: Store
  readonly registry: Registry
  readonly directory: Directory
  readonly log: Log
  readonly logLines: string[]
  readonly alarms: string[]
  doorway(parts?: StandingDoorwayParts): Doorway
  institution(key: string): RegisteredInstitution
  /** Fills the directory, and gives what it then holds in the order told. */
  fill(key: string, entries: readonly DirectoryEntry[]): Promise<Employment[]>
  trail(): Promise<TrailEntry[]>
  close(): Promise<void>
}

export async function openStanding(): Promise<Standing> {
  const store = await openTestStore()
  const registry = createRegistry(seed(), testKeys.idKey, () => '2026-11-21')
  const directory = openDirectory(store.database, testKeys)
  const trail = await openTrail({ database: store.database, signer: trailSigner(newTrailKey()), log: silentLog })
  const cache = memoryCache({ hashKey: testKeys.hashKey, entries: 1_000 })
  const logLines: string[] = []
  const alarms: string[] = []
  const log = createLog({
    level: 'info',
    sink: { write: (line) => logLines.push(line) },
    onAlarm: (event) => alarms.push(event),
  })
  const institution = (key: string): RegisteredInstitution => {
    const found = registry.institutions.find((one) => one.key === key)
    if (found === undefined) throw new Error(`no institution ${key}`)
    return found
  }
  return {
    store,
    registry,
    directory,
    log,
    logLines,
    alarms,
    institution,
    doorway: (parts = {}) =>
      createDoorway({
        subgraph: 'sls',
        directory,
        registry,
        trail: parts.trail ?? trail,
        visitLog: (institutionId) => openVisitLog(store.database, institutionId),
        cache,
        evictions: followEvictions(store.database, cache),
        recordSuccessors: recordSuccessors(store.database),
        log,
        idKey: testKeys.idKey,
        checks: { ...allChecks, ...parts.checks },
        directoryInterface: parts.directoryInterface ?? null,
      }),
    fill: async (key, entries) => {
      const { id, payroll } = institution(key)
      await compareWhole(store.database, testKeys, id, payroll.system, entries)
      const found = await Promise.all(entries.map(({ number }) => directory.byNumber(id, number)))
      return found.flatMap((one) => (one === null ? [] : [one]))
    },
    trail: async () => {
      const rows = await store.database.selectFrom('trail').selectAll().orderBy('sequence').execute()
      return rows.map(
        ({ kind, at, request_id, visit_id, institution_id, subject, subgraph, body }) =>
          ({
            kind,
            at,
            requestId: request_id,
            visitId: visit_id,
            institutionId: institution_id,
            subject,
            subgraph,
            ...(JSON.parse(body) as object),
          }) as TrailEntry,
      )
    },
    close: async () => {
      await trail.close()
      await cache.close()
      await store.close()
    },
  }
}
