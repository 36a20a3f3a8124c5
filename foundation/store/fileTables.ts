/** A file of changes: carried out whole in the order of its rows, or refused whole. */
export interface ChangeFileTable {
  id: string
  institution_id: string
  /** Place among the institution's files. */
  position: number
  system: 'SLS' | 'OPUS'
  upload_id: string
  format: string
  /** The one operation of all rows; null: each row names its own. */
  operation: string | null
  validate_only: number
  idempotency_key: string
  body_hash: string
  status: string
  /** JSON: the first faults that were found. */
  faults: string
  /** How many there are. */
  fault_count: number
  /** Rows looked at so far. */
  checked: number
  /** Changes that its rows make. */
  changes: number
  /** Of these: those that are in the ledger now and have not ended, and how the others ended. */
  fed: number
  completed: number
  warned: number
  refused: number
  cancelled: number
  not_sent: number
  attempts: number
  submitted_at: string
  subject: string
  submitter_name: string
  submitter_kind: 'SYSTEM' | 'PERSON'
  /** In which faults were told. */
  language: string
  /** JSON: the interfaces that were open to whoever submitted it. */
  interfaces: string
  /** JSON: the scopes that they held. */
  scopes: string
  purpose: string | null
  ended_at: string | null
  /** Who approved or rejected it, as the registry names them, and what they said. */
  decided_by: string | null
  decider_name: string | null
  decided_at: string | null
  decision_reason: string | null
  claimed_by: string | null
  claimed_until: string | null
  /** The turns kept for its rows, from when it was taken in: row n has `first_turn` + n - 1. */
  first_turn: number | null
  last_turn: number | null
}

/** One change that a row of a file makes. */
export interface ChangeFileRowTable {
  file_id: string
  institution_id: string
  /** From 1, in the order of the file. */
  number: number
  /** As people count: the first line of the file is row 1. */
  row: number
  order_key: string
  person_key: string
  person_wide: number
  employment_id: string
  /** From 1: which of the file's changes of the same order key. */
  place: number
  operation: string
  interface_code: string
  /** The input's own fields as JSON, encrypted; empty from when the change has them. */
  sealed: string
  body_hash: string
  idempotency_key: string
  /** WAITING for those before it; READY to be put into the queue; FED, that is in it; ENDED; REFUSED by the system; NOT_SENT. */
  state: string
  change_id: string | null
  /** Of one that is not sent: why. */
  reason: string | null
}

/** A list by which an institution's old codes become its payroll system's. Appended: the newest version counts. */
export interface ConversionTable {
  institution_id: string
  kind: string
  version: number
  /** JSON. */
  rows: string
  set_at: string
  set_by: string
  setter_name: string
}
