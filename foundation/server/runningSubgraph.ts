import type { RegisteredInstitution, Registry } from '../access/registry.ts'
import type { CertificateTrust } from '../certificates/trust.ts'
import type { ChangeWords } from '../changes/changeWords.ts'
import type { ComparisonKeys, ComparisonResult } from '../directory/comparison.ts'
import type { Directory } from '../directory/directory.ts'
import type { Doorway } from '../doorway/doorway.ts'
import type { Exports } from '../exports/exports.ts'
import type { ChangeFeed } from '../follow/changeFeed.ts'
import type { FollowedChanges } from '../follow/followedChanges.ts'
import type { FollowSettings } from '../follow/settings.ts'
import type { Log } from '../log/log.ts'
import type { Database, Store } from '../store/store.ts'
import type { Uploads } from '../uploads/uploads.ts'
import type { Upstream } from '../upstream/upstream.ts'
import type { SubgraphServer } from './subgraphServer.ts'
import type { Traffic } from './traffic.ts'

/** What a subgraph is given when it is opened, besides its own settings. */
export interface Surroundings {
  readonly registry: Registry
  /** Made for this subgraph. */
  readonly doorway: Doorway
  readonly directory: Directory
  readonly database: Database
  /** Tells and hears, in every process on the store: see `Store`. */
  readonly wake: Store['wake']
  readonly listen: Store['listen']
  /** Told whenever a change has another status. */
  readonly changeWords: ChangeWords
  /** What has changed of employees, for those who follow. */
  readonly followed: FollowedChanges
  readonly followSettings: FollowSettings
  readonly directoryKeys: ComparisonKeys
  /** Contents that were handed in for a change. */
  readonly uploads: Uploads
  /** Employees that are exported as a whole. */
  readonly exports: Exports
  /** What can wait gives way to what somebody waits for. */
  readonly traffic: Traffic
  /** Whose client certificates are trusted; null where none are. */
  readonly trust: CertificateTrust | null
  readonly log: Log
}

/** Work that is done at times of the day, of its own accord, by one copy of the program at a time. */
export interface Job {
  /** Names it in the log and among the copies of the program. */
  readonly name: string
  /** When, in Danish time, as cron writes it: `30 2 * * *` is half past two each night. */
  readonly at: string
  /** Done again at the next time, whatever came of it. */
  readonly run: () => Promise<void>
  /** Calls whenever there is reason not to wait for the next time. @returns stops it. */
  readonly sooner?: (begin: () => void) => () => void
  /** Ends what is being done at the next place where it can be taken up again; left out: it is waited for. */
  readonly stop?: () => void
}

/** An open subgraph. */
export interface RunningSubgraph {
  readonly server: SubgraphServer
  /** Its upstreams, for health. */
  readonly upstreams: readonly Upstream[]
  /** Compares the directory with the payroll system, whole; null where the subgraph keeps none. */
  readonly fillDirectory: ((institution: RegisteredInstitution) => Promise<ComparisonResult>) | null
  /** What it does of its own accord; left out: nothing. */
  readonly jobs?: readonly Job[]
  /** What tells of changes in its system, by whichever channel; none where it has no such thing. */
  readonly changeFeeds: readonly ChangeFeed[]
  close(): Promise<void>
}
