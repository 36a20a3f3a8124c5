import type { RegisteredInstitution, Registry } from '../access/registry.ts'
import type { CertificateTrust } from '../certificates/trust.ts'
import type { ChangeWords } from '../changes/changeWords.ts'
import type { ComparisonKeys, ComparisonResult } from '../directory/comparison.ts'
import type { Directory } from '../directory/directory.ts'
import type { Doorway } from '../doorway/doorway.ts'
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
  readonly directoryKeys: ComparisonKeys
  /** Contents that were handed in for a change. */
  readonly uploads: Uploads
  /** What can wait gives way to what somebody waits for. */
  readonly traffic: Traffic
  /** Whose client certificates are trusted; null where none are. */
  readonly trust: CertificateTrust | null
  readonly log: Log
}

/** An open subgraph. */
export interface RunningSubgraph {
  readonly server: SubgraphServer
  /** Its upstreams, for health. */
  readonly upstreams: readonly Upstream[]
  /** Compares the directory with the payroll system, whole; null where the subgraph keeps none. */
  readonly fillDirectory: ((institution: RegisteredInstitution) => Promise<ComparisonResult>) | null
  close(): Promise<void>
}
