import type { UnscreenedReply } from '#foundation/doorway/visit.ts'
import type { Permit } from '#foundation/tenancy/permit.ts'
import { traced } from '#foundation/upstream/http.ts'
import { askCases, type CaseOperation, type CaseQuestion, type CaseRow } from '../wire/absenceCases.ts'
import type { OpusLine } from './line.ts'

/** Children, maternity cases, reasons or work-injury cases of one employee. @throws UpstreamFault */
export function getCases<Operation extends CaseOperation>(
  { upstream, pools, host, messages, customerOf }: OpusLine,
  permit: Permit,
  operation: Operation,
  question: CaseQuestion,
): Promise<UnscreenedReply<CaseRow<Operation>>> {
  return upstream.run(permit, { operation, kind: 'read' }, async (signal) => {
    const customer = customerOf(permit.institutionId)
    const message = messages.cases[operation]
    const rows = await askCases(operation, { pools: traced(pools, permit), host, customer, message, question, signal })
    return { unscreenedRows: rows, head: null }
  })
}
