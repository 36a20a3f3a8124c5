import type { CprChangeFileTable, CprFileNewsTable, CprSubscriptionTable } from './cprTables.ts'
import type { EmployeeExportPieceTable, EmployeeExportTable } from './exportTables.ts'
import type { ChangeFileRowTable, ChangeFileTable, ConversionTable } from './fileTables.ts'
import type { EmployeeChangeHeadTable, EmployeeChangeTable, FeedPositionTable } from './followTables.ts'
import type { HeldAbsenceReadTable, HeldAbsenceStateTable, HeldAbsenceTable } from './heldAbsenceTables.ts'
import type { WebhookDeliveryTable, WebhookSequenceTable, WebhookTable } from './webhookTables.ts'

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
  institution: InstitutionTable
  institution_cvr: InstitutionCvrTable
  supplier: SupplierTable
  external_system: ExternalSystemTable
  entitlement: EntitlementTable
  instruction: InstructionTable
  certificate: CertificateTable
  access_grant: AccessGrantTable
  grant_certificate: GrantCertificateTable
  access_event: AccessEventTable
  registry_version: RegistryVersionTable
  change: ChangeTable
  change_call: ChangeCallTable
  webhook: WebhookTable
  webhook_delivery: WebhookDeliveryTable
  webhook_sequence: WebhookSequenceTable
  cache_eviction: CacheEvictionTable
  change_file: ChangeFileTable
  change_file_row: ChangeFileRowTable
  conversion: ConversionTable
  held_absence: HeldAbsenceTable
  held_absence_read: HeldAbsenceReadTable
  held_absence_state: HeldAbsenceStateTable
  approval_event: ApprovalEventTable
  change_approval: ChangeApprovalTable
  record_successor: RecordSuccessorTable
  upload: UploadTable
  upload_piece: UploadPieceTable
  upload_use: UploadUseTable
  employee_export: EmployeeExportTable
  employee_export_piece: EmployeeExportPieceTable
  cpr_subscription: CprSubscriptionTable
  cpr_change_file: CprChangeFileTable
  cpr_file_news: CprFileNewsTable
  employee_change: EmployeeChangeTable
  employee_change_head: EmployeeChangeHeadTable
  feed_position: FeedPositionTable
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

/** An institution, as the registry's file names it. */
export interface InstitutionTable {
  id: string
  /** Lasting short name. */
  key: string
  name: string
  /** JSON: how its payroll system knows it. */
  payroll: string
  /** Name of its own upstream credentials in the settings. */
  credentials: string
}

/** Dated, since ministries are reorganised. */
export interface InstitutionCvrTable {
  institution_id: string
  cvr_number: string
  valid_from: string
}

export interface SupplierTable {
  id: string
  name: string
  cvr_number: string
}

/** A system, or a person, that may be let in. */
export interface ExternalSystemTable {
  id: string
  /** As tokens name it. */
  subject: string
  name: string
  kind: 'SYSTEM' | 'PERSON'
  supplier_id: string | null
  domain: string | null
  /** JSON list: interfaces of the standard integration that is offered for it. */
  standard_interfaces: string
  /** The institution that registered it for itself; null: one of the catalogue, for all. */
  institution_id: string | null
}

/** What an institution owns: one interface, for any system or for those listed. */
export interface EntitlementTable {
  id: string
  institution_id: string
  kind: 'SINGLE' | 'PACKAGE'
  interface_code: string
  /** JSON list of systems' ids; null: any. */
  systems: string | null
  /** JSON list of fields bought beyond the base. */
  extra_fields: string
  valid_from: string
  valid_to: string | null
  origin: 'MAIN_CONTRACT' | 'TENDER' | 'ADDON'
}

/** The tillæg: what the institution has instructed, about one system. */
export interface InstructionTable {
  id: string
  number: string
  institution_id: string
  system_id: string
  kind: 'OPEN' | 'CHANGE' | 'CLOSE' | 'EMERGENCY_CLOSE'
  status: 'DRAFT' | 'SIGNED' | 'RECEIVED' | 'IN_DELIVERY' | 'DONE' | 'REJECTED' | 'CANCELLED'
  /** JSON list of codes. */
  interfaces: string
  integration_type: 'STANDARD' | 'INDIVIDUAL' | null
  includes_purchase: number
  reason: string
  replaces_interface: string | null
  /** JSON: what the access is to be like, for OPEN and CHANGE. */
  terms: string | null
  requested_by: string
  requested_at: string
  signed_by: string | null
  signed_at: string | null
  desired_effective_date: string | null
}

/** A client certificate as one institution handed it in. */
export interface CertificateTable {
  id: string
  institution_id: string
  system_id: string
  owner_kind: 'CUSTOMER' | 'SUPPLIER'
  owner_cvr: string
  subject_dn: string
  subject_serial: string
  issuer_dn: string
  serial_hex: string
  /** SHA-256, lower case hexadecimal: what a connection is matched by. */
  fingerprint: string
  not_before: string
  not_after: string
  generation: string
  pki: 'PROD' | 'TEST'
  chain_pem: string
  received_at: string
  received_from: string
  container: string
  status: 'VERIFIED' | 'INSTALLED' | 'SUPERSEDED' | 'REVOKED' | 'EXPIRED' | 'BLOCKED'
  replaces_id: string | null
}

/** The row that opens the door. Never deleted and never opened again once it is closed. */
export interface AccessGrantTable {
  id: string
  institution_id: string
  system_id: string
  interface_code: string
  environment: 'EXTERNAL_TEST' | 'PRODUCTION'
  state: 'OPEN' | 'SUSPENDED' | 'CLOSED'
  /** JSON lists. */
  scopes: string
  withheld_fields: string
  purpose: string | null
  authentication: 'TOKEN' | 'CERTIFICATE'
  persisted_operations_only: number
  open_instruction_id: string
  entitlement_id: string
  opened_at: string
  opened_by: string
  valid_until: string | null
  suspended_at: string | null
  suspend_reason: string | null
  closed_at: string | null
  closed_by: string | null
  close_reason: string | null
  close_instruction_id: string | null
}

/** Which certificates may use a grant, and since when: two while one replaces the other. */
export interface GrantCertificateTable {
  grant_id: string
  certificate_id: string
  added_at: string
  removed_at: string | null
}

/** What happened, when, by whom. Appended, never changed: who had access at any past moment is read from here. */
export interface AccessEventTable {
  /** Place among all of the store. */
  sequence: number
  /** Place among the institution's own, from 1: shown, so that nobody learns how much happens elsewhere. */
  number: number
  institution_id: string
  at: string
  actor: string
  event: string
  grant_id: string | null
  instruction_id: string | null
  certificate_id: string | null
  /** JSON: of a grant's event the whole grant as it was from then on. */
  detail: string
}

/** One row: counts the changes of the registry, so that a copy sees in one look whether it must read it again. */
export interface RegistryVersionTable {
  version: number
}

/** One change of one employment: the truth about it, and its place in the queue. */
export interface ChangeTable {
  id: string
  institution_id: string
  /** Empty while a hire has no employment yet. */
  employment_id: string
  /** Changes of one key are carried out one after the other: the employment's id, or the change's own for a hire. */
  order_key: string
  /** Keyed hash of the person, as the directory has it. */
  person_key: string
  /** 1: waits for the person's other changes, and holds them, at whichever employment. */
  person_wide: number
  /** Place among all, in the order in which they were received. */
  position: number
  /** Place in the order in which they are carried out: counted from the approval where there was one. */
  turn: number
  lane: 'INTERACTIVE' | 'BULK'
  /** The file that it came with, and its row there. */
  file_id: string | null
  file_row: number | null
  system: 'SLS' | 'OPUS'
  operation: string
  /** The interface by which it may be asked for, and seen. */
  interface_code: string
  /** The input's own fields as JSON, encrypted: they may hold CPR numbers. */
  sealed: string
  /** Keyed hash of operation, employment and fields: what makes two submissions the same. */
  body_hash: string
  idempotency_key: string
  status: string
  /** JSON. */
  messages: string
  submitted_at: string
  submitted_by: string
  submitter_name: string
  submitter_kind: 'SYSTEM' | 'PERSON'
  purpose: string | null
  completed_at: string | null
  /** Who approved or rejected it, as the registry names them, and what they said. */
  decided_by: string | null
  decider_name: string | null
  decided_at: string | null
  decision_reason: string | null
  /** JSON: ids of the records that it left behind. */
  record_ids: string
  attempts: number
  /** Not looked at before this moment. */
  not_before: string
  /** Who carries it out now, and until when it is theirs alone. */
  claimed_by: string | null
  claimed_until: string | null
}

/** One call to a payroll system that a change takes. */
export interface ChangeCallTable {
  change_id: string
  /** From 1. */
  number: number
  service: string
  /** What is sent as JSON, encrypted. */
  sealed: string
  /** Made once, kept before the call is sent, and sent with it. */
  reference: string
  /** PLANNED; SENT: its outcome is not known yet; else its outcome. */
  state: string
  /** JSON. */
  messages: string
  sent_at: string | null
  /** JSON: ids of the records that it left behind. */
  record_ids: string
}

/** How often what was kept of an institution's answers has been let go of: a copy that knows a smaller number forgets what it keeps. */
export interface CacheEvictionTable {
  institution_id: string
  number: number
}

/** Which id a record is found under, after a change of ours has given it another natural key. */
export interface RecordSuccessorTable {
  institution_id: string
  former_id: string
  id: string
}

/** What an institution's administrators said of which changes need a second person. Appended, never changed. */
export interface ApprovalEventTable {
  institution_id: string
  /** Place among the institution's own, from 1. */
  number: number
  at: string
  actor: string
  actor_name: string
  /** SET, REMOVED, PROPOSED, CONFIRMED. */
  event: string
  policy_id: string
  proposal_id: string | null
  /** JSON: the policy as it is to be. */
  detail: string
}

/** Why a change waits for a second person, as it was when it was submitted. */
export interface ChangeApprovalTable {
  change_id: string
  /** JSON: the policies that applied. */
  policies: string
  /** The record that is to be changed as JSON, encrypted; null where it was not known. */
  sealed: string | null
  expires_at: string
}

/** A content that waits for a change, of one system or person at one institution. */
export interface UploadTable {
  id: string
  institution_id: string
  subject: string
  /** What it may be used for: nothing handed in for one purpose is found by another. */
  kind: string
  arrived_at: string
  /** How many there are; null until it is whole. */
  pieces: number | null
  bytes: number | null
  /** Keyed: tells whether two hold the same; empty until it is whole. */
  digest: string
}

/** One piece of a content. */
export interface UploadPieceTable {
  upload_id: string
  /** From 0. */
  number: number
  /** Encrypted, in base64. */
  sealed: string
}

/** A change that needs a content. */
export interface UploadUseTable {
  upload_id: string
  change_id: string
}
