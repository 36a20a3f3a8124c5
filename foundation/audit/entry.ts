/** What may stand in the trail: who, for which institution, about whom, which operation, the result. Never the values. */
export type TrailEntry = Opened | Closed

interface Common {
  /** ISO moment. */
  readonly at: string
  readonly requestId: string
  /** One subgraph's part of one request. */
  readonly visitId: string
  readonly institutionId: string
  /** The caller, as the access registry names it. */
  readonly subject: string
  readonly subgraph: string
}

/** Written, and on disk, before the first personal datum is read. */
export interface Opened extends Common {
  readonly kind: 'OPENED'
  readonly operation: string | null
  readonly purpose: string | null
  /** Ids of the grants on which the request stands. The entry is written only while all of them are open. Null: work of our own. */
  readonly grants: readonly string[] | null
  /** SHA-256 fingerprint of the client certificate; null where there was none. */
  readonly certificate: string | null
}

/** Written, and on disk, before the answer leaves. */
export interface Closed extends Common {
  readonly kind: 'CLOSED'
  /** Keyed hashes of the CPR numbers of those whom the answer may tell of. */
  readonly persons: readonly string[]
  /** Ids of the employments that were asked about. */
  readonly employments: readonly string[]
  /** Calls by service, answers from the cache included. */
  readonly services: Readonly<Record<string, number>>
  /** Fields answered, as `Type.field`. */
  readonly fields: readonly string[]
  /** Records thrown away because they were another institution's or person's. */
  readonly discarded: number
  readonly result: 'ANSWERED' | 'ANSWERED_IN_PART' | 'FAILED'
}
