import type { Seal } from '#foundation/directory/seal.ts'
import type { ChangeCallTable, ChangeTable } from '#foundation/store/tables.ts'
import type { Decision, Transaction, TransactionCall, TransactionStatus } from '../model/transaction.ts'
import type { SystemMessage } from '../payroll.ts'

/** A change as it is written down. */
export interface NewChange
  extends Omit<
    Transaction,
    'submittedAt' | 'completedAt' | 'attempts' | 'position' | 'turn' | 'notBefore' | 'decision' | 'recordIds'
  > {
  /** Of the whole input: tells whether a key is used with the same change again. */
  readonly bodyHash: string
  /** Keyed hash of the person whom it is about, as the directory has it. */
  readonly personKey: string
  /** Waits for the person's earlier changes and holds the later ones, at whichever employment. */
  readonly isPersonWide: boolean
}

/** @param place in the order received, and in the order of carrying out. */
export function rowOf(change: NewChange, place: number, at: string, seal: Seal): ChangeTable {
  const isOpen = change.status === 'QUEUED' || change.status === 'AWAITING_APPROVAL'
  return {
    id: change.id,
    institution_id: change.institutionId,
    employment_id: change.employmentId ?? '',
    // A hire follows nothing but its person's other changes.
    order_key: change.employmentId ?? change.id,
    person_key: change.personKey,
    person_wide: change.isPersonWide ? 1 : 0,
    position: place,
    turn: place,
    lane: change.lane,
    file_id: change.file?.id ?? null,
    file_row: change.file?.row ?? null,
    system: change.system,
    operation: change.operation,
    interface_code: change.interfaceCode,
    sealed: seal.close(JSON.stringify(change.values)),
    body_hash: change.bodyHash,
    idempotency_key: change.idempotencyKey,
    status: change.status,
    messages: JSON.stringify(change.messages),
    submitted_at: at,
    submitted_by: change.subject,
    submitter_name: change.submittedBy,
    submitter_kind: change.submitterKind,
    purpose: change.purpose,
    completed_at: isOpen ? null : at,
    decided_by: null,
    decider_name: null,
    decided_at: null,
    decision_reason: null,
    record_ids: '[]',
    attempts: 0,
    not_before: at,
    claimed_by: null,
    claimed_until: null,
  }
}

export function transactionOf(row: ChangeTable, seal: Seal): Transaction {
  return {
    id: row.id,
    institutionId: row.institution_id,
    employmentId: row.employment_id === '' ? null : row.employment_id,
    system: row.system,
    operation: row.operation,
    interfaceCode: row.interface_code,
    values: JSON.parse(seal.open(row.sealed)) as Record<string, unknown>,
    idempotencyKey: row.idempotency_key,
    status: row.status as TransactionStatus,
    messages: JSON.parse(row.messages) as SystemMessage[],
    submittedAt: row.submitted_at,
    subject: row.submitted_by,
    submittedBy: row.submitter_name,
    submitterKind: row.submitter_kind,
    purpose: row.purpose,
    completedAt: row.completed_at,
    attempts: Number(row.attempts),
    position: Number(row.position),
    turn: Number(row.turn),
    lane: row.lane,
    file: row.file_id === null ? null : { id: row.file_id, row: Number(row.file_row) },
    decision: decisionOf(row),
    recordIds: JSON.parse(row.record_ids) as string[],
    notBefore: row.not_before,
  }
}

/** Of a change or a file of them. */
export function decisionOf(
  row: Pick<ChangeTable, 'decided_by' | 'decider_name' | 'decided_at' | 'decision_reason'>,
): Decision | null {
  const { decided_by: subject, decider_name: name, decided_at: at, decision_reason: reason } = row
  return subject === null || name === null || at === null ? null : { subject, name, at, reason }
}

export function callOf(row: ChangeCallTable, seal: Seal): TransactionCall {
  return {
    number: Number(row.number),
    service: row.service,
    body: JSON.parse(seal.open(row.sealed)) as Record<string, unknown>,
    reference: row.reference,
    state: row.state as TransactionCall['state'],
    messages: JSON.parse(row.messages) as SystemMessage[],
    recordIds: JSON.parse(row.record_ids) as string[],
    sentAt: row.sent_at,
  }
}
