import type { TrailEntry } from '#foundation/audit/entry.ts'

/** What opens a visit that stands on no access of the store. */
export function openedEntry(visitId: string, requestId = 'request'): TrailEntry {
  return {
    kind: 'OPENED',
    at: '2026-11-21T08:00:00Z',
    requestId,
    visitId,
    institutionId: 'institution',
    subject: 'subject',
    subgraph: 'sls',
    operation: null,
    purpose: null,
    grants: null,
    certificate: null,
  }
}
