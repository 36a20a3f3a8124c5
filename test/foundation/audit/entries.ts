import type { Closed, Opened } from '#foundation/audit/entry.ts'

/** The opening of a visit that differs by its name alone, unless told otherwise. */
export function openedBy(visitId: string, overrides: Partial<Opened> = {}): Opened {
  return {
    kind: 'OPENED',
    at: '2026-11-21T08:00:00.000Z',
    requestId: `request of ${visitId}`,
    visitId,
    institutionId: 'fjord',
    subject: 'roster',
    subgraph: 'sls',
    operation: 'Read',
    purpose: null,
    grants: null,
    certificate: null,
    ...overrides,
  }
}

/** The end of the visit. */
export function closedBy(visitId: string, overrides: Partial<Closed> = {}): Closed {
  const {
    operation: _operation,
    purpose: _purpose,
    grants: _grants,
    certificate: _certificate,
    ...common
  } = openedBy(visitId)
  return {
    ...common,
    kind: 'CLOSED',
    at: '2026-11-21T08:00:00.100Z',
    persons: [],
    employments: [],
    services: {},
    fields: [],
    discarded: 0,
    result: 'ANSWERED',
    ...overrides,
  }
}
