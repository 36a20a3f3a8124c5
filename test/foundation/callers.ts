import type { Caller } from '#foundation/tenancy/caller.ts'

/** A caller with no rights beyond what a test gives it, and ten seconds. */
export function callerAt(institutionId: string, overrides: Partial<Caller> = {}): Caller {
  return {
    subject: 'test:system',
    name: 'A test',
    kind: 'SYSTEM',
    institution: { id: institutionId, payrollSystem: 'SLS' },
    scopes: [],
    interfaces: [],
    certificate: null,
    grants: null,
    withheldFields: [],
    purpose: null,
    language: 'en',
    freshness: 'CACHED',
    requestId: '11111111-1111-4111-8111-111111111111',
    deadline: Date.now() + 10_000,
    traceparent: null,
    ...overrides,
  }
}
