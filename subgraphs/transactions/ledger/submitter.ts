import type { Caller } from '#foundation/tenancy/caller.ts'
import type { Transaction } from '../model/transaction.ts'

/**
 * Whoever submitted the change, as who it is judged again and carried out: what a change may have to read of its own record was judged when it was
 * submitted, and what was sent for it (a document) is kept for its submitter alone. Shows fields to nobody.
 */
export function submitterOf(
  change: Transaction,
  request: Pick<Caller, 'requestId' | 'deadline' | 'traceparent'>,
): Caller {
  return {
    subject: change.subject,
    name: change.submittedBy,
    kind: change.submitterKind,
    institution: { id: change.institutionId, payrollSystem: change.system },
    scopes: [],
    // Let in when it was submitted; what was taken in is carried out.
    interfaces: [change.interfaceCode, ...NEEDED[change.system]],
    certificate: null,
    grants: null,
    withheldFields: [],
    purpose: change.purpose,
    language: 'en',
    freshness: 'LIVE',
    requestId: request.requestId,
    deadline: request.deadline,
    traceparent: request.traceparent,
  }
}

/** What a change may have to read of its own record, and the second interface of Opus's wage parts; each was judged when it was submitted. */
const NEEDED: Readonly<Record<'SLS' | 'OPUS', readonly string[]>> = {
  SLS: ['SLS_LAES'],
  OPUS: ['MEDARBEJDEROPLYSNINGER', 'OPRET_FRAVAER', 'ENGANGSYDELSE', 'FASTE_TILLAEG'],
}
