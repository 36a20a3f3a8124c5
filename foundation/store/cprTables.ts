/** A number that a customer of CPR's subscribes to, has subscribed to a moment ago, or is to. CPR cannot list them: this is the only list. */
export interface CprSubscriptionTable {
  /** KUNDENR: institutions may share one. */
  customer_number: string
  /** Keyed hash of customer number and CPR number. */
  person_hash: string
  /** The CPR number, encrypted. */
  sealed: string
  /** WANTED, CREATING, SUBSCRIBED, DELETING, ABSENT, FAILED. */
  state: string
  /** Since when it is in this state. */
  at: string
  /** When it was last tried to bring it on from there. */
  tried_at: string
  /** Why it is in this state, a word of ours. */
  reason: string | null
  /** FEJLNR of the last reply that was none of success. */
  fejlnr: string | null
  /** Where the person stands in CPR, as last told; null: not told yet. */
  status: string | null
  status_from: string | null
  status_at: string | null
  /** Of a number that was replaced: hash of the one that is to be subscribed first. */
  successor_hash: string | null
}

/** Change files that were taken in, or that were looked at and not taken in. */
export interface CprChangeFileTable {
  /** OPGAVENR. */
  task: string
  name: string
  bytes: number
  /** SHA-256 of the content. */
  digest: string
  /** PRODDTO and PRODDTOFORRIG as days; the latter null where the file names none. */
  produced_on: string
  previous_on: string | null
  /** STAGED: whole in the store, being applied. APPLIED. REPEATED: of a day that was applied before. */
  state: string
  records: number
  noted_at: string
}

/** What a file that is being taken in, or applied, tells of one person. Gone when it has been applied. */
export interface CprFileNewsTable {
  task: string
  produced_on: string
  /** Order in the file. */
  number: number
  /** Keyed hash of customer number and CPR number. */
  person_hash: string
  /** JSON, encrypted. */
  sealed: string
}
