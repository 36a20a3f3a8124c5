import { randomBytes, randomUUID } from 'node:crypto'
import type { RegisteredInstitution, Registry } from '#foundation/access/registry.ts'
import { importRegistry } from '#foundation/access/registryImport.ts'
import { openRegistry } from '#foundation/access/storedRegistry.ts'
import type { TrailEntry } from '#foundation/audit/entry.ts'
import { openTrail } from '#foundation/audit/trail.ts'
import { newTrailKey, trailSigner } from '#foundation/audit/trailKey.ts'
import { openVisitLog } from '#foundation/audit/visits.ts'
import { followEvictions } from '#foundation/cache/evictions.ts'
import { memoryCache } from '#foundation/cache/institutionCache.ts'
import { openChangeWords } from '#foundation/changes/changeWords.ts'
import type { ComparisonKeys } from '#foundation/directory/comparison.ts'
import { type Directory, openDirectory } from '#foundation/directory/directory.ts'
import { recordSuccessors } from '#foundation/directory/recordSuccessors.ts'
import { sealWith } from '#foundation/directory/seal.ts'
import { allChecks, type Checks, createDoorway, type Doorway } from '#foundation/doorway/doorway.ts'
import { openExports } from '#foundation/exports/exports.ts'
import { exportSettingsShape } from '#foundation/exports/settings.ts'
import { type FollowedChanges, openFollowedChanges } from '#foundation/follow/followedChanges.ts'
import { followSettingsShape } from '#foundation/follow/settings.ts'
import { createLog, type Log, silentLog } from '#foundation/log/log.ts'
import type { Surroundings } from '#foundation/server/runningSubgraph.ts'
import { createTraffic } from '#foundation/server/traffic.ts'
import type { Store } from '#foundation/store/store.ts'
import { type Caller, scopes } from '#foundation/tenancy/caller.ts'
import { uploadSettingsShape } from '#foundation/uploads/settings.ts'
import { openUploads } from '#foundation/uploads/uploads.ts'
import type { Town } from '../sandbox/town/model.ts'
import { directoryInterfaces } from '../start/house.ts'
import { townRegistry, townSubject } from '../start/townRegistry.ts'
import { openTestStore } from './store.ts'

/** All that a subgraph stands on, with a store of its own, with the town's institutions registered. */
export interface TestSurroundings {
  readonly registry: Registry
  readonly directory: Directory
  readonly store: Store
  readonly followed: FollowedChanges
  /** Lines of the log so far. */
  readonly logLines: readonly string[]
  /** What a subgraph is opened with. */
  surroundings(subgraph: string, checks?: Partial<Checks>): Surroundings
  doorway(subgraph: string, checks?: Partial<Checks>): Doorway
  institution(key: string): RegisteredInstitution
  /** A caller with every scope and interface at the institution, and ten seconds. */
  caller(institution: string, overrides?: Partial<Caller>): Caller
  /** The trail so far, oldest first. */
  trail(): Promise<TrailEntry[]>
  close(): Promise<void>
}

export async function openSurroundings(town: Town): Promise<TestSurroundings> {
  const store = await openTestStore()
  const idKey = randomBytes(32)
  const keys: ComparisonKeys = { idKey, hashKey: randomBytes(32), seal: sealWith(randomBytes(32)) }
  await importRegistry(store.database, townRegistry(town), idKey, new Date())
  const registry = await openRegistry(store.database, () => town.today)
  const directory = openDirectory(store.database, keys)
  const trail = await openTrail({ database: store.database, signer: trailSigner(newTrailKey()), log: silentLog })
  const cache = memoryCache({ hashKey: keys.hashKey, entries: 10_000 })
  const changeWords = await openChangeWords(store, keys.hashKey)
  const followed = await openFollowedChanges(store)
  const logLines: string[] = []
  const log: Log = createLog({ level: 'info', sink: { write: (line) => logLines.push(line) } })

  const institution = (key: string): RegisteredInstitution => {
    const found = registry.institutions.find((one) => one.key === key)
    if (found === undefined) throw new Error(`the town has no institution ${key}`)
    return found
  }
  const doorway = (subgraph: string, checks: Partial<Checks> = {}): Doorway =>
    createDoorway({
      subgraph,
      directory,
      registry,
      trail,
      visitLog: (institutionId) => openVisitLog(store.database, institutionId),
      cache,
      evictions: followEvictions(store.database, cache),
      recordSuccessors: recordSuccessors(store.database),
      log,
      idKey,
      checks: { ...allChecks, ...checks },
      directoryInterface: directoryInterfaces[subgraph] ?? null,
    })

  return {
    registry,
    directory,
    store,
    followed,
    logLines,
    doorway,
    institution,
    surroundings: (subgraph, checks) => ({
      registry,
      doorway: doorway(subgraph, checks),
      directory,
      database: store.database,
      wake: store.wake,
      listen: store.listen,
      changeWords,
      followed,
      followSettings: followSettingsShape.parse(undefined),
      directoryKeys: keys,
      traffic: createTraffic(),
      uploads: openUploads({
        database: store.database,
        seal: keys.seal,
        idKey,
        settings: uploadSettingsShape.parse(undefined),
        log,
      }),
      exports: openExports({
        database: store.database,
        wake: store.wake,
        listen: store.listen,
        seal: keys.seal,
        idKey,
        hashKey: keys.hashKey,
        settings: exportSettingsShape.parse(undefined),
      }),
      trust: null,
      log,
    }),
    caller: (key, overrides = {}) => {
      const { id, payroll } = institution(key)
      return {
        subject: `test:${key}`,
        name: 'A test',
        kind: 'SYSTEM',
        institution: { id, payrollSystem: payroll.system },
        scopes,
        interfaces: [
          'SLS_LAES',
          'MEDARBEJDEROPLYSNINGER',
          'OPRET_FRAVAER',
          'HENT_FRAVAERSKVOTER',
          'ENGANGSYDELSE',
          'CPR_DIREKTE',
        ],
        certificate: null,
        grants: registry.openGrants(townSubject(key, 'full'), town.today, null).map((grant) => grant.id),
        withheldFields: [],
        purpose: null,
        language: 'en',
        freshness: 'CACHED',
        requestId: randomUUID(),
        deadline: Date.now() + 10_000,
        traceparent: null,
        ...overrides,
      }
    },
    trail: async () => {
      const rows = await store.database.selectFrom('trail').selectAll().orderBy('sequence').execute()
      return rows.map(
        (row) =>
          ({
            kind: row.kind,
            at: row.at,
            requestId: row.request_id,
            visitId: row.visit_id,
            institutionId: row.institution_id,
            subject: row.subject,
            subgraph: row.subgraph,
            ...(JSON.parse(row.body) as object),
          }) as TrailEntry,
      )
    },
    close: async () => {
      await trail.close()
      await cache.close()
      await changeWords.close()
      await followed.close()
      await store.close()
    },
  }
}
