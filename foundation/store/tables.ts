/** The store's tables as Kysely sees them. Days and moments are ISO texts, flags 0 or 1, sealed values base64. */
export interface Tables {
  employment: EmploymentTable
  employment_status: EmploymentStatusTable
  employment_key: EmploymentKeyTable
  directory_state: DirectoryStateTable
  trail: TrailTable
  trail_head: TrailHeadTable
  trail_person: TrailPersonTable
  trail_employment: TrailEmploymentTable
  trail_index: TrailIndexTable
  store_name: StoreNameTable
}

/** One row per employment that an institution has or has had within the retention period. */
export interface EmploymentTable {
  institution_id: string
  id: string
  /** Order of first sight: the order of every page, so that paging gives each exactly once. */
  position: number
  system: string
  /** Keyed hash of the number now valid, for look-up. */
  number_hash: string
  /** Keyed hash of the CPR number now valid. */
  person_hash: string
  /** Number and CPR number, encrypted. */
  sealed: string
  given_name: string
  family_name: string
  /** Lower case, for the name filter. */
  search_name: string
  unit: string | null
  status_code: string | null
  employed_from: string | null
  employed_to: string | null
  protected: number | null
  changed_at: string
}

/** The employment's status through time; spans do not overlap. */
export interface EmploymentStatusTable {
  institution_id: string
  id: string
  valid_from: string
  valid_to: string
  status: string
  code: string | null
}

/** Every number that an employment has ever had, as keyed hashes: a replaced number still finds its employment. */
export interface EmploymentKeyTable {
  institution_id: string
  kind: 'number' | 'person'
  key_hash: string
  id: string
  since: string
}

export interface DirectoryStateTable {
  institution_id: string
  /** When the last whole comparison ended; null while the first fill runs. */
  filled_at: string | null
  next_position: number
}

/**
 * The trail: appended, never changed. What each kind of row holds is the closed union of `audit/entry.ts`. The chain's columns are null only
 * in rows that are older than the chain, until the trail is opened next.
 */
export interface TrailTable {
  /** Place among all rows of the store. */
  sequence: number
  at: string
  kind: string
  request_id: string
  visit_id: string
  institution_id: string
  subject: string
  subgraph: string
  body: string
  /** Whose chain the row belongs to: one per start of a process. */
  writer: string | null
  /** Place in the writer's chain, from 1. */
  number: number | null
  /** The hash of the writer's row before; of row 1, that of the writer's first head. */
  previous_hash: string | null
  /** Over all other columns; SHA-256, base64url. */
  hash: string | null
}

/** Signed statements of how far a writer's chain had come. Appended, never changed. */
export interface TrailHeadTable {
  /** Place among all heads of the store. */
  sequence: number
  kind: string
  writer: string
  /** The chain's newest row then; 0 where it begins. */
  number: number
  hash: string
  at: string
  /** Digest of the head before, whichever writer's; null in the store's first. */
  previous: string | null
  key_id: string
  signature: string
  /** Why it was written, where its kind alone does not say it; signed with the rest. */
  reason: string | null
}

/** Derived from the trail: the rows that name a person, by the keyed hash of the number that was asked by. */
export interface TrailPersonTable {
  institution_id: string
  person_hash: string
  /** Of the row. */
  sequence: number
}

/** Derived from the trail: the rows that name an employment. */
export interface TrailEmploymentTable {
  institution_id: string
  employment_id: string
  /** Of the row. */
  sequence: number
}

/** One row: how far the rows that are older than the index have been entered, and where they end. */
export interface TrailIndexTable {
  entered: number
  until: number
}

/** One row: the store's name, drawn when it was made. */
export interface StoreNameTable {
  name: string
}
