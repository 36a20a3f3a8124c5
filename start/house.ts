import type { JWK } from 'jose'
import type { RegisteredInstitution, Registry } from '#foundation/access/registry.ts'
import { importRegistry } from '#foundation/access/registryImport.ts'
import type { RegistrySeed } from '#foundation/access/registrySeed.ts'
import { openRegistry } from '#foundation/access/storedRegistry.ts'
import { openTrail, type Trail } from '#foundation/audit/trail.ts'
import { trailSigner } from '#foundation/audit/trailKey.ts'
import { openVisitLog } from '#foundation/audit/visits.ts'
import { followEvictions } from '#foundation/cache/evictions.ts'
import { type InstitutionCache, memoryCache } from '#foundation/cache/institutionCache.ts'
import type { CertificateTrust } from '#foundation/certificates/trust.ts'
import { type ChangeWords, openChangeWords } from '#foundation/changes/changeWords.ts'
import type { ComparisonKeys } from '#foundation/directory/comparison.ts'
import { type Directory, openDirectory } from '#foundation/directory/directory.ts'
import { recordSuccessors } from '#foundation/directory/recordSuccessors.ts'
import { sealWith } from '#foundation/directory/seal.ts'
import { allChecks, type Checks, createDoorway } from '#foundation/doorway/doorway.ts'
import { type Exports, openExports } from '#foundation/exports/exports.ts'
import type { ExportSettings } from '#foundation/exports/settings.ts'
import { type ChangeCursors, changeCursors } from '#foundation/follow/changeCursor.ts'
import type { ChangeFeed } from '#foundation/follow/changeFeed.ts'
import { type FollowedChanges, openFollowedChanges } from '#foundation/follow/followedChanges.ts'
import type { FollowSettings } from '#foundation/follow/settings.ts'
import type { Log } from '#foundation/log/log.ts'
import type { RunningSubgraph, Surroundings } from '#foundation/server/runningSubgraph.ts'
import { createTraffic, type Traffic } from '#foundation/server/traffic.ts'
import type { StorePlace } from '#foundation/store/place.ts'
import { openStore, type Store } from '#foundation/store/store.ts'
import type { UploadSettings } from '#foundation/uploads/settings.ts'
import { openUploads, type Uploads } from '#foundation/uploads/uploads.ts'
import { danishDay } from '#schema/scalars/LocalDate.ts'
import type { SubgraphName } from '#schema/subgraphSchemas.ts'
import { roster, type SubgraphSettings } from '../subgraphs/roster.ts'
import { directoryKeepsFrom, type Retention } from './retention.ts'

/** Secrets that are the same in every process, 32 bytes each. */
export interface HouseKeys {
  /** Keys all ids. Never changed: ids are stored by others. */
  readonly id: Uint8Array
  /** Keys the hashes of numbers: directory, trail, cache. */
  readonly hash: Uint8Array
  /** Seals the numbers in the directory. */
  readonly seal: Uint8Array
}

export interface HouseParts {
  readonly store: StorePlace
  readonly keys: HouseKeys
  /** Secret Ed25519 key that signs the trail's heads. */
  readonly trailKey: JWK
  readonly registrySeed: RegistrySeed
  readonly subgraphs: readonly SubgraphName[]
  readonly settings: SubgraphSettings
  /** Whose client certificates are trusted; null where none are. */
  readonly trust: CertificateTrust | null
  readonly log: Log
  readonly cacheEntries: number
  readonly retention: Retention
  readonly uploads: UploadSettings
  readonly exports: ExportSettings
  readonly follow: FollowSettings
  /** For the isolation tests alone. */
  readonly checks?: Partial<Checks>
  /** For tests alone: a registry that changes as if by another copy, or breaks. */
  readonly wrapRegistry?: (registry: Registry) => Registry
}

/** The subgraphs of one process with all that they stand on. */
export interface House {
  readonly registry: Registry
  readonly directory: Directory
  readonly store: Store
  readonly cache: InstitutionCache
  readonly changeWords: ChangeWords
  readonly followed: FollowedChanges
  readonly changeCursors: ChangeCursors
  readonly uploads: Uploads
  readonly exports: Exports
  readonly traffic: Traffic
  readonly subgraphs: ReadonlyMap<SubgraphName, RunningSubgraph>
  /** Those whose directory this process keeps. */
  readonly keptInstitutions: readonly RegisteredInstitution[]
  /** What tells of changes to an institution's employees, of those systems that this process asks. */
  feedsOf(institution: RegisteredInstitution): readonly ChangeFeed[]
  /** Compares an institution's directory with its payroll system. @returns whether it could; a failure is logged and leaves the directory as it was. */
  compareDirectory(institution: RegisteredInstitution): Promise<boolean>
  close(): Promise<void>
}

/** The payroll subgraphs show names and status from the directory to those who are let in to the system's read interface. */
export const directoryInterfaces: Readonly<Record<string, string>> = { sls: 'SLS_LAES', opus: 'MEDARBEJDEROPLYSNINGER' }

export async function openHouse(parts: HouseParts): Promise<House> {
  const { keys, log } = parts
  const store = await openStore(parts.store, log)
  const directoryKeys: ComparisonKeys = {
    idKey: keys.id,
    hashKey: keys.hash,
    seal: sealWith(keys.seal),
    keepsFrom: () => directoryKeepsFrom(parts.retention, new Date()),
  }
  await importRegistry(store.database, parts.registrySeed, keys.id, new Date())
  const stored = await openRegistry(store.database, () => danishDay(new Date()))
  const registry = parts.wrapRegistry?.(stored) ?? stored
  const directory = openDirectory(store.database, directoryKeys)
  const trail: Trail = await openTrail({ database: store.database, signer: trailSigner(parts.trailKey), log })
  const traffic = createTraffic()
  const cache = memoryCache({ hashKey: keys.hash, entries: parts.cacheEntries })
  const changeWords = await openChangeWords(store, keys.hash)
  const followed = await openFollowedChanges(store)
  const evictions = followEvictions(store.database, cache)
  const uploads = openUploads({
    database: store.database,
    seal: directoryKeys.seal,
    idKey: keys.id,
    settings: parts.uploads,
    log,
  })
  const exports = openExports({
    database: store.database,
    wake: store.wake,
    listen: store.listen,
    seal: directoryKeys.seal,
    idKey: keys.id,
    hashKey: keys.hash,
    settings: parts.exports,
  })
  const surroundings = (subgraph: string): Surroundings => ({
    registry,
    doorway: createDoorway({
      subgraph,
      directory,
      registry,
      trail,
      visitLog: (institutionId) => openVisitLog(store.database, institutionId),
      cache,
      evictions,
      recordSuccessors: recordSuccessors(store.database),
      log,
      idKey: keys.id,
      checks: { ...allChecks, ...parts.checks },
      directoryInterface: directoryInterfaces[subgraph] ?? null,
    }),
    directory,
    database: store.database,
    wake: store.wake,
    listen: store.listen,
    changeWords,
    followed,
    followSettings: parts.follow,
    directoryKeys,
    uploads,
    exports,
    traffic,
    trust: parts.trust,
    log,
  })
  const subgraphs = new Map<SubgraphName, RunningSubgraph>()
  for (const name of parts.subgraphs) {
    const subgraph = await roster[name](surroundings(name), parts.settings, subgraphs)
    // Of changes, most of the time is spent waiting for what is done elsewhere.
    const server = name === 'transactions' ? subgraph.server : traffic.counted(subgraph.server)
    subgraphs.set(name, { ...subgraph, server })
  }
  const payrollOf = ({ payroll }: RegisteredInstitution) => subgraphs.get(payroll.system === 'SLS' ? 'sls' : 'opus')
  const fillOf = (institution: RegisteredInstitution) => payrollOf(institution)?.fillDirectory ?? null
  const keptInstitutions = registry.institutions.filter((institution) => fillOf(institution) !== null)
  const compareDirectory = async (institution: RegisteredInstitution): Promise<boolean> => {
    try {
      const result = await fillOf(institution)?.(institution)
      if (result !== undefined && result.added + result.changed + result.unchanged === 0) {
        log.warn('directory_told_nobody', { institutionId: institution.id })
      }
      log.info('directory_compared', { institutionId: institution.id, ...result })
      return true
    } catch (error) {
      log.error('directory_not_compared', { institutionId: institution.id }, error)
      return false
    }
  }

  return {
    registry,
    directory,
    store,
    cache,
    changeWords,
    followed,
    changeCursors: changeCursors(directoryKeys.seal),
    uploads,
    exports,
    traffic,
    subgraphs,
    keptInstitutions,
    feedsOf: (institution) => payrollOf(institution)?.changeFeeds ?? [],
    compareDirectory,
    close: async () => {
      for (const subgraph of subgraphs.values()) await subgraph.close()
      await changeWords.close()
      await followed.close()
      await trail.close()
      await cache.close()
      await store.close()
    },
  }
}
