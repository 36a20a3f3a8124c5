import { randomUUID } from 'node:crypto'
import type { NewChange } from '../../../subgraphs/transactions/store/changeRows.ts'

/** A change as the ledger takes it in; each has a key of its own unless told otherwise. */
export function newChange(overrides: Partial<NewChange> = {}): NewChange {
  return {
    id: randomUUID(),
    institutionId: 'institution-1',
    employmentId: 'employment-1',
    personKey: 'person-1',
    isPersonWide: false,
    lane: 'INTERACTIVE',
    file: null,
    system: 'SLS',
    interfaceCode: 'SLS_OPDATER',
    operation: 'registerAbsence',
    values: { code: '10', from: '2026-12-07' },
    bodyHash: 'body-1',
    idempotencyKey: randomUUID(),
    status: 'QUEUED',
    messages: [],
    subject: 'test:system',
    submittedBy: 'A test',
    submitterKind: 'SYSTEM',
    purpose: null,
    ...overrides,
  }
}
