import { randomUUID } from 'node:crypto'
import type { Caller, InstitutionScope } from './caller.ts'

/**
 * Work of our own for one institution (filling its directory), which passes the same door and leaves the same trail as anybody's.
 * @param purpose what the trail says of it.
 */
export function systemCaller(
  institution: InstitutionScope,
  purpose: string,
  interfaces: readonly string[],
  timeMs: number,
): Caller {
  return {
    subject: 'personaleport',
    name: 'Personaleport',
    kind: 'SYSTEM',
    institution,
    scopes: [],
    interfaces,
    certificate: null,
    grants: null,
    withheldFields: [],
    purpose,
    language: 'en',
    freshness: 'LIVE',
    requestId: randomUUID(),
    deadline: Date.now() + timeMs,
    traceparent: null,
  }
}
