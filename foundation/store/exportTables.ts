/** Employees of an institution exported as a whole. */
export interface EmployeeExportTable {
  id: string
  institution_id: string
  subject: string
  system: 'SLS' | 'OPUS'
  status: string
  format: string
  idempotency_key: string
  body_hash: string
  /** Encrypted JSON: the selection, its variables, and which employees. */
  sealed_order: string
  /** JSON: what the caller was let in with. */
  rights: string
  /** What is written so far. */
  rows: number
  total_rows: number | null
  bytes: number
  faulty_rows: number
  pieces: number
  /** Where the last page that is written ended. */
  cursor: string | null
  page_rows: number | null
  attempts: number
  submitted_at: string
  started_at: string | null
  /** When the last page was written. */
  advanced_at: string | null
  ended_at: string | null
  expires_at: string | null
  /** Not before: a system does not answer. */
  due_at: string | null
  fault_code: string | null
  fault_message: string | null
  claimed_by: string | null
  claimed_until: string | null
}

/** Some rows of an export, encrypted. */
export interface EmployeeExportPieceTable {
  export_id: string
  /** From 0. */
  number: number
  /** From 1; the head of a table is no row. */
  first_row: number
  rows: number
  /** From 0. */
  first_byte: number
  bytes: number
  /** In base64. */
  sealed: string
}
